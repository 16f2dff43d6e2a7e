import GraphModel

/// Takes what came from sources out of a graph, and then what nothing leads to any more.
struct Withdrawal {
  private let session: any GraphSession
  private var summary = RemovalSummary()

  /// Nodes that lost an edge.
  private var touched: Set<NodeID> = []

  init(_ session: any GraphSession) {
    self.session = session
  }

  /// Takes insights out of a source, by the edges that lead to it.
  mutating func withdraw(_ edges: [EdgeReference], from source: NodeID) throws {
    let key = try session.reader.node(source)?.properties["key"]?.text ?? ""
    try delete(edges)
    let insights = edges.map(\.source)
    let others = try session.reader.adjacency(of: insights, .outgoing, types: ["FROM_SOURCE"])
    for (row, insight) in insights.enumerated() {
      if others.offsets[row] == others.offsets[row + 1] {
        try remove(insight)
      } else {
        try withdrawClaims(of: key, at: insight)
        summary.keptInsights += 1
      }
    }
    touched.insert(source)
  }

  /// Deletes what a run hung on what had been there before it.
  mutating func deleteAdditions(_ edges: [Edge], ofRun run: String) throws {
    for edge in edges where (edge.properties["sources"]?.texts.count ?? 0) <= 1 {
      let isHeld = ["HAS_INSIGHT", "HAS_EPISODE"].contains(edge.type)
      let owner = isHeld ? edge.reference.target : edge.reference.source
      let node = try session.reader.node(owner)
      if let node, node.properties["run"]?.text != run { try delete([edge.reference]) }
    }
  }

  /// Deletes edges that are still there.
  mutating func delete(_ edges: [EdgeReference]) throws {
    for edge in edges where try session.writer.deleteEdge(edge) {
      summary.edges += 1
      touched.formUnion([edge.source, edge.target])
    }
  }

  /// Deletes what imports made and nothing leads to any more; says what was done.
  mutating func finished(restored: Int) throws -> RemovalSummary {
    summary.restored = restored
    while let node = touched.min() {
      touched.remove(node)
      try removeIfLeft(node)
    }
    return summary
  }
}

extension Withdrawal {
  /// Deletes an insight with what imports hung on it, unless somebody else hung something on it.
  private mutating func remove(_ insight: NodeID) throws {
    let edges = try allEdges(at: insight)
    let places = edges.filter { $0.type == "HAS_AMBIGUOUS" }.map(\.reference.target)
    for place in places { try delete(allEdges(at: place).map(\.reference)) }
    try delete(edges.filter(\.isOfImport).map(\.reference))
    touched.subtract([insight])
    touched.subtract(places)
    for place in places { try session.writer.deleteNode(place) }
    if try allEdges(at: insight).isEmpty {
      try session.writer.deleteNode(insight)
      summary.insights += 1
    } else {
      summary.keptInsights += 1
    }
  }

  /// Takes away what only one source says of an insight that others have as well.
  private mutating func withdrawClaims(of source: String, at insight: NodeID) throws {
    let edges = ReconciledEdges(reader: session.reader, writer: session.writer)
    for edge in try allEdges(at: insight) {
      if edge.type == "RELATED_TO", edge.properties["source"]?.text == source {
        try delete([edge.reference])
      } else if try edges.withdraw(source, from: edge) {
        summary.edges += 1
        touched.formUnion([edge.reference.source, edge.reference.target])
      }
    }
    touched.remove(insight)
  }

  /// Deletes a node of an import that has no edge, or only those that stand and fall with it.
  private mutating func removeIfLeft(_ id: NodeID) throws {
    guard let node = try session.reader.node(id), node.properties["run"] != nil else { return }
    let edges = try allEdges(at: id)
    let dependent = ["Episode": "HAS_EPISODE", AmbiguityNodes.label: "MAY_MEAN"]
    let type = node.labels.lazy.compactMap { dependent[$0] }.first
    guard !node.labels.contains("Insight"),
      edges.allSatisfy({ $0.type == type && $0.isOfImport })
    else { return }
    try delete(edges.map(\.reference))
    touched.remove(id)
    try session.writer.deleteNode(id)
    summary.otherNodes += 1
  }

  private func allEdges(at node: NodeID) throws -> [Edge] {
    try session.reader.adjacency(of: [node], .either, types: nil).edges
      .compactMap(session.reader.edge)
  }
}

extension Edge {
  fileprivate var isOfImport: Bool { properties["run"] != nil }
}
