extension Identifier {
  /// As it is written where no keyword can stand: after `.`, `:`, and before `:`.
  var printed: String { Self.printed(text) }

  /// As it is written where a keyword could stand: reserved words are quoted.
  var printedAsVariable: String {
    Keyword(Array(text.utf8)[...])?.isReserved == true ? Self.quoted(text) : printed
  }

  /// As it is written between the words of a command: all keywords are quoted.
  var printedAmongKeywords: String {
    Keyword(Array(text.utf8)[...]) == nil ? printed : Self.quoted(text)
  }

  /// A name with dots, each part on its own; the first as a variable.
  var printedInParts: String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let first = Identifier(parts[0], span).printedAsVariable
    return ([first] + parts.dropFirst().map(Self.printed)).joined(separator: ".")
  }

  /// As it is written after `$`.
  var printedAsParameter: String {
    let isPlain = !text.isEmpty && text.unicodeScalars.allSatisfy(Characters.continuesName)
    return "$" + (isPlain ? text : Self.quoted(text))
  }

  /// In backticks, which may always be.
  package var quoted: String { Self.quoted(text) }

  private static func printed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isPlain = scalars.first.map(Characters.startsName) ?? false
    return isPlain && scalars.allSatisfy(Characters.continuesName) ? text : quoted(text)
  }

  static func quoted(_ text: String) -> String {
    "`" + text.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "``") + "`"
  }
}
