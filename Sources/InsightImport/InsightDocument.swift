import TextAnalysis

/// What a reader found in one source.
package struct InsightDocument: Equatable, Sendable {
  /// The name of the reader that read it.
  package let format: String

  /// In the order of the source, each text once.
  package let records: [InsightRecord]

  /// The record that the others are related to, by position; nil where the source names none.
  package let focal: Int?

  package let problems: [ImportProblem]

  /// The names of columns that mean nothing to us.
  package let passedOver: [String]

  /// The source's identity: a hash of what it says, wherever it lies and however it is wrapped.
  package let sourceKey: String

  package init(
    format: String, records: [InsightRecord], focal: Int?, problems: [ImportProblem] = [],
    passedOver: [String] = []
  ) {
    precondition(focal.map(records.indices.contains) ?? true)
    self.format = format
    let content = ([format] + records.map(\.key)).joined(separator: "\n")
    sourceKey = "source:" + SHA256.hexadecimal(of: content, length: 16)
    self.records = records
    self.focal = focal
    self.problems = problems
    self.passedOver = passedOver
  }
}
