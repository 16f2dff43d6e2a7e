package import GraphModel
import TypedJSON

/// Writes a whole graph as `graph-jsonl`: its nodes, then its edges, an object a line.
///
/// The bytes depend on the graph alone. An import of them gives an equal graph, with the same ids.
package struct GraphJSONLinesExport {
  private let reader: any GraphReader
  private let budget: Budget
  private let encoder = ValueEncoder(.typed)

  package init(_ reader: any GraphReader, budget: Budget = Budget()) {
    self.reader = reader
    self.budget = budget
  }

  /// Hands out the text in pieces; says how many elements it wrote.
  package func run(_ emit: ([UInt8]) throws -> Void) throws -> (nodes: Int, edges: Int) {
    let names = try ElementNames(reader, batchSize: Self.batchSize)
    return (try writeNodes(names, emit), try writeEdges(names, emit))
  }

  private static var batchSize: Int { 1024 }
}

extension GraphJSONLinesExport {
  private func writeNodes(_ names: ElementNames, _ emit: ([UInt8]) throws -> Void) throws -> Int {
    let scan = try reader.scanNodes(label: nil, properties: [])
    var count = 0
    while let ids = try scan.next(maximum: Self.batchSize)?.nodes {
      try budget.check()
      var json = JSONWriter()
      for (id, name) in zip(ids, try names.ofNodes(ids)) {
        guard let node = try reader.node(id) else { continue }
        write(node, named: name, to: &json)
        count += 1
      }
      try emit(json.bytes)
    }
    return count
  }

  private func writeEdges(_ names: ElementNames, _ emit: ([UInt8]) throws -> Void) throws -> Int {
    let scan = try reader.scanEdges(type: nil)
    var count = 0
    while let edges = try scan.next(maximum: Self.batchSize) {
      try budget.check()
      let edgeNames = try names.ofEdges(edges.map(\.reference))
      let sources = try names.ofNodes(edges.map(\.reference.source))
      let targets = try names.ofNodes(edges.map(\.reference.target))
      var json = JSONWriter()
      for (index, edge) in edges.enumerated() {
        write(edge, named: edgeNames[index], (sources[index], targets[index]), to: &json)
      }
      count += edges.count
      try emit(json.bytes)
    }
    return count
  }

  private func write(_ node: Node, named name: String, to json: inout JSONWriter) {
    json.raw(#"{"type":"node","id":"#)
    json.text(name)
    json.raw(#","labels":"#)
    json.array(node.labels) { $0.text($1) }
    writeProperties(node.properties, to: &json)
  }

  private func write(
    _ edge: Edge, named name: String, _ ends: (source: String, target: String),
    to json: inout JSONWriter
  ) {
    json.raw(#"{"type":"relationship","id":"#)
    json.text(name)
    json.raw(#","label":"#)
    json.text(edge.type)
    json.raw(#","start":{"id":"#)
    json.text(ends.source)
    json.raw(#"},"end":{"id":"#)
    json.text(ends.target)
    json.raw("}")
    writeProperties(edge.properties, to: &json)
  }

  private func writeProperties(_ properties: ValueMap, to json: inout JSONWriter) {
    json.raw(#","properties":"#)
    encoder.writeObject(properties, to: &json)
    json.raw("}\n")
  }
}
