extension SentenceSplitter {
  /// The UTF-8 bytes of the sentences of a text in which some of its bytes stand; of these bytes
  /// alone, where they are in none.
  package static func surroundings(of range: Range<Int>, in text: String) -> Range<Int> {
    let normal = NormalForm(of: text)
    let tokens = Tokenizer.tokens(of: normal.text)
    let touched = sentences(of: tokens)
      .map { sentence in
        normal.originalRange(
          of: tokens[sentence.lowerBound].range
            .lowerBound..<tokens[sentence.upperBound - 1].range.upperBound)
      }
      .filter { $0.overlaps(range) }
    guard let first = touched.first, let last = touched.last else { return range }
    return min(first.lowerBound, range.lowerBound)..<max(last.upperBound, range.upperBound)
  }
}
