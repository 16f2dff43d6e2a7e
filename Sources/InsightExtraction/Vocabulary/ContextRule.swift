import TextAnalysis

/// What the words around an alias say about whether the entity is meant.
package struct ContextRule: Equatable, Sendable {
  package enum Relation: String, CaseIterable, Sendable {
    /// One of the words must be near, on either side.
    case require

    /// None of the words may be near, on either side.
    case forbid

    /// None of the words may follow.
    case notBefore

    /// None of the words may precede.
    case notAfter
  }

  package let relation: Relation

  /// How many tokens away a word may be.
  package let within: Int
  package let words: WordSet

  package init(_ relation: Relation, within: Int, words: WordSet) {
    self.relation = relation
    self.within = within
    self.words = words
  }
}

extension ContextRule {
  /// What holds for all names of one word that are no person's.
  static let notAfterGivenName = ContextRule(
    .notAfter, within: 1, words: WordSet(["a person's first name"]))
}

extension ContextRule: CustomStringConvertible {
  /// `notBefore 1: pie, juice`; of many words only the first.
  package var description: String { "\(relation.rawValue) \(within): \(words)" }
}

/// Words in any case, beginnings of words (`sanction*`), and names (`^`), which are any word of a
/// capital and small letters.
package struct WordSet: Equatable, Sendable {
  private let patterns: [String]
  private let words: Set<String>
  private let beginnings: [String]
  private let hasNames: Bool

  package init(_ patterns: [String]) {
    self.patterns = patterns
    let folded = patterns.map { $0.lowercased() }
    hasNames = folded.contains("^")
    words = Set(folded.filter { !$0.hasSuffix("*") })
    beginnings = folded.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
  }

  /// Whether a token is one of the words, or, where it may be a name, any name.
  func contains(_ token: Token, asName mayBeName: Bool) -> Bool {
    let folded = token.folded
    return words.contains(folded) || beginnings.contains { folded.hasPrefix($0) }
      || hasNames && mayBeName && token.startsWithCapital
        && token.text.contains(where: \.isLowercase)
  }
}

extension WordSet: CustomStringConvertible {
  package var description: String {
    patterns.prefix(6).joined(separator: ", ") + (patterns.count > 6 ? ", …" : "")
  }
}
