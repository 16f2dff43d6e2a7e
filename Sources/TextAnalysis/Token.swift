/// A word, number or mark of a text, with its place.
package struct Token: Equatable, Sendable {
  package enum Kind: Sendable {
    /// `China`, `R&D`, `H100`, `U.S.`, `'s`
    case word

    /// `33`, `1,000`, `3.5`, `10x`
    case number

    /// `,`, `-`, `"`: one character
    case mark
  }

  package let text: String
  package let kind: Kind

  /// In UTF-8 bytes of the text that was cut.
  package let range: Range<Int>

  package init(text: String, kind: Kind, range: Range<Int>) {
    self.text = text
    self.kind = kind
    self.range = range
  }
}

extension Token {
  /// `U.S.`, `e.g.`: single letters, each with a full stop (which the last may lack).
  package var isInitialism: Bool {
    guard kind == .word, text.contains(".") else { return false }
    return text.split(separator: ".").allSatisfy { $0.count == 1 }
  }

  /// The token for comparing without regard to case: `china`; an initialism is as one without its
  /// stops, `us`.
  package var folded: String {
    (isInitialism ? text.filter { $0 != "." } : text).lowercased()
  }

  package var isHyphen: Bool { kind == .mark && text == "-" }

  /// `'s`, or the apostrophe after a plural.
  package var isPossessive: Bool { text == "'s" || text == "'" || text == "'S" }

  package var startsWithCapital: Bool { text.first?.isUppercase ?? false }
}
