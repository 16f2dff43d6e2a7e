package import InsightExtraction
package import InsightImport

/// What an import of one source read and did.
package struct ImportSummary: Equatable, Sendable {
  package struct Counts: Equatable, Sendable {
    package var added = 0
    package var changed = 0
    package var unchanged = 0
    package var removed = 0

    package init(added: Int = 0, changed: Int = 0, unchanged: Int = 0, removed: Int = 0) {
      self.added = added
      self.changed = changed
      self.unchanged = unchanged
      self.removed = removed
    }
  }

  package let format: String
  package let sourceKey: String

  /// How many insights the source has.
  package let read: Int

  /// What was skipped, and why.
  package let problems: [ImportProblem]

  /// Columns that mean nothing to us.
  package let passedOver: [String]

  package var insights = Counts()
  package var entities = Counts()
  package var sources = Counts()
  package var shows = Counts()
  package var episodes = Counts()

  /// The places where more than one entity may be meant.
  package var ambiguities = Counts()

  /// By type: `MENTIONS`.
  package var edges: [String: Counts] = [:]

  /// What was not linked because more than one entity may be meant and nobody has decided.
  package var ambiguous: [AmbiguousMention] = []

  /// What no document led to.
  init(format: String) {
    self.init(InsightDocument(format: format, records: [], focal: nil))
  }

  init(_ document: InsightDocument) {
    format = document.format
    sourceKey = document.sourceKey
    read = document.records.count
    problems = document.problems
    passedOver = document.passedOver
  }

  /// Whether the graph is as it was before.
  package var changedNothing: Bool {
    let counts = [insights, entities, sources, shows, episodes, ambiguities] + edges.values
    return counts.allSatisfy { $0.added + $0.changed + $0.removed == 0 }
  }
}
