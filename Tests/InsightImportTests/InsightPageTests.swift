import InsightImport
import Testing

@Suite struct InsightPageTests {
  @Test(
    "a page gives its insights in order, however it is dressed",
    arguments: variants)
  func threeInsights(page: String) throws {
    let document = try InsightFormats.read(Array(page.utf8))
    #expect(document.records.map(\.text) == [first, second, third])
    #expect(document.focal == 0)
    #expect(document.problems.isEmpty)
  }

  @Test(arguments: [
    ["A Title of Five Words", first],
    ["## A Title of Five Words", first],
    ["**A Title of Five Words**", first],
    ["**A Title of Five Words:** " + first],
    ["**A Title of Five Words** — " + first],
    [second, "3. **A Title of Five Words**", first],
  ])
  func aHeadingAboveAnInsightIsItsTitle(paragraphs: [String]) throws {
    let page = paragraphs.joined(separator: "\n\n")
    let record = try #require(try InsightFormats.read(Array(page.utf8)).records.last)
    #expect(record.title == "A Title of Five Words")
    #expect(record.text == first)
  }

  @Test(arguments: ["Related Insights", "Top insights today", "Get the brief free", "Share this"])
  func wordsOfTheServiceAreNoTitle(words: String) throws {
    let page = [second, words, first].joined(separator: "\n\n")
    #expect(try InsightFormats.read(Array(page.utf8)).records.map(\.title) == [nil, nil])
  }

  @Test func aPageThatBeginsWithRelatedInsightsHasNoFocalOne() throws {
    let page = ["Related Insights", first, second].joined(separator: "\n\n")
    let document = try InsightFormats.read(Array(page.utf8))
    #expect(document.records.count == 2)
    #expect(document.focal == nil)
  }

  @Test(
    "an insight may use the words of a call to action",
    arguments: [
      "Podcast hosts who get to know you send your attention elsewhere: the free episode is the "
        + "product, and the listener is what is sold to the advertisers who pay for it.",
      "We are entering a time in which power decides, so a free country needs a plan for its grid.",
      "Start-ups that open their models see adoption grow, because developers try what costs them "
        + "nothing before they ask anyone for a budget.",
      "Get enough chips into one hall and the limit moves from silicon to the transformer outside.",
    ])
  func insightsAreKept(text: String) throws {
    let document = try InsightFormats.read(Array((first + "\n\n" + text).utf8))
    #expect(document.records.map(\.text) == [first, text])
  }

  @Test func aRecordKnowsItsLine() throws {
    let page = "Log in\n\n\n" + first.replacing(", ", with: ",\n") + "\n\n" + second
    let document = try InsightFormats.read(Array(page.utf8))
    #expect(document.records.map(\.line) == [4, 9])
  }

  @Test func theSourcesKeyDependsOnWhatItSaysOnly() throws {
    let bare = try InsightFormats.read(Array(plain.utf8))
    let dressed = try InsightFormats.read(
      Array(("Sign up\r\n\r\n" + plain.replacing("\n", with: "\r\n")).utf8))
    let other = try InsightFormats.read(Array((first + "\n\n" + second).utf8))
    #expect(bare.sourceKey == dressed.sourceKey)
    #expect(bare.sourceKey != other.sourceKey)
    #expect(bare.sourceKey.wholeMatch(of: /source:[0-9a-f]{16}/) != nil)
  }

  @Test(arguments: [
    "Log in", "{\"words\": \"\(first)\"}", "[\"\(first)\"]", "<p>\(first)</p>",
    "WEBVTT\n\n00:00.000 --> 00:04.000\n\(first)", "1\n00:00:01,000 --> 00:00:04,000\n\(first)",
    "one two three four five six seven eight nine ten eleven twelve thirteen",
  ])
  func otherTextsAreNotRecognised(text: String) {
    #expect(throws: ImportProblem(.unknownFormat(known: InsightFormats.all.map(\.name)))) {
      try InsightFormats.read(Array(text.utf8))
    }
  }

  @Test(arguments: ["", "\n\n"])
  func anEmptyTextIsSaidToBeEmpty(text: String) {
    #expect(throws: ImportProblem(.empty)) { try InsightFormats.read(Array(text.utf8)) }
  }

  @Test func bytesThatAreNotUTF8AreToldWithTheirPlace() {
    #expect(throws: ImportProblem(.notUTF8(byte: 4))) {
      try InsightFormats.read(Array("abc é".utf8.dropLast(1)) + Array(" def".utf8))
    }
  }

  @Test func aParagraphThatIsTooLongIsToldAndTheRestIsRead() throws {
    let long = String(repeating: "and on it goes with more of the same, ", count: 1_000) + "end."
    let document = try InsightFormats.read(Array((first + "\n\n" + long + "\n\n" + second).utf8))
    #expect(document.records.map(\.text) == [first, second])
    #expect(document.problems.map(\.line) == [3])
  }

  @Test func anInsightsKeyIgnoresWhatOnlyLooksDifferent() {
    let key = InsightRecord(text: "It\u{2019}s  \u{201C}new\u{201D}.", line: 1).key
    #expect(key == InsightRecord(text: "It's \"new\".\n", line: 9).key)
    #expect(key != InsightRecord(text: "Its \"new\".", line: 1).key)
    #expect(key.wholeMatch(of: /insight:[0-9a-f]{16}/) != nil)
  }
}

private let first =
  "Norway's reservoirs let a data center run through the night, while its neighbours, who shut "
  + "their reactors early, must buy what they need at whatever price the evening brings."
private let second =
  "The cheapest model is rarely the one with the fewest parameters: what counts, in practice, is "
  + "how many tokens a card serves in a second, and for how many hours it is busy."
private let third =
  "\"Nobody builds fabs for fun,\" one engineer says. Only a buyer who signs for ten years, and "
  + "pays up front, makes a plant in a new country look like anything but charity."
private let plain = [first, second, third].joined(separator: "\n\n")

private func page(_ paragraphs: String..., separator: String = "\n\n") -> String {
  paragraphs.joined(separator: separator)
}

private let variants: [String] = [
  plain,
  page("Get your weekly digest for free", "We scan many shows and send you what matters.", plain),
  page(first, "Related Insights", second, third),
  "\u{FEFF}" + page(first, "## Related insights", second, third),
  plain.replacing("\n", with: "\r\n"),
  plain.replacing("\n\n", with: "\n \t\n\n\n"),
  "\n\n   " + plain.replacing("\n\n", with: "\n\n   ") + "  \n\n\n",
  plain.replacing(", ", with: ",\n"),
  plain.replacing(" ", with: "  "),
  plain.replacing("\n\n", with: "\n"),
  page("Hydro Carries the Load", first, "Related Insights", second, third, separator: "\n"),
  page("* " + first, "* " + second, "* " + third, separator: "\n"),
  page("1. " + first, "2. " + second, "3. " + third),
  page("> " + first, "- **Short title** — " + second, "### A heading\n" + third),
  page(
    "Acme Insights", "Log in", "Sign up", "1 / 10", first, "Share", "Copy link", "0.93",
    "https://example.org/x", "Related", second, "Save to your library", third,
    "Powered by Acme", "© 2025 Acme Inc. All rights reserved."),
  page(
    plain,
    "Subscribe to our newsletter and get the best takeaways from 500 podcasts in your inbox, free,"
      + " every single morning.",
    "By signing up you agree to our Terms of Service and Privacy Policy; unsubscribe at any time "
      + "from the settings of your account."),
]
