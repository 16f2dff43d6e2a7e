package import GraphModel
package import Patterns

/// What an expression may ask of its surroundings while it is evaluated.
package struct EvaluationContext: Sendable {
  /// The graph, for functions of nodes and edges.
  ///
  /// It is used on the query's thread alone.
  package nonisolated(unsafe) let reader: any GraphReader
  package let budget: Budget

  /// The moment at which the statement began, in UTC: `date()`, `timestamp()`.
  package let now: ZonedDateTime

  /// The source of `rand()` and `randomUUID()`.
  package let random: @Sendable () -> UInt64

  /// The patterns of `=~`.
  package let patterns: PatternCache

  /// The columns of the procedure being called that are read; nil: all.
  package var readColumns: Set<String>?

  /// Whether a column of the procedure being called is read.
  package func reads(_ column: String) -> Bool { readColumns?.contains(column) ?? true }

  package init(
    reader: any GraphReader, budget: Budget, now: ZonedDateTime,
    patterns: PatternCache = PatternCache(), random: @escaping @Sendable () -> UInt64
  ) {
    self.reader = reader
    self.budget = budget
    self.now = now
    self.patterns = patterns
    self.random = random
  }
}
