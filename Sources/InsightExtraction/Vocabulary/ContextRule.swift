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

/// Words in any case, and beginnings of words (`sanction*`).
package struct WordSet: Equatable, Sendable {
  private let words: Set<String>
  private let beginnings: [String]

  package init(_ patterns: [String]) {
    let folded = patterns.map { $0.lowercased() }
    words = Set(folded.filter { !$0.hasSuffix("*") })
    beginnings = folded.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
  }

  /// Whether a folded token is one of the words.
  func contains(_ folded: String) -> Bool {
    words.contains(folded) || beginnings.contains { folded.hasPrefix($0) }
  }
}
