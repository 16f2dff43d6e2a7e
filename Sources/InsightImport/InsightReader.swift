/// A format in which insights come.
package protocol InsightReader: Sendable {
  /// `insight-page`
  var name: String { get }

  /// Whether a text looks as if it were of this format.
  func recognises(_ text: SourceLines) -> Bool

  func read(_ text: SourceLines) throws(ImportProblem) -> InsightDocument
}

/// The formats, each tried in its turn: the strictest first.
package enum InsightFormats {
  package static let all: [any InsightReader] = [
    InsightJSONLines(), InsightTable(), InsightPage(),
  ]

  /// More bytes than any page of insights has.
  package static let maximumBytes = 64 << 20

  /// Reads a source of the format named, else of any known one.
  package static func read(_ bytes: [UInt8], as format: String? = nil) throws(ImportProblem)
    -> InsightDocument
  {
    if bytes.allSatisfy({ $0 <= 0x20 }) { throw ImportProblem(.empty) }
    let text = try SourceLines(bytes)
    let reader = all.first { reader in
      format.map { $0 == reader.name } ?? reader.recognises(text)
    }
    guard let reader else {
      throw ImportProblem(.unknownFormat(known: all.map(\.name)))
    }
    return try reader.read(text)
  }

  /// Whether ``read(_:)`` would try.
  package static func recognise(_ bytes: [UInt8]) -> Bool {
    guard let text = try? SourceLines(bytes) else { return false }
    return all.contains { $0.recognises(text) }
  }
}
