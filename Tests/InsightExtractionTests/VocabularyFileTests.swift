import InsightExtraction
import Testing

@Suite struct VocabularyFileTests {
  @Test func anEntityHasWhatItsLinesSay() throws {
    let vocabulary = EntityVocabulary(files: [
      (
        "countries.txt",
        """
        # A comment.
        kind Country
        rules demonym
          notAfter 1: speak

        Turkey = iso TR, wikidata Q43
          name: Türkiye; Republic of Turkey
          name smart priority 2: Turkey
            notBefore 1: sandwich*, dinner
          demonym: Turkish
        """
      )
    ])
    #expect(vocabulary.problems.map(\.message) == [])
    let turkey = try #require(vocabulary.entities.first)
    #expect(turkey.key == "country:TR")
    #expect(turkey.name == "Turkey")
    #expect(turkey.kind == .country)
    #expect(turkey.iso == "TR")
    #expect(turkey.wikidata == "Q43")
    #expect(turkey.aliases.map(\.text) == ["Türkiye", "Republic of Turkey", "Turkey", "Turkish"])
    #expect(turkey.aliases.map(\.letterCase) == [.exact, .exact, .smart, .exact])
    #expect(turkey.aliases.map(\.hasPlural) == [false, false, false, true])
    #expect(turkey.aliases.map(\.priority) == [0, 0, 2, 0])
    #expect(turkey.aliases.map(\.rules.count) == [0, 0, 1, 1])
  }

  @Test(arguments: [
    ("kind Organization\nSK Hynix", "org:sk-hynix"),
    ("kind Country\nSão Tomé = iso ST", "country:ST"),
    ("kind Country\nEuropean Union = key country:EU", "country:EU"),
    ("kind Person\nClément Delangue", "person:clement-delangue"),
    ("kind Concept\nR&D", "concept:r-d"),
    ("kind Model\nGPT-3.5", "model:gpt-3-5"),
  ])
  func aKeyFollowsFromCodeOrName(text: String, key: String) {
    #expect(EntityVocabulary(files: [("f.txt", text)]).entities.map(\.key) == [key])
  }

  @Test(arguments: [
    ("China = iso CN", "f.txt:1: the file does not begin with 'kind NAME'"),
    ("kind Planet", "f.txt:1: there is no kind 'Planet'"),
    ("kind Country\ncase upper", "f.txt:2: 'upper' is not understood here"),
    ("kind Country\n  name: China", "f.txt:2: an alias without an entity above it"),
    (
      "kind Country\nChina = iso CN\n    forbid 2: a",
      "f.txt:3: a context rule without an alias above it"
    ),
    ("kind Country\nChina = iso CN\n  name: a; ;b", "f.txt:3: an alias without a word in it"),
    ("kind Country\nChina", "f.txt:2: country 'China' has neither 'iso' nor 'key'"),
    (
      "kind Country\nA = iso CN\nB = iso CN",
      "f.txt:3: the key 'country:CN' is taken by another entity"
    ),
    ("kind Country\nChina = code CN", "f.txt:2: 'code CN' is not understood here"),
    ("kind Concept\nX\n  title: x", "f.txt:3: 'title' is not understood here"),
    ("kind Concept\nX\n  name loud: x", "f.txt:3: 'loud' is not understood here"),
    ("kind Concept\nX\n  name: x\n    near 2: y", "f.txt:4: 'near' is not understood here"),
    ("kind Concept\nX\n  name: x\n    forbid y", "f.txt:4: 'forbid y' is not understood here"),
  ])
  func aBadLineIsToldWithItsPlace(text: String, message: String) {
    let problems = EntityVocabulary(files: [("f.txt", text)]).problems
    #expect(problems.map(\.message) == [message])
  }

  @Test func theVersionChangesWithAnyByte() {
    let one = EntityVocabulary(files: [("a.txt", "kind Concept\nX")])
    let same = EntityVocabulary(files: [("a.txt", "kind Concept\nX")])
    let other = EntityVocabulary(files: [("a.txt", "kind Concept\nX\n# y")])
    #expect(one.version == same.version)
    #expect(one.version != other.version)
  }
}
