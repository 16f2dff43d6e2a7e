import InsightRanking
import Testing

struct NearDuplicatesTests {
  private static let text =
    "The valley has 40 turbines that feed the old smelter, and the town wants to keep them there."

  private static let others: [(text: String, areDuplicates: Bool)] = [
    (text, true), (text.replacing("old ", with: ""), true), (String(text.prefix(60)), true),
    (text.replacing("40", with: "90"), false),
    (text.replacing("wants to", with: "does not"), false),
    ("Turbines in the valley are noisy, says the town.", false),
  ]

  @Test(arguments: others)
  func aRewordingIsADuplicateButAnotherFactIsNot(text: String, areDuplicates: Bool) {
    let found = NearDuplicates.areDuplicates(ComparedText(Self.text), ComparedText(text))
    #expect(found == areDuplicates)
  }

  @Test func anotherCountryIsNoDuplicate() {
    let left = ComparedText(Self.text, countries: ["Norway"])
    #expect(!NearDuplicates.areDuplicates(left, ComparedText(Self.text, countries: ["Chile"])))
  }
}
