import InsightExtraction
import Testing

/// A user's vocabulary beside another one.
@Suite struct VocabularyExtensionTests {
  private let base = EntityVocabulary(files: [
    (
      "base.txt",
      "kind Organization\ncase exact\nApple\n  name: Apple\n    notBefore 1: pie\n"
        + "Mercury\nkind None\nOther\n  name: Apple Music\n"
    )
  ])

  @Test func itAddsEntitiesAndAliases() {
    #expect(found("Zylon and AAPL", with: "Zylon\nApple\n  name: AAPL") == ["Zylon", "Apple"])
  }

  @Test func anAliasOfAKnownFormReplacesOurs() {
    #expect(found("an Apple pie", with: "Apple\n  name: Apple\n    notBefore 1: tart") == ["Apple"])
    #expect(found("an Apple tart", with: "Apple\n  name: Apple\n    notBefore 1: tart") == [])
  }

  @Test func aHeadingAloneKeepsOurRules() {
    #expect(found("an Apple pie", with: "Apple\n  name: AAPL") == [])
  }

  @Test func itsMeaningGoesBeforeOurs() {
    #expect(found("Mercury", with: "Quicksilver\n  name: Mercury") == ["Quicksilver"])
    #expect(found("Apple Music", with: "Apple Music") == ["Apple Music"])
  }

  @Test func aPhraseOfAnotherMeaningTakesOursAway() {
    let own = [("own.txt", "kind None\ncase exact\nOther\n  name: Mercury")]
    #expect(EntityLinker(base.extended(by: own)).link("Mercury").mentions == [])
  }

  @Test func itsProblemsAreToldWithFileAndLine() {
    let own = base.extended(by: [("own.txt", "kind Organization\n\nApple\n  nam: A")])
    #expect(own.problems.map(\.message) == ["own.txt:4: 'nam' is not understood here"])
  }

  @Test func itsVersionIsAnother() {
    let own = base.extended(by: [("own.txt", "kind Organization\nZylon")])
    #expect(own.version != base.version)
    #expect(base.extended(by: []).version == base.version)
  }

  private func found(_ text: String, with own: String) -> [String] {
    let files = [("own.txt", "kind Organization\ncase exact\n" + own)]
    return EntityLinker(base.extended(by: files)).link(text).mentions.map(\.entity.name)
  }
}
