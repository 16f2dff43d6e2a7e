package import Diagnostics

/// Prints scripts in the house style: a clause a line, keywords in capitals.
///
/// The header stays. Comments stand on lines of their own, above the clause they were written at.
package enum ScriptFormat {
  /// The script in house style, nil where it has a mistake.
  package static func format(_ text: String) -> (printed: String?, diagnostics: [Diagnostic]) {
    let result = Parser.parse(text)
    if result.diagnostics.contains(where: { $0.severity == .error }) {
      return (nil, result.diagnostics)
    }
    var comments = ScriptComments(of: text)
    let header = result.header.map { "/// \($0.text)".withoutTrailingSpace }
    let statements = result.statements.map { statement in
      statement.lines(with: &comments).joined(separator: "\n") + ";"
    }
    let rest = comments.take(all: true)
    let body = (statements + (rest.isEmpty ? [] : [rest.joined(separator: "\n")]))
      .joined(separator: "\n\n")
    let parts = [header.joined(separator: "\n"), body].filter { !$0.isEmpty }
    return (parts.map { $0 + "\n" }.joined(), result.diagnostics)
  }
}

extension Statement {
  /// Its lines, with the comments that stand before their clauses or in them.
  fileprivate func lines(with comments: inout ScriptComments) -> [String] {
    switch kind {
    case .query(let query): query.lines(with: &comments)
    case .explain, .profile, .createIndex, .dropIndex, .dropConstraint, .show, .begin, .commit,
      .rollback:
      comments.take(before: span.end) + [printed]
    }
  }
}

extension Query {
  fileprivate func lines(with comments: inout ScriptComments) -> [String] {
    var lines = first.clauses.flatMap { $0.lines(with: &comments) }
    for union in unions {
      lines.append(union.isAll ? "UNION ALL" : "UNION")
      lines += union.query.clauses.flatMap { $0.lines(with: &comments) }
    }
    for follower in followers { lines += ["NEXT"] + follower.lines(with: &comments) }
    return lines
  }
}

extension Clause {
  fileprivate func lines(with comments: inout ScriptComments) -> [String] {
    comments.take(before: span.end) + lines.flatMap(LineFill.fill)
  }
}

/// The comments of a script, apart from its header, in the order of the text.
struct ScriptComments {
  private var comments: ArraySlice<(text: String, start: Int)> = []

  init(of text: String) {
    let bytes = Array(text.utf8)
    let lexed = Lexer.read(text)
    let header = Set(lexed.header.map(\.span.start))
    var position = 0
    var found: [(text: String, start: Int)] = []
    for token in lexed.tokens {
      let end = token.kind == .end ? bytes.count : token.span.start
      var scanner = CommentScanner(bytes, position..<max(position, end))
      while let comment = scanner.next() {
        if header.contains(comment.lowerBound) { continue }
        found.append(
          (Self.text(bytes[comment]), Self.place(of: comment, in: bytes, after: position)))
      }
      position = token.span.end
    }
    comments = found[...]
  }

  /// The comments up to a place, a line each.
  mutating func take(before end: Int = 0, all: Bool = false) -> [String] {
    let taken = comments.prefix { all || $0.start < end }
    comments = comments.dropFirst(taken.count)
    return taken.map(\.text)
  }

  /// As it was written; what would be taken for a line of the header loses a slash.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let slashes = bytes.prefix { $0 == UInt8(ascii: "/") }.count
    return String(decoding: slashes == 3 ? bytes.dropFirst() : bytes, as: UTF8.self)
      .withoutTrailingSpace
  }

  /// A comment behind a token, on the same line, belongs to what ends there.
  private static func place(of comment: Range<Int>, in bytes: [UInt8], after token: Int) -> Int {
    let isBehind = token > 0 && !bytes[token..<comment.lowerBound].contains(10)
    return isBehind ? token - 1 : comment.lowerBound
  }
}

/// Finds the comments between two tokens.
private struct CommentScanner {
  private let bytes: [UInt8]
  private var rest: Range<Int>

  init(_ bytes: [UInt8], _ rest: Range<Int>) {
    self.bytes = bytes
    self.rest = rest
  }

  mutating func next() -> Range<Int>? {
    guard let start = rest.first(where: { bytes[$0] == UInt8(ascii: "/") }),
      start + 1 < rest.upperBound
    else { return nil }
    let end = bytes[start + 1] == UInt8(ascii: "*") ? blockEnd(start) : lineEnd(start)
    rest = end..<rest.upperBound
    return start..<end
  }

  private func lineEnd(_ start: Int) -> Int {
    bytes[start..<rest.upperBound].firstIndex { $0 == 10 || $0 == 13 } ?? rest.upperBound
  }

  private func blockEnd(_ start: Int) -> Int {
    let close = (start + 2..<rest.upperBound).dropLast().first {
      bytes[$0] == UInt8(ascii: "*") && bytes[$0 + 1] == UInt8(ascii: "/")
    }
    return close.map { $0 + 2 } ?? rest.upperBound
  }
}

extension String {
  fileprivate var withoutTrailingSpace: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
