import Testing
import TextAnalysis

struct RankingFormulaTests {
  @Test func aWordThatAllTextsHaveStillCountsALittle() {
    let formula = BM25(documents: 10, terms: 100)
    #expect(formula.inverseFrequency(10) > 0)
    #expect(formula.inverseFrequency(1) > formula.inverseFrequency(5))
  }

  @Test func aLongerTextCountsLess() {
    let formula = BM25(documents: 10, terms: 100)
    #expect(formula.weight(count: 1, length: 5) > formula.weight(count: 1, length: 50))
    #expect(formula.weight(count: 3, length: 10) < 2.2)
  }

  @Test func theCosineOfATextToItselfIsOne() {
    let text = TermVector(["a", "b", "b"]) { _ in 2 }
    let other = TermVector(["c"]) { _ in 2 }
    #expect(abs(text.cosine(to: text) - 1) < 1e-9)
    #expect(text.cosine(to: other) == 0)
  }

  @Test func whatWasSaidAlreadyComesLater() {
    let selected = MaximalMarginalRelevance.select(3, scores: [1, 0.9, 0.6]) { left, right in
      left + right == 1 ? 1 : 0
    }
    #expect(selected == [0, 2, 1])
  }
}
