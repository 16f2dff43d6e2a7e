package import GraphModel
import InsightImport

/// How sources are taken in.
package struct ImportOptions: Sendable {
  /// What all sources are; each is recognised by its content where this is nil.
  package var format: ImportFormat?

  /// Whether the first record that cannot be taken in is an error, after which nothing is in.
  package var isStrict = false

  /// The moment of the import; the clock's, where nil.
  package var recordedAt: ZonedDateTime?

  /// Whether all is done, told, and taken back.
  package var isDryRun = false

  /// The files of a vocabulary beside the one that ships with Pith.
  package var vocabulary: [(name: String, text: String)] = []

  package init() {}
}

package enum ImportFormat: String, CaseIterable, Sendable {
  /// What a service sends: a text with an insight a paragraph.
  case insightPage = "insight-page"

  /// Insights, an object a line.
  case insightJSONLines = "insight-jsonl"

  /// Insights, a row each.
  case insightCSV = "insight-csv"

  /// Any graph: a node or a relationship a line.
  case graphJSONLines = "graph-jsonl"

  /// The format of a source that begins with some bytes.
  init(recognising bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    let start = text.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if start.first == UInt8(ascii: "{") {
      self = InsightJSONLines.looksLikeInsight(start) ? .insightJSONLines : .graphJSONLines
    } else {
      self = InsightTable.looksLikeTable(text) ? .insightCSV : .insightPage
    }
  }
}

/// What became of a source.
package struct ImportReport: Sendable {
  package let format: ImportFormat

  /// What the source is made of and what that did, the largest kinds of element first.
  package var counts: [(kind: String, added: Int, updated: Int, unchanged: Int)]
  package var skipped: Int

  /// Relationships that were taken away because they are called for no longer.
  package var removed = 0

  /// Columns that mean nothing to us.
  package var passedOver: [String] = []

  /// Forms, each once, that may mean more than one entity and wait for a decision.
  package var ambiguous: [String] = []
}

/// A record, or a whole source, that was not taken in; thrown where an import is strict.
package struct SkippedRecord: Error, Sendable {
  /// The line of the source, from 1; nil where the whole source is meant.
  package let line: Int?
  package let reason: String

  /// What stands there, as far as it is known.
  package let text: String?
}
