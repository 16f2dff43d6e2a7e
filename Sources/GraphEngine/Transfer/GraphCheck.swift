import GraphModel

/// Compares what a graph says of itself with what is found by going through it.
struct GraphCheck {
  private let reader: any GraphReader
  private let budget: Budget

  init(_ reader: any GraphReader, budget: Budget) {
    self.reader = reader
    self.budget = budget
  }

  func problems() throws -> [String] {
    try nodeProblems() + edgeProblems()
  }

  private func nodeProblems() throws -> [String] {
    var problems: [String] = []
    for label in [nil] + (try reader.names().labels.map(Optional.some)) {
      let scan = try reader.scanNodes(label: label, properties: [])
      var found = 0
      while let batch = try scan.next(maximum: 2048) {
        try budget.check()
        found += batch.nodes.count
      }
      let counted = try reader.nodeCount(label: label)
      if found != counted {
        let name = label.map { "label '\($0)'" } ?? "the graph"
        problems.append("\(name) is counted to have \(counted) nodes, and has \(found)")
      }
    }
    return problems
  }

  private func edgeProblems() throws -> [String] {
    var problems: [String] = []
    for type in try reader.names().edgeTypes {
      let scan = try reader.scanEdges(type: type)
      var found = 0
      while let edges = try scan.next(maximum: 2048) {
        try budget.check()
        found += edges.count
        problems += try endProblems(edges)
      }
      let counted = try reader.edgeCount(type: type)
      if found != counted {
        problems.append(
          "type '\(type)' is counted to have \(counted) relationships, and has \(found)")
      }
    }
    return problems
  }

  private func endProblems(_ edges: [Edge]) throws -> [String] {
    let ends = edges.flatMap { [$0.reference.source, $0.reference.target] }
    return zip(ends, try reader.existing(ends)).enumerated().compactMap { index, end in
      end.1
        ? nil
        : "relationship \(edges[index / 2].id.rawValue) ends at node \(end.0.rawValue), "
          + "which is not there"
    }
  }
}
