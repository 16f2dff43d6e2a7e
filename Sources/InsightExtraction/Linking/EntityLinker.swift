import TextAnalysis

/// Finds the entities that a text names.
///
/// Aliases come from a ``TokenTrie``, are checked for case and context, and where they overlap the
/// longest stays, then the leftmost, then the one of higher priority. Where two entities are left
/// for one place, neither is linked.
package struct EntityLinker: Sendable {
  package let vocabulary: EntityVocabulary
  private var trie = TokenTrie()

  package init(_ vocabulary: EntityVocabulary) {
    self.vocabulary = vocabulary
    for entity in vocabulary.entities {
      for alias in entity.aliases { trie.insert(AliasEntry(alias, of: entity)) }
    }
    for alias in vocabulary.otherMeanings { trie.insert(AliasEntry(alias, of: nil)) }
  }

  package func link(_ text: String) -> LinkedText {
    let text = SurfaceText(text)
    let matches = text.tokens.indices.flatMap { start in
      trie.matches(in: text, from: start)
        .filter { $0.hasRightCase(in: text) && $0.hasRightContext(in: text) }
    }
    let readings = Reading.disjoint(from: matches)
    let mentions = readings.compactMap { $0.mention(in: text) }
    let bare = BareNames(of: readings).mentions(in: text)
    return LinkedText(
      mentions: (mentions + bare).sorted { $0.range.lowerBound < $1.range.lowerBound },
      ambiguous: readings.compactMap { $0.ambiguity(in: text) })
  }
}
