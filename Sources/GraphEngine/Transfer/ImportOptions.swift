package import GraphModel

/// How sources are taken in.
package struct ImportOptions: Sendable {
  /// What all sources are; each is recognised by its content where this is nil.
  package var format: ImportFormat?

  /// Whether the first record that cannot be taken in is an error, after which nothing is in.
  package var isStrict = false

  /// The moment of the import; the clock's, where nil.
  package var recordedAt: ZonedDateTime?

  package init() {}
}

package enum ImportFormat: String, CaseIterable, Sendable {
  /// What a service sends: a text with an insight a paragraph.
  case insightPage = "insight-page"

  /// Any graph: a node or a relationship a line.
  case graphJSONLines = "graph-jsonl"

  /// The format of a source that begins with some bytes.
  init(recognising bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    self = first == UInt8(ascii: "{") ? .graphJSONLines : .insightPage
  }
}

/// What became of a source.
package struct ImportReport: Sendable {
  package let format: ImportFormat

  /// What the source is made of and what that did, the largest kinds of element first.
  package var counts: [(kind: String, added: Int, updated: Int, unchanged: Int)]
  package var skipped: Int
}

/// A record, or a whole source, that was not taken in; thrown where an import is strict.
package struct SkippedRecord: Error, Sendable {
  /// The line of the source, from 1; nil where the whole source is meant.
  package let line: Int?
  package let reason: String

  /// What stands there, as far as it is known.
  package let text: String?
}
