/// A full-text query: `("power grid" OR nuclear*) AND china NOT NEAR(export control, 5)`.
package indirect enum TextQuery: Equatable, Sendable {
  case phrase(Phrase)

  /// Phrases in one text with at most so many words between the first and the last.
  case near([Phrase], words: Int)
  case and(TextQuery, TextQuery)
  case or(TextQuery, TextQuery)
  case not(TextQuery, TextQuery)

  /// Words in a row, of which the last may stand for all that start with it.
  package struct Phrase: Equatable, Sendable {
    package let words: [String]
    package let isPrefix: Bool
    package let stems: [String]

    init(words: [String], isPrefix: Bool) {
      self.words = words
      self.isPrefix = isPrefix
      stems = words.map(PorterStemmer.stem)
    }
  }
}

extension TextQuery {
  /// The query as FTS5 reads it, each word in quotes.
  package var fts5: String {
    switch self {
    case .phrase(let phrase): phrase.fts5
    case .near(let phrases, let words):
      "NEAR(\(phrases.map(\.fts5).joined(separator: " ")), \(words))"
    case .and(let left, let right): "(\(left.fts5) AND \(right.fts5))"
    case .or(let left, let right): "(\(left.fts5) OR \(right.fts5))"
    case .not(let left, let right): "(\(left.fts5) NOT \(right.fts5))"
    }
  }

  /// The phrases that a match may have; not those that it must not have.
  package var phrases: [Phrase] {
    switch self {
    case .phrase(let phrase): [phrase]
    case .near(let phrases, _): phrases
    case .and(let left, let right), .or(let left, let right): left.phrases + right.phrases
    case .not(let left, _): left.phrases
    }
  }

  /// Whether a document matches, given the stems of each of its texts.
  package func matches(_ texts: [[String]]) -> Bool {
    switch self {
    case .phrase(let phrase): texts.contains { !phrase.places(in: $0).isEmpty }
    case .near(let phrases, let words):
      texts.contains { Self.areNear(phrases, within: words, in: $0) }
    case .and(let left, let right): left.matches(texts) && right.matches(texts)
    case .or(let left, let right): left.matches(texts) || right.matches(texts)
    case .not(let left, let right): left.matches(texts) && !right.matches(texts)
    }
  }

  private static func areNear(_ phrases: [Phrase], within words: Int, in text: [String]) -> Bool {
    let places = phrases.map { $0.places(in: text) }
    return places.joined().contains { last in
      zip(phrases, places).allSatisfy { phrase, places in
        places.contains { $0 <= last && $0 + phrase.stems.count + words >= last }
      }
    }
  }
}

extension TextQuery.Phrase {
  fileprivate var fts5: String {
    "\"\(words.joined(separator: " "))\"\(isPrefix ? " *" : "")"
  }

  /// Where the phrase starts in a text of stems.
  fileprivate func places(in text: [String]) -> [Int] {
    guard text.count >= stems.count else { return [] }
    return (0...text.count - stems.count).filter { start in
      stems.indices.allSatisfy { index in
        let isOpen = isPrefix && index == stems.count - 1
        return isOpen
          ? text[start + index].hasPrefix(stems[index]) : text[start + index] == stems[index]
      }
    }
  }
}
