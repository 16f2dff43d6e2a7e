import GraphModel
import TypedJSON

extension ResultFormat {
  package static let cytoscape = ResultFormat("cytoscape", "a graph for Cytoscape, in JSON") { _ in
    GraphRows { graph in
      GraphRows.Outcome(text: CytoscapeWriter(graph).text)
    }
  }
}

/// A graph as Cytoscape JSON: properties stand beside `id`, `source` and what else it reads itself.
private struct CytoscapeWriter {
  private let graph: ResultGraph
  private let encoder: ValueEncoder

  init(_ graph: ResultGraph) {
    self.graph = graph
    encoder = ValueEncoder(.plain, elements: graph.elements)
  }

  var text: String {
    var json = JSONWriter()
    json.raw(#"{"format_version":"1.0","generated_by":"pith","data":{"name":"pith"},"#)
    json.raw(#""directed":true,"multigraph":true,"elements":{"nodes":"#)
    json.array(graph.nodes) { write($1, to: &$0) }
    json.raw(#","edges":"#)
    json.array(graph.edges) { write($1, to: &$0) }
    json.raw("}}\n")
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(_ id: NodeID, to json: inout JSONWriter) {
    let node = graph.elements.nodes[id]
    let name = "n\(id.rawValue)"
    let caption = NodeLook(node, id: id, labelLimit: nil).caption
    let labels = Value.list((node?.labels ?? []).map(Value.text))
    let named: [ValueMap.Entry] =
      node?.properties["name"] == nil ? [("name", .text(caption))] : []
    write(
      [("id", .text(name)), ("value", .text(name)), ("labels", labels)] + named, node?.properties,
      to: &json)
  }

  private func write(_ reference: EdgeReference, to json: inout JSONWriter) {
    let edge = graph.elements.edges[reference.id]
    write(
      [
        ("id", .text("e\(reference.id.rawValue)")), ("key", .text("e\(reference.id.rawValue)")),
        ("source", .text("n\(reference.source.rawValue)")),
        ("target", .text("n\(reference.target.rawValue)")),
        ("interaction", .text(edge?.type ?? "")),
      ], edge?.properties, to: &json)
  }

  /// A property that is called like a key of Cytoscape's own gets `_` behind its name.
  private func write(
    _ own: [ValueMap.Entry], _ properties: ValueMap?, to json: inout JSONWriter
  ) {
    let entries = properties?.entries ?? []
    var taken = Set((own + entries).map { Name($0.key) })
    let ownNames = Set(own.map { Name($0.key) })
    let renamed = entries.map { entry -> ValueMap.Entry in
      var key = entry.key
      if ownNames.contains(Name(key)) { while !taken.insert(Name(key)).inserted { key += "_" } }
      return (key, entry.value)
    }
    json.raw("\n{\"data\":")
    json.object(own + renamed) { json, member in
      json.key(member.key)
      encoder.write(member.value, to: &json)
    }
    json.raw("}")
  }
}
