import TextAnalysis

/// A place of a text where the vocabulary has something, and what became of it.
package struct LinkExplanation: Equatable, Sendable {
  package enum Outcome: Equatable, Sendable {
    /// The entity is named here, found by a rule.
    case linked(rule: String, alias: String)

    /// One of several entities.
    case ambiguous(others: [String])

    /// `APPLE pie` for an alias that is to be written `Apple`
    case wrongCase(Alias.LetterCase, alias: String)

    /// The words around say otherwise: the rule as a vocabulary writes it.
    case wrongContext(String, alias: String)

    /// A phrase that means something else, or a longer name, takes these words.
    case covered(by: String)
  }

  /// In UTF-8 bytes of the text.
  package let range: Range<Int>
  package let surface: String
  package let entity: VocabularyEntity
  package let outcome: Outcome
}

extension EntityLinker {
  /// What a text would be linked to and by which rule, and what was not linked and why, in the order
  /// of the text.
  package func explanation(of text: String) -> [LinkExplanation] {
    let linked = link(text)
    let surface = SurfaceText(text, givenNames: vocabulary.givenNames)
    let found = linked.mentions.map(LinkExplanation.init)
    let open = linked.ambiguous.flatMap(LinkExplanation.all)
    let taken = Set((found + open).map(LinkExplanation.Place.init))
    let others = allMatches(in: surface)
      .compactMap { LinkExplanation(refusing: $0, in: surface, given: linked) }
      .filter { !taken.contains(LinkExplanation.Place($0)) }
    var seen: Set<LinkExplanation.Place> = []
    return (found + open + others.filter { seen.insert(LinkExplanation.Place($0)).inserted })
      .sorted { $0.order < $1.order }
  }
}

extension LinkExplanation {
  /// An entity at a place.
  fileprivate struct Place: Hashable {
    let range: Range<Int>
    let key: String

    init(_ explanation: LinkExplanation) {
      range = explanation.range
      key = explanation.entity.key
    }
  }

  fileprivate var order: (Int, Int, String) { (range.lowerBound, -range.count, entity.key) }

  fileprivate init(_ mention: Mention) {
    self.init(
      range: mention.range, surface: mention.surface, entity: mention.entity,
      outcome: .linked(rule: mention.rule, alias: mention.alias))
  }

  fileprivate static func all(_ mention: AmbiguousMention) -> [LinkExplanation] {
    mention.candidates.map { entity in
      LinkExplanation(
        range: mention.range, surface: mention.surface, entity: entity,
        outcome: .ambiguous(
          others: mention.candidates.map(\.name).filter { $0 != entity.name }))
    }
  }

  /// Why a match came to nothing.
  fileprivate init?(refusing match: Match, in text: SurfaceText, given linked: LinkedText) {
    guard let entity = match.entry.entity else { return nil }
    let range = text.range(of: match.span)
    let outcome: Outcome
    if !match.hasRightCase(in: text) {
      outcome = .wrongCase(match.entry.alias.letterCase, alias: match.entry.alias.text)
    } else if let rule = match.brokenRule(in: text) {
      outcome = .wrongContext(rule.description, alias: match.entry.alias.text)
    } else {
      let cover = linked.mentions.first { $0.range.overlaps(range) }
      if cover?.entity.key == entity.key { return nil }
      outcome = .covered(by: cover?.surface ?? "a phrase of another meaning")
    }
    self.init(range: range, surface: text.surface(of: range), entity: entity, outcome: outcome)
  }
}
