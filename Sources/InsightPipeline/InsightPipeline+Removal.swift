package import GraphModel

/// What a removal took away, and what it left because of others.
package struct RemovalSummary: Equatable, Sendable {
  package var insights = 0

  /// Shows, episodes, entities and sources to which nothing led any more.
  package var otherNodes = 0
  package var edges = 0

  /// Insights that other sources have too, or at which edges stand that no import made.
  package var keptInsights = 0

  /// Changes to what had been there before, taken back.
  package var restored = 0

  package init() {}
}

extension InsightPipeline {
  /// Takes a source out, with all that came only from it; nil where there is no such source.
  ///
  /// An insight that another source has too stays, and what is not of an import stays always.
  package func removeSource(_ key: String, from session: any GraphSession) throws
    -> RemovalSummary?
  {
    guard let source = try session.reader.node(key: key, label: "Source") else { return nil }
    let edges = try session.reader.adjacency(of: [source], .incoming, types: ["FROM_SOURCE"]).edges
    var reversal = Reversal(session)
    try reversal.run { $0.source == key }
    var withdrawal = Withdrawal(session)
    try withdrawal.withdraw(edges, from: source)
    return try withdrawal.finished(restored: reversal.count)
  }

  /// Takes out what a run made, and takes back what it changed; nil where no run of that name left
  /// anything.
  ///
  /// What has been changed since stays as it is now.
  package func undo(run: String, in session: any GraphSession) throws -> RemovalSummary? {
    let edges = try session.reader.edges(ofRun: run)
    var reversal = Reversal(session)
    try reversal.run { $0.run == run }
    guard !edges.isEmpty || reversal.hasFound else { return nil }
    var withdrawal = Withdrawal(session)
    let bySource = Dictionary(
      grouping: edges.filter { UTF8Order.areEqual($0.type, "FROM_SOURCE") }, by: \.reference.target)
    for (source, edges) in bySource.sorted(by: { $0.key < $1.key }) {
      try withdrawal.withdraw(edges.map(\.reference), from: source)
    }
    try withdrawal.deleteAdditions(edges, ofRun: run)
    return try withdrawal.finished(restored: reversal.count)
  }

  /// The names of the runs that can be undone, the latest first.
  package func runs(in session: any GraphSession) throws -> [String] {
    let scan = try session.reader.scanEdges(type: "FROM_SOURCE")
    var runs: [String: String] = [:]
    for kept in try ChangeNodes(session).all() { runs[kept.run] = kept.recordedAt }
    while let edges = try scan.next(maximum: 2_048) {
      for edge in edges {
        guard let run = edge.properties["run"]?.text else { continue }
        runs[run] = (edge.properties["recorded_at"] ?? .null).description
      }
    }
    return runs.sorted { left, right in
      (left.value, left.key) > (right.value, right.key)
    }.map(\.key)
  }
}

extension GraphReader {
  /// The node of a label that has a key.
  func node(key: String, label: String) throws -> NodeID? {
    try findNodes(label: label, property: "key", equalToAny: [.text(key)])?.first
  }

  fileprivate func edges(ofRun run: String) throws -> [Edge] {
    let scan = try scanEdges(type: nil)
    var found: [Edge] = []
    while let edges = try scan.next(maximum: 2_048) {
      found += edges.filter { $0.properties["run"]?.text.map { $0 == run } ?? false }
    }
    return found
  }
}
