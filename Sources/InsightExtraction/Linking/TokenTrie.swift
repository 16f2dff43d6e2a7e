import TextAnalysis

/// The aliases of a vocabulary as a tree of folded tokens.
///
///     open ─ source ─ model •
///          └ weight ─ model •
///
/// Hyphens count for nothing: `open-source` and `open source` are one.
struct TokenTrie: Sendable {
  private struct Node: Sendable {
    var children: [String: Int] = [:]
    var entries: [AliasEntry] = []
  }

  private var nodes = [Node()]

  mutating func insert(_ entry: AliasEntry) {
    var node = 0
    for word in entry.words { node = child(of: node, for: word.folded) }
    if node > 0 { nodes[node].entries.append(entry) }
  }

  /// The aliases that stand in a text from one token on, whatever their case and context.
  func matches(in text: SurfaceText, from start: Int) -> [Match] {
    var matches: [Match] = []
    var node = 0
    var index = start
    while index < text.tokens.count {
      if index > start, text.isInnerHyphen(index) {
        index += 1
        continue
      }
      for singular in Plural.singulars(of: text.folded[index]) {
        guard let last = nodes[node].children[singular] else { continue }
        matches += nodes[last].entries.filter(\.alias.hasPlural)
          .map { Match(entry: $0, span: start..<index + 1, isPlural: true) }
      }
      guard let next = nodes[node].children[text.folded[index]] else { break }
      node = next
      matches += nodes[node].entries
        .map { Match(entry: $0, span: start..<index + 1, isPlural: false) }
      index += 1
    }
    return matches
  }

  private mutating func child(of node: Int, for word: String) -> Int {
    if let child = nodes[node].children[word] { return child }
    nodes.append(Node())
    nodes[node].children[word] = nodes.count - 1
    return nodes.count - 1
  }
}

/// An alias in the trie.
struct AliasEntry: Sendable {
  let alias: Alias

  /// Nil for a phrase that means something else.
  let entity: VocabularyEntity?

  /// The alias's tokens without its hyphens.
  let words: [Token]

  init(_ alias: Alias, of entity: VocabularyEntity?) {
    self.alias = alias
    self.entity = entity
    words = Tokenizer.tokens(of: NormalForm(of: alias.text).text).filter { !$0.isHyphen }
  }
}

/// An alias found at some tokens of a text.
struct Match {
  let entry: AliasEntry
  let span: Range<Int>

  /// Whether the text has the alias's plural.
  let isPlural: Bool
}
