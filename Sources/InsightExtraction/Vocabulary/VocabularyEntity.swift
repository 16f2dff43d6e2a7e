/// Something that insights speak of, with the forms by which they name it.
package struct VocabularyEntity: Equatable, Sendable {
  /// `country:CN`, `org:nvidia`: never changes, whatever becomes of the name.
  package let key: String
  package let name: String
  package let kind: EntityKind

  /// Two letters of ISO 3166, for countries.
  package let iso: String?

  /// Its id in Wikidata: `Q148`.
  package let wikidata: String?
  package let aliases: [Alias]
}

/// A form by which a text may name an entity.
package struct Alias: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// Another name or spelling.
    case name

    /// `Chinese`: what belongs to a country, its people.
    case demonym

    /// `Beijing`: a government by where it sits.
    case seat

    /// A garbled form, found but never shown.
    case hidden
  }

  /// What the letters' case in a text must be.
  package enum LetterCase: String, CaseIterable, Sendable {
    /// As in the alias: `US`, `Apple`.
    case exact

    /// As in the alias, and not only because a sentence begins: `Arm`.
    case smart

    /// Any: `export controls`.
    case fold
  }

  package let text: String
  package let kind: Kind
  package let letterCase: LetterCase

  /// Whether its plural names the entity too: `GPUs`.
  package let hasPlural: Bool

  /// The higher wins where two entities could be meant.
  package let priority: Int
  package let rules: [ContextRule]
}
