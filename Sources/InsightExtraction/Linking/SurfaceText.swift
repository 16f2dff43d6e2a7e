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
  private let lastNames: Set<Int>

  /// After one of `givenNames`, a name of one word is a person's last.
  init(_ text: String, givenNames: Set<String> = []) {
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
    shouted = Self.shouted(sentences, in: tokens)
    lastNames = Set(
      tokens.indices.filter { Self.isLastName($0, in: tokens, after: givenNames) })
  }
}

extension SurfaceText {
  /// Whether a token's capital may be there only because its sentence begins.
  func beginsSentence(_ index: Int) -> Bool { firstWords.contains(index) }

  /// Whether a token's sentence has no small letter, so that case says nothing.
  func isShouted(_ index: Int) -> Bool { shouted.contains(sentence[index]) }

  /// The sentences without a small letter that stand in a row of them with more than two words.
  private static func shouted(_ sentences: [Range<Int>], in tokens: [Token]) -> Set<Int> {
    var shouted: Set<Int> = []
    var row: [Int] = []
    var wordCount = 0
    for number in sentences.indices {
      let words = tokens[sentences[number]].filter { $0.kind == .word }
      if words.contains(where: { $0.text.contains(where: \.isLowercase) }) {
        (row, wordCount) = ([], 0)
      } else {
        row.append(number)
        wordCount += words.count
        if wordCount > 2 { shouted.formUnion(row) }
      }
    }
    return shouted
  }

  /// Whether a token is a person's last name, for it follows a first one: `Tom Holland`.
  func isLastName(_ index: Int) -> Bool { lastNames.contains(index) }

  /// Between the names may be an initial: `Michael B. Jordan`.
  private static func isLastName(
    _ index: Int, in tokens: [Token], after givenNames: Set<String>
  ) -> Bool {
    guard index > 0, tokens[index].startsWithCapital else { return false }
    let hasInitial = index > 2 && tokens[index - 1].text == "." && tokens[index - 2].isInitial
    let first = index - (hasInitial ? 3 : 1)
    return givenNames.contains(tokens[first].text)
  }

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

extension Token {
  /// Whether it is one letter that stands for a name.
  fileprivate var isInitial: Bool { startsWithCapital && text.count == 1 }
}
