/// An entity named at a place of a text.
package struct Mention: Equatable, Sendable {
  package enum Role: String, Sendable {
    /// The entity itself.
    case head

    /// Something of it, or from it: `Chinese`, `China-based`, `China's`.
    case modifier
  }

  package let entity: VocabularyEntity

  /// What stands in the text, byte for byte.
  package let surface: String

  /// In UTF-8 bytes of the text.
  package let range: Range<Int>
  package let role: Role

  /// What found it: `demonym exact`, `name fold plural`, `bare name`.
  package let rule: String

  /// The form of the vocabulary that matched.
  package let alias: String
}

/// A place of a text where more than one entity may be meant.
package struct AmbiguousMention: Equatable, Sendable {
  package let surface: String
  package let range: Range<Int>

  /// What it would be for each of them, in the order of their keys.
  package let readings: [Mention]

  package var candidates: [VocabularyEntity] { readings.map(\.entity) }
}

/// What a text names.
package struct LinkedText: Equatable, Sendable {
  /// In the order of the text; they do not overlap.
  package let mentions: [Mention]
  package let ambiguous: [AmbiguousMention]
}

extension LinkedText {
  /// The text with the mentions that somebody decided; their places stay in ``ambiguous``.
  package func resolved(by decisions: LinkDecisions) -> LinkedText {
    let decided = ambiguous.compactMap { mention in
      mention.readings.first { $0.entity.key == decisions.entityKey(for: mention.surface) }
        .map(\.asDecided)
    }
    guard !decided.isEmpty else { return self }
    return LinkedText(
      mentions: (mentions + decided).sorted { $0.range.lowerBound < $1.range.lowerBound },
      ambiguous: ambiguous)
  }
}

extension Mention {
  fileprivate var asDecided: Mention {
    Mention(
      entity: entity, surface: surface, range: range, role: role, rule: "decision", alias: alias)
  }
}
