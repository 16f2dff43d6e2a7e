package import Diagnostics
package import GraphModel
package import QueryExecution

/// What comes out of a statement, in this order: warnings, columns, rows batch by batch, the end.
package enum QueryEvent {
  case warnings([Diagnostic])
  case columns([String])

  /// Some rows, and the nodes and edges that they speak of.
  case rows([[Value]], ElementTable)
  case finished(QuerySummary)
}

/// What a statement did.
package struct QuerySummary: Sendable {
  package var counters = WriteCounters()
  package var rowCount = 0

  /// The plan as text, for `EXPLAIN`.
  package var plan: String?
}

extension QuerySummary {
  /// What was changed, by Neo4j's names, without what was not.
  package var changes: [(name: String, count: Int)] {
    let all = [
      ("nodesCreated", counters.nodesCreated), ("nodesDeleted", counters.nodesDeleted),
      ("relationshipsCreated", counters.relationshipsCreated),
      ("relationshipsDeleted", counters.relationshipsDeleted),
      ("propertiesSet", counters.propertiesSet), ("labelsAdded", counters.labelsAdded),
      ("labelsRemoved", counters.labelsRemoved),
    ]
    return all.filter { $0.1 > 0 }.map { (name: $0.0, count: $0.1) }
  }
}

/// A statement that could not be run, or stopped; it left the graph as it was.
package struct QueryFailure: Error, Sendable {
  /// At least one error, perhaps warnings beside it.
  package let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  /// The first error.
  package var error: Diagnostic? { diagnostics.first { $0.severity == .error } }
}
