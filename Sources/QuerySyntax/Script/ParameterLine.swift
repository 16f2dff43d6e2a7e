import Diagnostics

/// A declaration behind its `@param`.
struct ParameterLine {
  let text: String

  /// Where it begins in the script.
  let offset: Int

  /// The whole line.
  let tag: SourceSpan

  /// What is wrong with a declaration, and where.
  struct Mistake: Error {
    let problem: HeaderProblem
    let span: SourceSpan
  }

  /// Reads it.
  ///
  ///     declaration → name type ("=" value)? summary
  func read() -> Result<ScriptParameter, Mistake> {
    Result { () throws(Mistake) in try parameter() }
  }

  private func parameter() throws(Mistake) -> ScriptParameter {
    let tokens = Lexer.read(text).tokens
    guard tokens[0].isName else { throw mistake(.missingName, at: tokens[0]) }
    guard tokens.count > 1, tokens[1].isName else {
      throw mistake(.missingType(parameter: word(tokens[0])), at: tokens[min(1, tokens.count - 1)])
    }
    let type = ParameterType(word: word(tokens[1]))
    if let problem = type.problem { throw mistake(problem, at: tokens[1]) }
    guard tokens[2].symbol == .equal else {
      return parameter(tokens, type, end: tokens[1].span.end)
    }
    var reader = LiteralReader(tokens[3...])
    guard let value = reader.readValue() else {
      throw mistake(.invalidDefault(type), at: tokens[min(3, tokens.count - 1)])
    }
    let place = SourceSpan(tokens[3].span.start + offset, reader.end + offset)
    guard type.admits(value) else {
      throw Mistake(problem: .defaultOfOtherType(value.printed, type), span: place)
    }
    return parameter(tokens, type, value, place, end: reader.end)
  }

  private func parameter(
    _ tokens: [Token], _ type: ParameterType, _ value: ScriptValue? = nil,
    _ place: SourceSpan? = nil, end: Int
  ) -> ScriptParameter {
    ScriptParameter(
      name: word(tokens[0]), type: type, defaultValue: value,
      summary: slice(end, text.utf8.count).trimmingSpaces,
      place: Place(SourceSpan(tokens[0].span.start + offset, tokens[0].span.end + offset)),
      defaultPlace: place.map(Place.init))
  }

  private func word(_ token: Token) -> String {
    if case .quotedName(let name) = token.kind { return name }
    return slice(token.span.start, token.span.end)
  }

  private func slice(_ start: Int, _ end: Int) -> String {
    String(decoding: text.utf8.prefix(end).dropFirst(start), as: UTF8.self)
  }

  private func mistake(_ problem: HeaderProblem, at token: Token) -> Mistake {
    guard token.kind != .end else { return Mistake(problem: problem, span: tag) }
    return Mistake(
      problem: problem, span: SourceSpan(token.span.start + offset, token.span.end + offset))
  }
}

extension ParameterType {
  /// `INT`, `string`: words that are taken for a type of ours, not for a label.
  fileprivate var problem: HeaderProblem? {
    guard case .node(let label) = self else { return nil }
    let upper = label.uppercased()
    if Self.plain.contains(where: { $0.word == upper }) {
      return .unknownType(label, closest: upper)
    }
    guard label == upper, let meant = Self.meant(by: label) else { return nil }
    return .unknownType(label, closest: meant)
  }

  private static func meant(by word: String) -> String? {
    let elsewhere = ["INT": "INTEGER", "TEXT": "STRING", "BOOL": "BOOLEAN", "DOUBLE": "FLOAT"]
    return elsewhere[word] ?? Spelling.closest(to: word, among: plain.map(\.word))
  }

  /// Whether a default may be of this type, as far as its spelling says; null may always be.
  fileprivate func admits(_ value: ScriptValue) -> Bool {
    switch (self, value) {
    case (_, .literal(.null)), (.string, .literal(.text)), (.date, .literal(.text)),
      (.node, .literal(.text)), (.integer, .literal(.integer)), (.float, .literal(.integer)),
      (.float, .literal(.float)), (.boolean, .literal(.boolean)), (.list, .list):
      true
    case (.string, _), (.date, _), (.node, _), (.integer, _), (.float, _), (.boolean, _),
      (.list, _):
      false
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
