import GraphModel

extension ResultFormat {
  package static let graphml = ResultFormat("graphml", "a graph for yEd, igraph, networkx") { _ in
    GraphRows { graph in
      let writer = GraphMLWriter(graph)
      return GraphRows.Outcome(text: writer.text, notices: writer.notices)
    }
  }
}

/// A graph as GraphML: the labels of a node are `:A:B`, the type of an edge is its `label`.
private struct GraphMLWriter {
  private let graph: ResultGraph
  private let columns: GraphColumns

  init(_ graph: ResultGraph) {
    self.graph = graph
    columns = GraphColumns(of: graph, nodesReserve: ["labels"], edgesReserve: ["label"])
  }

  var notices: [String] { columns.notices }

  var text: String {
    let head = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="labels" for="node" attr.name="labels" attr.type="string"/>
        <key id="label" for="edge" attr.name="label" attr.type="string"/>

      """
    let keys =
      columns.nodes.all.map { key($0, for: "node") }
      + columns.edges.all.map { key($0, for: "edge") }
    return head + keys.joined() + "  <graph id=\"pith\" edgedefault=\"directed\">\n"
      + graph.nodes.map(node).joined() + graph.edges.map(edge).joined()
      + "  </graph>\n</graphml>\n"
  }

  private func key(_ column: PropertyColumns.Column, for element: String) -> String {
    let name = XMLText.escaped(column.name)
    return "  <key id=\"\(column.id)\" for=\"\(element)\" attr.name=\"\(name)\""
      + " attr.type=\"\(column.kind.name)\"/>\n"
  }

  private func node(_ id: NodeID) -> String {
    let node = graph.elements.nodes[id]
    let labels = (node?.labels ?? []).map { ":" + $0 }.joined()
    return "    <node id=\"n\(id.rawValue)\">" + data("labels", labels)
      + data(columns.nodes, node?.properties) + "</node>\n"
  }

  private func edge(_ reference: EdgeReference) -> String {
    let edge = graph.elements.edges[reference.id]
    let (source, target) = (reference.source.rawValue, reference.target.rawValue)
    return "    <edge id=\"e\(reference.id.rawValue)\" source=\"n\(source)\" target=\"n\(target)\">"
      + data("label", edge?.type ?? "") + data(columns.edges, edge?.properties) + "</edge>\n"
  }

  private func data(_ columns: PropertyColumns, _ properties: ValueMap?) -> String {
    columns.cells(of: properties ?? ValueMap()).map { data($0.column.id, $0.text) }.joined()
  }

  private func data(_ key: String, _ text: String) -> String {
    "<data key=\"\(key)\">\(XMLText.escaped(text))</data>"
  }
}
