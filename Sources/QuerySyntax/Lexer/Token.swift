package import Diagnostics

/// A piece of a query: a word, a symbol or a literal, with its place.
package struct Token: Equatable, Sendable {
  package let kind: Kind
  package let span: SourceSpan

  package init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }

  package enum Kind: Equatable, Sendable {
    /// `MATCH`, `person`: whether it is a keyword here is for the parser to say
    case word(Keyword?)

    /// `` `a b` ``: never a keyword
    case quotedName(String)

    /// `$country`
    case parameter(String)

    /// `'Ada'`, `"Ada"`
    case text(String)

    /// `42`, `0x2A`, `0o52`: at most 2^63, for a minus may stand before it
    case integer(UInt64)

    /// `4.2`, `.5`, `1e9`
    case float(Double)
    case symbol(Symbol)

    /// What the lexer could not read and has reported.
    case invalid

    /// The end of the text.
    case end
  }

  package var symbol: Symbol? {
    if case .symbol(let symbol) = kind { symbol } else { nil }
  }

  package var keyword: Keyword? {
    if case .word(let keyword) = kind { keyword } else { nil }
  }

  /// Whether it can be a name.
  package var isName: Bool {
    switch kind {
    case .word, .quotedName: true
    case .parameter, .text, .integer, .float, .symbol, .invalid, .end: false
    }
  }
}
