package import GraphModel

/// A whole graph as a result, so that it can be written in any format for results.
package struct WholeGraph {
  private let reader: any GraphReader
  private let budget: Budget

  package init(_ reader: any GraphReader, budget: Budget = Budget()) {
    self.reader = reader
    self.budget = budget
  }

  /// Has all nodes and then all edges written; they are in `writer` when this returns.
  package func write(to writer: any ResultWriter, _ output: inout [UInt8]) throws {
    writer.begin(["element"], to: &output)
    try writeNodes(to: writer, &output)
    try writeEdges(to: writer, &output)
    writer.finish(to: &output)
  }

  private func writeNodes(to writer: any ResultWriter, _ output: inout [UInt8]) throws {
    let scan = try reader.scanNodes(label: nil, properties: [])
    while let ids = try scan.next(maximum: Self.batchSize)?.nodes {
      try budget.check()
      var elements = ElementTable()
      for id in ids { elements.nodes[id] = try reader.node(id) }
      writer.append(ids.map { [.node($0)] }, elements, to: &output)
    }
  }

  private func writeEdges(to writer: any ResultWriter, _ output: inout [UInt8]) throws {
    let scan = try reader.scanEdges(type: nil)
    while let edges = try scan.next(maximum: Self.batchSize) {
      try budget.check()
      var elements = ElementTable()
      for edge in edges { elements.edges[edge.reference.id] = edge }
      writer.append(edges.map { [.edge($0.reference)] }, elements, to: &output)
    }
  }

  private static var batchSize: Int { 1024 }
}
