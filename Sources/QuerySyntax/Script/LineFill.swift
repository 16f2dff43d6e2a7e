import Diagnostics

/// Breaks a printed line that is too wide, behind commas and before `OR` or `AND` outside brackets.
///
///     RETURN a.name AS entity, labels(a) AS labels,
///       count(DISTINCT i) AS insights
struct LineFill {
  private static let width = 100

  /// The line, or the lines that it takes.
  static func fill(_ line: String) -> [String] {
    guard line.count > width else { return [line] }
    let indent = String(line.prefix { $0 == " " }) + "  "
    var lines: [String] = []
    for piece in LineFill(line).pieces {
      if let last = lines.last, last.count + 1 + piece.count <= width {
        lines[lines.count - 1] = "\(last) \(piece)"
      } else {
        lines.append(lines.isEmpty ? piece : indent + piece)
      }
    }
    return lines
  }

  private let bytes: [UInt8]
  private let tokens: [Token]

  private init(_ line: String) {
    bytes = Array(line.utf8)
    tokens = Lexer.read(line).tokens
  }

  /// The parts between the places where it may be broken, without the spaces there.
  private var pieces: [String] {
    let outer = outerTokens
    let word: Keyword = outer.contains { $0.keyword == .or } ? .or : .and
    var start = 0
    var pieces: [String] = []
    for token in outer {
      let end = token.symbol == .comma ? token.span.end : token.span.start
      guard token.symbol == .comma || token.keyword == word else { continue }
      pieces.append(text(start, end))
      start = end
    }
    return pieces + [text(start, bytes.count)]
  }

  /// The tokens that stand in no bracket and between no `CASE` and its `END`.
  private var outerTokens: [Token] {
    var depth = 0
    return tokens.filter { token in
      let isOpening = token.symbol?.closing != nil || token.keyword == .case
      let isClosing = token.symbol?.isClosing == true || token.keyword == .end
      if isClosing { depth -= 1 }
      defer { if isOpening { depth += 1 } }
      return depth == 0
    }
  }

  /// A part of the line; what it is indented by stays with its first part.
  private func text(_ start: Int, _ end: Int) -> String {
    var part = bytes[start..<end]
    if start > 0 { part = part.drop { $0 == UInt8(ascii: " ") } }
    while part.last == UInt8(ascii: " ") { part.removeLast() }
    return String(decoding: part, as: UTF8.self)
  }
}
