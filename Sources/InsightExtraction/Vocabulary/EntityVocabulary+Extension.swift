import TextAnalysis

extension EntityVocabulary {
  /// This vocabulary with a user's own files beside it.
  ///
  /// An entity of a key that is known adds to what is known of it: its name and facts replace ours,
  /// its aliases go before ours of the same form, and the others stay. Where a form of the user's may
  /// mean an entity of ours too, the user's is meant.
  package func extended(by files: [(name: String, text: String)]) -> EntityVocabulary {
    guard !files.isEmpty else { return self }
    let own = EntityVocabulary(files: files)
    let additions = Dictionary(own.entities.map { ($0.key, $0) }) { first, _ in first }
    let known = Set(entities.map(\.key))
    return EntityVocabulary(
      entities: entities.map { $0.extended(by: additions[$0.key]) }
        + own.entities.filter { !known.contains($0.key) }.map(\.preferred),
      otherMeanings: otherMeanings + own.otherMeanings.map(\.preferred),
      givenNames: givenNames.union(own.givenNames),
      version: SHA256.hexadecimal(of: version + own.version, length: 12),
      problems: problems + own.problems)
  }
}

extension VocabularyEntity {
  fileprivate func extended(by own: VocabularyEntity?) -> VocabularyEntity {
    guard let own else { return self }
    // The name that a heading implies has no rules to put in the place of ours.
    let added = own.aliases.filter { alias in
      !(alias.text == own.name && alias.rules.isEmpty && aliases.contains { $0.text == alias.text })
    }
    let kept = aliases.filter { alias in !added.contains { $0.text == alias.text } }
    return VocabularyEntity(
      key: key, name: own.name, kind: own.kind, iso: own.iso ?? iso,
      wikidata: own.wikidata ?? wikidata, aliases: kept + added.map(\.preferred))
  }

  fileprivate var preferred: VocabularyEntity {
    VocabularyEntity(
      key: key, name: name, kind: kind, iso: iso, wikidata: wikidata,
      aliases: aliases.map(\.preferred))
  }
}

extension Alias {
  /// The same, before all that ship with Pith.
  fileprivate var preferred: Alias {
    Alias(
      text: text, kind: kind, letterCase: letterCase, hasPlural: hasPlural,
      priority: priority + 1_000, rules: rules)
  }
}
