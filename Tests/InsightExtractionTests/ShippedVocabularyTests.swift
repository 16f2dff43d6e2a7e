import InsightExtraction
import Testing

@Suite struct ShippedVocabularyTests {
  @Test func itHasNoProblems() {
    #expect(EntityVocabulary.shipped.problems.map(\.message) == [])
  }

  @Test func itCoversTheField() {
    let counts = Dictionary(grouping: EntityVocabulary.shipped.entities, by: \.kind)
      .mapValues(\.count)
    let minimum: [EntityKind: Int] = [
      .country: 195, .organization: 250, .person: 80, .model: 60, .compute: 30, .energy: 15,
      .policy: 40, .talent: 5, .capital: 8, .data: 4, .concept: 150,
    ]
    for kind in EntityKind.allCases {
      #expect(counts[kind, default: 0] >= minimum[kind, default: 1], "\(kind)")
    }
  }

  @Test func everyAliasCanBeFoundAsItIsWritten() {
    let linker = EntityLinker(.shipped)
    for entity in EntityVocabulary.shipped.entities {
      for alias in entity.aliases where alias.rules.isEmpty && alias.letterCase != .smart {
        let linked = linker.link("it, \(alias.text), it")
        let keys =
          linked.mentions.map(\.entity.key) + linked.ambiguous.flatMap(\.candidates).map(\.key)
        #expect(keys.contains(entity.key), "\(entity.key): \(alias.text)")
      }
    }
  }
}
