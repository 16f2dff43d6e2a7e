import TextAnalysis

/// A text as the linker looks at it: tokens, sentences, and the way back to the bytes.
struct SurfaceText {
  let tokens: [Token]
  let folded: [String]

  /// The number of the sentence that a token is in.
  let sentence: [Int]

  private let original: [UInt8]
  private let normal: NormalForm
  private let firstWords: Set<Int>
  private let shouted: Set<Int>

  init(_ text: String) {
    original = Array(text.utf8)
    normal = NormalForm(of: text)
    tokens = Tokenizer.tokens(of: normal.text)
    folded = tokens.map(\.folded)
    let sentences = SentenceSplitter.sentences(of: tokens)
    sentence = sentences.enumerated().flatMap {
      Array(repeating: $0.offset, count: $0.element.count)
    }
    let tokens = tokens
    firstWords = Set(sentences.compactMap { $0.first { tokens[$0].kind != .mark } })
    shouted = Set(
      sentences.indices.filter { number in
        let words = tokens[sentences[number]].filter { $0.kind == .word }
        return words.count > 2 && !words.contains { $0.text.contains(where: \.isLowercase) }
      })
  }
}

extension SurfaceText {
  /// Whether a token's capital may be there only because its sentence begins.
  func beginsSentence(_ index: Int) -> Bool { firstWords.contains(index) }

  /// Whether a token's sentence has no small letter, so that case says nothing.
  func isShouted(_ index: Int) -> Bool { shouted.contains(sentence[index]) }

  /// Whether a hyphen at a place holds its neighbours together: `open-source`.
  func isInnerHyphen(_ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, tokens[index].isHyphen else { return false }
    return touches(index - 1) && touches(index)
  }

  /// Whether nothing stands between a token and the next one.
  func touches(_ index: Int) -> Bool {
    index + 1 < tokens.count
      && tokens[index].range.upperBound == tokens[index + 1].range.lowerBound
  }

  /// The bytes of some tokens in the original text.
  func range(of span: Range<Int>) -> Range<Int> {
    normal.originalRange(
      of: tokens[span.lowerBound].range.lowerBound..<tokens[span.upperBound - 1].range.upperBound)
  }

  func surface(of range: Range<Int>) -> String {
    String(decoding: original[range], as: UTF8.self)
  }
}
