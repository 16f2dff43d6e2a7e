import GraphModel

extension ResultFormat {
  package static let gexf = ResultFormat("gexf", "a graph for Gephi, in time") { _ in
    GraphRows { graph in
      let writer = GEXFWriter(graph)
      return GraphRows.Outcome(text: writer.text, notices: writer.notices)
    }
  }
}

/// A graph as GEXF 1.3: `valid_from` and `valid_to` say when an element is there.
private struct GEXFWriter {
  private let graph: ResultGraph
  private let columns: GraphColumns

  init(_ graph: ResultGraph) {
    self.graph = graph
    columns = GraphColumns(
      of: graph, nodesReserve: ["labels", "label", "id"],
      edgesReserve: ["label", "id", "weight", "type"])
  }

  var notices: [String] { columns.notices }

  var text: String {
    let mode =
      isInTime
      ? "mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\"" : "mode=\"static\""
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
        <graph defaultedgetype="directed" \(mode)>
          <attributes class="node">
            <attribute id="labels" title="labels" type="string"/>
      \(columns.nodes.all.map(attribute).joined())    </attributes>
          <attributes class="edge">
      \(columns.edges.all.map(attribute).joined())    </attributes>
          <nodes>
      \(graph.nodes.map(node).joined())    </nodes>
          <edges>
      \(graph.edges.map(edge).joined())    </edges>
        </graph>
      </gexf>

      """
  }

  private func attribute(_ column: PropertyColumns.Column) -> String {
    let name = XMLText.escaped(column.name)
    return "      <attribute id=\"\(column.id)\" title=\"\(name)\" type=\"\(column.kind.name)\"/>\n"
  }

  private func node(_ id: NodeID) -> String {
    let node = graph.elements.nodes[id]
    let look = NodeLook(node, id: id, labelLimit: nil)
    let labels = (node?.labels ?? []).map { ":" + $0 }.joined()
    return "      <node id=\"n\(id.rawValue)\" label=\"\(XMLText.escaped(look.caption))\">"
      + values([("labels", labels)] + cells(columns.nodes, node?.properties))
      + spell(node?.properties) + color(look.palette.light.line) + "</node>\n"
  }

  private func edge(_ reference: EdgeReference) -> String {
    let edge = graph.elements.edges[reference.id]
    let (source, target) = (reference.source.rawValue, reference.target.rawValue)
    let type = XMLText.escaped(edge?.type ?? "")
    return
      "      <edge id=\"e\(reference.id.rawValue)\" source=\"n\(source)\" target=\"n\(target)\""
      + " label=\"\(type)\">" + values(cells(columns.edges, edge?.properties))
      + spell(edge?.properties) + "</edge>\n"
  }
}

extension GEXFWriter {
  private func cells(_ columns: PropertyColumns, _ properties: ValueMap?) -> [(String, String)] {
    columns.cells(of: properties ?? ValueMap()).map { ($0.column.id, $0.text) }
  }

  private func values(_ cells: [(column: String, text: String)]) -> String {
    if cells.isEmpty { return "" }
    let values = cells.map { column, text in
      "<attvalue for=\"\(column)\" value=\"\(XMLText.escaped(text))\"/>"
    }
    return "<attvalues>\(values.joined())</attvalues>"
  }

  private var isInTime: Bool {
    graph.nodes.contains { !spell(graph.elements.nodes[$0]?.properties).isEmpty }
      || graph.edges.contains { !spell(graph.elements.edges[$0.id]?.properties).isEmpty }
  }

  private func spell(_ properties: ValueMap?) -> String {
    let ends = [("start", "valid_from"), ("end", "valid_to")].compactMap { attribute, key in
      Self.day(properties?[key]).map { " \(attribute)=\"\($0)\"" }
    }
    return ends.isEmpty ? "" : "<spells><spell\(ends.joined())/></spells>"
  }

  private static func day(_ value: Value?) -> String? {
    switch value {
    case .date(let day)?: day.iso
    case .localDateTime(let time)?: time.date.iso
    case .dateTime(let time)?: time.local.date.iso
    case _: nil
    }
  }

  /// `#1F6FB5` in three numbers.
  private func color(_ hexadecimal: String) -> String {
    let number = Int(hexadecimal.dropFirst(), radix: 16) ?? 0
    return "<viz:color r=\"\(number >> 16)\" g=\"\(number >> 8 & 255)\" b=\"\(number & 255)\"/>"
  }
}
