import Testing
import TextAnalysis

@Suite struct SentenceSplitterTests {
  @Test(
    "a sentence ends where the next one begins",
    arguments: [
      ["Chips are scarce.", "Power is not."],
      ["The U.S. Government stays."],
      ["I live in the U.S.", "How about you?"],
      ["Rules made in the U.S.", "The rest follows."],
      ["Dr. Lee and Mr. J. Park met at 3.5 percent."],
      ["They sold it to Acme Inc.", "It grew."],
      ["Acme Inc. Chairman Wu resigned."],
      ["He said \"wait.\"", "Then he left."],
      ["Is it \"done?\" she asked."],
      ["Some, e.g. France, agreed (in part.)", "Others did not!"],
      ["Costs fell by 2.5.", "10 firms left."],
      ["No. 5 is alive... or not."],
      ["It stops…", "Perhaps."],
      ["no stop at all"],
    ])
  func splits(sentences: [String]) {
    let text = sentences.joined(separator: " ")
    let tokens = Tokenizer.tokens(of: text)
    let bytes = Array(text.utf8)
    let found = SentenceSplitter.sentences(of: tokens).map { range in
      let first = tokens[range.lowerBound].range.lowerBound
      let last = tokens[range.upperBound - 1].range.upperBound
      return String(decoding: bytes[first..<last], as: UTF8.self)
    }
    #expect(found == sentences)
  }

  @Test func noTokensHaveNoSentences() {
    #expect(SentenceSplitter.sentences(of: []).isEmpty)
  }
}
