import GraphModel
import Testing

struct EvidenceProcedureTests {
  private static let text =
    "The U.S. grid is full. Électricité from “old” dams keeps 3.5 GW of servers warm! Who pays?"

  /// Words, and what is quoted for a mention of them.
  private static let quotes = [
    ("grid", "The U.S. grid is full."),
    ("“old” dams", "Électricité from “old” dams keeps 3.5 GW of servers warm!"),
    ("pays", "Who pays?"),
    ("full. Électricité", String(text.prefix { $0 != "!" }) + "!"),
  ]

  @Test(arguments: quotes)
  func aMentionIsQuotedWithItsSentenceByteForByte(words: String, quote: String) throws {
    let graph = try SampleGraph(.memory)
    let start = Self.text.utf8.count - Self.text[Self.range(of: words)...].utf8.count
    try graph.run(
      """
      CREATE (:Insight {key: 'z', text: $text})
        -[:MENTIONS {start: $start, end: $end}]->(:Entity {name: 'Z'})
      """,
      [
        "text": .text(Self.text), "start": .integer(Int64(start)),
        "end": .integer(Int64(start + words.utf8.count)),
      ])
    let ofEdge = "MATCH (:Insight {key: 'z'})-[m]->() CALL evidence(m) YIELD quote RETURN quote"
    let ofEntity = "MATCH (e {name: 'Z'}) CALL evidence(e) YIELD quote RETURN quote"
    #expect(try graph.texts(ofEdge) == [quote])
    #expect(try graph.texts(ofEntity) == [quote])
  }

  @Test func anInsightIsQuotedWhole() throws {
    let graph = try SampleGraph(.memory)
    let found = try graph.texts(
      "MATCH (i:Insight {key: 'c1'}) CALL evidence(i) YIELD quote RETURN quote = i.text")
    #expect(found == ["true"])
  }

  private static func range(of words: String) -> String.Index {
    text.indices.first { text[$0...].hasPrefix(words) } ?? text.startIndex
  }
}
