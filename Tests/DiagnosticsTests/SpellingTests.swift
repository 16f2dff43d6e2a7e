import Diagnostics
import Testing

@Suite struct SpellingTests {
  @Test(
    arguments: [
      ("RETRUN", "RETURN"), ("mtach", "MATCH"), ("WHER", "WHERE"), ("ADN", "AND"), ("xyz", nil),
      ("a", nil), ("", nil), ("OR", nil), ("RETURN", "RETURN"), ("RETTRUNX", nil),
    ] as [(String, String?)])
  func aWordIsFoundBySlipsThatAreFewForItsLength(word: String, found: String?) {
    let candidates = ["MATCH", "RETURN", "WHERE", "AND", "ADD"]
    #expect(Spelling.closest(to: word, among: candidates) == found)
  }

  @Test func theFirstOfEqualsIsTaken() {
    #expect(Spelling.closest(to: "cat", among: ["car", "can"]) == "car")
  }
}
