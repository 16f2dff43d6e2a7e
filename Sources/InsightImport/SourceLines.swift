/// A source's text in lines, however they end, without a byte order mark.
package struct SourceLines: Sendable {
  package let lines: [Substring]

  /// The text whole.
  package let text: String

  package init(_ text: String) {
    let unmarked =
      text.unicodeScalars.first == "\u{FEFF}"
      ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
    self.text = String(unmarked)
    lines = Substring(unmarked).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  package init(_ bytes: [UInt8]) throws(ImportProblem) {
    guard bytes.count <= InsightFormats.maximumBytes else {
      throw ImportProblem(.tooLarge(bytes: bytes.count, limit: InsightFormats.maximumBytes))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ImportProblem(.notUTF8(byte: Self.firstInvalidByte(of: bytes)))
    }
    self.init(text)
  }

  private static func firstInvalidByte(of bytes: [UInt8]) -> Int {
    zip(bytes, String(decoding: bytes, as: UTF8.self).utf8).enumerated()
      .first { $0.element.0 != $0.element.1 }?.offset ?? bytes.count
  }
}
