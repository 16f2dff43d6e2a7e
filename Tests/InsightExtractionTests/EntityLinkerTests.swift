import InsightExtraction
import Testing

/// The linker's rules, each on the smallest vocabulary that shows it.
@Suite struct EntityLinkerTests {
  @Test func theLongestAliasWins() {
    let linker = linker("Power\nNuclear\n  name: nuclear power plant\nPlants\n  name: power plant")
    #expect(
      linker.found("a nuclear power plant, a power plant and power") == [
        "Nuclear:nuclear power plant", "Plants:power plant", "Power:power",
      ])
  }

  @Test func ofEquallyLongOnesTheLeftmostWins() {
    let linker = linker("A\n  name: open source\nB\n  name: source code")
    #expect(linker.found("open source code") == ["A:open source"])
  }

  @Test func ofTwoEntitiesThePreferredOneWins() {
    let linker = linker("A\n  name: mercury\nB\n  name priority 1: mercury")
    #expect(linker.found("mercury rises") == ["B:mercury"])
    #expect(linker.link("mercury rises").ambiguous.isEmpty)
  }

  @Test func twoEntitiesForOnePlaceAreCandidates() {
    let linker = linker("B\n  name: mercury\nA\n  name: mercury\nC\n  name: rises")
    let linked = linker.link("So mercury rises")
    #expect(linked.mentions.map(\.entity.name) == ["C"])
    #expect(linked.ambiguous.map(\.surface) == ["mercury"])
    #expect(linked.ambiguous.map(\.range) == [3..<10])
    #expect(linked.ambiguous.first?.candidates.map(\.key) == ["concept:a", "concept:b"])
  }

  @Test func contextCanDecideBetweenTwoEntities() {
    let linker = linker(
      "Metal\n  name: mercury\n    require 3: metal*, toxic\n"
        + "Planet\n  name: mercury\n    forbid 3: metal*, toxic")
    #expect(linker.found("toxic mercury") == ["Metal:mercury"])
    #expect(linker.found("mercury shines") == ["Planet:mercury"])
  }

  @Test(arguments: [
    ("notBefore 1: pie", "Apple pie", false), ("notBefore 1: pie", "Apple and pie", true),
    ("notBefore 2: pie", "Apple and pie", false), ("notBefore 1: pie", "pie Apple", true),
    ("notBefore 1: pie", "Apple. Pie is good.", true), ("notBefore 1: pie", "Apple \"pie\"", false),
    ("notBefore 1: analys*", "Apple-analysis", false), ("notBefore 1: pie", "Apple's pie", false),
    ("notBefore 1: ^", "Apple Jack", false),
    ("notBefore 1: ^", "Apple jack", true), ("notBefore 1: ^", "Apple GPU", true),
    ("notAfter 1: big", "the big Apple", false), ("notAfter 1: big", "big, Apple", true),
    ("require 3: chip*", "Apple makes chips", true),
    ("require 1: chip*", "Apple makes chips", false),
    ("require 3: chip*", "Chips. Apple too.", true), ("forbid 3: tree", "a tree, an Apple", false),
    ("forbid 2: tree", "a tree, an Apple", true), ("require 3: chip", "Apple makes chips", false),
  ])
  func contextDecides(rule: String, text: String, isLinked: Bool) {
    let linker = linker("Apple\n  name exact: Apple\n    \(rule)")
    #expect(linker.found(text).isEmpty == !isLinked)
  }

  @Test(arguments: [
    ("exact", "US", "US", true), ("exact", "US", "us", false), ("exact", "US", "Us", false),
    ("exact", "US", "U.S.", true), ("exact", "US", "u.s.", true), ("exact", "Apple", "APPLE", true),
    ("exact", "Arm", "ARM", false), ("exact", "US", "TELL US MORE", false),
    ("smart", "Arm", "Arm yourself", false), ("smart", "Arm", "Arm sells", true),
    ("smart", "Arm", "Arm and Intel", true), ("smart", "Arm", "Arm and leg", false),
    ("smart", "Arm", "Arm's price", true), ("smart", "Arm", "So Arm sells", true),
    ("smart", "Arm", "Arm sells what Arm makes", true), ("smart", "Arm", "So arm them", false),
    ("fold", "data center", "Data Center", true), ("fold", "data center", "DATA CENTERS", true),
  ])
  func theCaseMustBeRight(policy: String, alias: String, text: String, isLinked: Bool) {
    let linker = linker("Entity 1\n  name \(policy): \(alias)")
    #expect(linker.found(text).isEmpty == !isLinked)
  }

  @Test(arguments: [
    ("policy", "policies"), ("chip", "chips"), ("box", "boxes"), ("GPU", "GPUs"),
    ("grid", "grid's"),
    ("grid", "grids'"), ("open source", "open-source"), ("open-source", "open source"),
    ("co-op", "co-ops"), ("data center", "data-center"), ("Türkiye", "Tu\u{308}rkiye"),
    ("it's", "it\u{2019}s"),
  ])
  func formsThatARuleKnowsAreFound(alias: String, text: String) {
    #expect(!linker("Entity 1\n  name: \(alias)").found("so \(text) it is").isEmpty)
  }

  @Test(arguments: [
    ("chip", "chipset"), ("chip", "microchip"), ("US", "USB"), ("open source", "open, source"),
    ("open source", "open. Source"), ("compass", "compas"), ("glass", "glas"),
  ])
  func otherWordsAreNot(alias: String, text: String) {
    #expect(linker("Entity 1\n  name: \(alias)").found("so \(text) it is").isEmpty)
  }

  @Test func aPluralCanBeRefused() {
    let linker = linker("Power\n  name singular: power")
    #expect(linker.found("powers and power") == ["Power:power"])
  }

  @Test func aPhraseWithAnotherMeaningTakesItsWordsAway() {
    let other = "kind None\ncase fold\nFood\n  name: apple pie; mercury"
    let linker = EntityLinker(
      EntityVocabulary(files: [
        ("a.txt", "kind Concept\ncase fold\nApple\nMercury"), ("b.txt", other),
      ]))
    #expect(linker.found("apple pie, apple, mercury") == ["Apple:apple"])
  }

  @Test func spansCountTheBytesOfTheTextAsItIs() {
    let text = "\u{201C}Tu\u{308}rkiye\u{201D}\u{A0}\u{2014} data\u{AD}base GPU"
    let linked = linker("Turkey\n  name: Türkiye\nDB\n  name: database\nGPU").link(text)
    let bytes = Array(text.utf8)
    #expect(linked.mentions.map(\.surface) == ["Tu\u{308}rkiye", "data\u{AD}base", "GPU"])
    for mention in linked.mentions {
      #expect(Array(bytes[mention.range]) == Array(mention.surface.utf8))
    }
  }

  @Test func aLastNameStandsForAPersonNamedInFull() {
    let linker = EntityLinker(
      EntityVocabulary(files: [("p.txt", "kind Person\nLisa Su\nJensen Huang\nRenee Huang")]))
    #expect(linker.found("Su waits.") == [])
    #expect(linker.found("Lisa Su spoke, then Su left.") == ["Lisa Su:Lisa Su", "Lisa Su:Su"])
    #expect(linker.found("Lisa Su met Ada Su and Su Yang.") == ["Lisa Su:Lisa Su"])
    #expect(
      linker.found("Jensen Huang and Renee Huang; Huang won.")
        == ["Jensen Huang:Jensen Huang", "Renee Huang:Renee Huang"])
  }

  @Test func aNameAfterAFirstNameIsAPersons() {
    let linker = EntityLinker(
      EntityVocabulary(files: [
        ("c.txt", "kind Country\nHolland = iso NL\n  demonym: Dutch"),
        ("g.txt", "kind GivenName\nTom; Fiona\nMichael"),
      ]))
    for text in ["Tom Holland acts.", "Michael B. Holland plays.", "So said Fiona Holland."] {
      #expect(linker.found(text) == [])
    }
    for text in ["Tom's Holland is wet.", "Tom, Holland and I", "Tom. Holland won.", "tom Holland"]
    {
      #expect(linker.found(text) == ["Holland:Holland"])
    }
  }

  @Test func aNameBeforeALastNameIsAPersonsButNotInTheGenitive() {
    let linker = linker("Israel\n  name exact: Israel\n    notBefore 1: ^")
    #expect(linker.found("Israel Smith spoke.") == [])
    #expect(linker.found("Israel's Parliament met; Israel, Smith said, waits.").count == 2)
  }

  @Test(arguments: [
    ("grid", "Grid"), ("GRIDS", "Grid"), ("Ada Dove", "Ada Dove"), ("Ada Doves", nil), ("x", nil),
  ])
  func aNameAloneMeansAnEntityAndSoDoesACommonNounsPlural(name: String, entity: String?) {
    let linker = EntityLinker(
      EntityVocabulary(files: [
        ("c.txt", "kind Concept\ncase fold\nGrid"), ("p.txt", "kind Person\nAda Dove"),
      ]))
    #expect(linker.entity(named: name, among: Set(EntityKind.allCases))?.name == entity)
  }

  @Test func theRuleSaysWhatFoundAMention() {
    let linker = linker("Chips\n  name: chip\n    notBefore 1: in\nUS\n  demonym exact: American")
    #expect(
      linker.link("chips for Americans").mentions.map(\.rule)
        == ["name fold plural context", "demonym exact plural"])
    #expect(linker.link("chips for Americans").mentions.map(\.alias) == ["chip", "American"])
  }

  @Test(arguments: ["", " ", "\u{FEFF}", "-", "'s", "...", "\u{0}\u{1F600}"])
  func anEmptyTextHasNoMentions(text: String) {
    #expect(linker("A").link(text).mentions.isEmpty)
  }

  private func linker(_ entities: String) -> EntityLinker {
    EntityLinker(EntityVocabulary(files: [("f.txt", "kind Concept\ncase fold\n" + entities)]))
  }
}

extension EntityLinker {
  /// Each mention as `NAME:surface`.
  fileprivate func found(_ text: String) -> [String] {
    link(text).mentions.map { "\($0.entity.name):\($0.surface)" }
  }
}
