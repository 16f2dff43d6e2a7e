import TextAnalysis

/// Finds the entities that a text names.
///
/// Aliases come from a ``TokenTrie``, are checked for case and context, and where they overlap the
/// longest stays, then the leftmost, then the one of higher priority. Where two entities are left
/// for one place, neither is linked.
package struct EntityLinker: Sendable {
  package let vocabulary: EntityVocabulary
  private var trie = TokenTrie()
  private let names: EntityNames

  package init(_ vocabulary: EntityVocabulary) {
    self.vocabulary = vocabulary
    names = EntityNames(vocabulary.entities)
    for entity in vocabulary.entities {
      for alias in entity.aliases { trie.insert(AliasEntry(alias, of: entity)) }
    }
    for alias in vocabulary.otherMeanings { trie.insert(AliasEntry(alias, of: nil)) }
  }

  /// The one entity of some kinds that has a name, whatever the case.
  package func entity(named name: String, among kinds: Set<EntityKind>) -> VocabularyEntity? {
    names.entity(named: name, among: kinds)
  }

  package func link(_ text: String) -> LinkedText {
    let text = SurfaceText(text, givenNames: vocabulary.givenNames)
    let readings = Reading.disjoint(
      from: allMatches(in: text).filter {
        $0.hasRightCase(in: text) && $0.brokenRule(in: text) == nil
      })
    let mentions = readings.compactMap { $0.mention(in: text) }
    let bare = BareNames(of: readings).mentions(in: text)
    return LinkedText(
      mentions: (mentions + bare).sorted { $0.range.lowerBound < $1.range.lowerBound },
      ambiguous: readings.compactMap { $0.ambiguity(in: text) })
  }

  /// All places of aliases, whatever their case and context.
  func allMatches(in text: SurfaceText) -> [Match] {
    text.tokens.indices.flatMap { trie.matches(in: text, from: $0) }
  }
}
