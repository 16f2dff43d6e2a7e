/// A made-up graph of insights that mention entities and are related to each other.
///
/// It is the same for the same scale and seed: 10,000 insights at scale 1, some 50,000 mentions of
/// 500 entities, the popular ones far more often, and 50,000 relations, most to neighbours.
/// Ids count from 0, a number for each kind of element.
struct InsightGraph {
  struct Insight {
    let title: String
    let text: String
    let score: Double
  }

  struct Entity {
    let name: String
    let kind: String
  }

  struct Edge {
    let source: Int32
    let target: Int32
  }

  private(set) var insights: [Insight] = []
  private(set) var entities: [Entity] = []
  private(set) var mentions: [Edge] = []
  private(set) var relations: [Edge] = []

  init(scale: Double, seed: UInt64) {
    var random = RandomNumbers(seed: seed)
    let count = max(100, Int(10_000 * scale))
    entities = (0..<max(60, count / 20)).map { Self.makeEntity($0, &random) }
    insights.reserveCapacity(count)
    for insight in 0..<count {
      let mentioned = distinct(2 + random.below(7)) { popularEntity(&random) }
      mentions += mentioned.map { Edge(source: Int32(insight), target: $0) }
      let related = distinct(3 + random.below(5)) { Self.related(to: insight, of: count, &random) }
      relations += related.map { Edge(source: Int32(insight), target: $0) }
      insights.append(makeInsight(about: Int(mentioned[0]), &random))
    }
  }

  var elementCount: Int { insights.count + entities.count + mentions.count + relations.count }
}

extension InsightGraph {
  private static func makeEntity(_ number: Int, _ random: inout RandomNumbers) -> Entity {
    let kind = random.below(InsightWords.kinds.count)
    let beginnings = InsightWords.nameBeginnings
    let name = "\(beginnings[number % beginnings.count]) \(InsightWords.nameEndings[kind])"
    return Entity(name: "\(name) \(number)", kind: InsightWords.kinds[kind])
  }

  /// An entity, the n-th one with a probability that falls as 1 / n.
  private func popularEntity(_ random: inout RandomNumbers) -> Int32 {
    let rank = Double(entities.count + 1).logarithmically(at: random.fraction())
    return Int32(min(Int(rank) - 1, entities.count - 1))
  }

  /// Another insight: three times of five a near one.
  private static func related(
    to insight: Int, of count: Int, _ random: inout RandomNumbers
  ) -> Int32 {
    let distance = random.below(5) < 3 ? 1 + random.below(16) : 1 + random.below(count - 1)
    return Int32((insight + distance) % count)
  }

  /// At most so many numbers, each once, in their order.
  private func distinct(_ count: Int, _ make: () -> Int32) -> [Int32] {
    Set((0..<count).map { _ in make() }).sorted()
  }

  private func makeInsight(about entity: Int, _ random: inout RandomNumbers) -> Insight {
    var words = [entities[entity].name]
    words += (0..<40).map { _ in InsightWords.common[random.below(InsightWords.common.count)] }
    let title = words[0...6].joined(separator: " ")
    if random.below(20) == 0 {
      words.insert(InsightWords.phrases[random.below(InsightWords.phrases.count)], at: 20)
    }
    for word in InsightWords.rare where random.below(16) == 0 { words.insert(word, at: 30) }
    return Insight(
      title: title, text: words.joined(separator: " ") + ".",
      score: Double(random.below(10_000)) / 10_000)
  }
}
