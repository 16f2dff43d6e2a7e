import GraphModel
import TestSupport
import Testing

/// Counts that are large enough for several threads, and for paths over cities to become edges, are
/// those that loops over all persons find.
@Suite struct LargeCountTests {
  static let network = Network(persons: 110)
  static let wedges = network.wedges
  static let variants = EngineVariant.all.filter(\.isOptimized)

  @Test(arguments: variants)
  func trianglesWithinACountry(_ variant: EngineVariant) throws {
    let matches = (1...3).map {
      "MATCH (p\($0):Person)-[:IN]->(:City)-[:IN]->(country)"
    }.joined(separator: " ")
    let query =
      "MATCH (country:Country) \(matches) "
      + "MATCH (p1)-[:KNOWS]-(p2)-[:KNOWS]-(p3)-[:KNOWS]-(p1) RETURN count(*)"
    let network = Self.network
    let expected = Self.wedges.count {
      network.knows[$0.start][$0.end] && network.country($0.start) == network.country($0.middle)
        && network.country($0.start) == network.country($0.end)
    }
    #expect(try rows(query, variant) == RowComparison.text([[.integer(Int64(expected))]]))
  }

  @Test(arguments: variants)
  func openWedgesByTheirMiddle(_ variant: EngineVariant) throws {
    let query =
      "MATCH (a:Person)-[:KNOWS]-(b:Person)-[:KNOWS]-(c:Person) "
      + "WHERE NOT (a)-[:KNOWS]-(c) AND a <> c OPTIONAL MATCH (c)-[:LIKES]->(t:Tag) "
      + "RETURN b.i AS i, count(*) ORDER BY i"
    let network = Self.network
    var counts: [Int: Int] = [:]
    for wedge in Self.wedges where !network.knows[wedge.start][wedge.end] {
      counts[wedge.middle, default: 0] += max(1, network.likes(wedge.end))
    }
    let expected = counts.sorted { $0.key < $1.key }.map { entry in
      [Value.integer(Int64(entry.key)), .integer(Int64(entry.value))]
    }
    #expect(try rows(query, variant) == RowComparison.text(expected))
  }

  @Test(arguments: variants)
  func valuesAtTheEndsOfWedges(_ variant: EngineVariant) throws {
    let query =
      "MATCH (a:Person)-[:KNOWS]-(b:Person)-[:KNOWS]-(c:Person) "
      + "RETURN a.i AS i, sum(c.i), avg(c.half), min(b.i), max(c.half), count(b.half) ORDER BY i"
    var ends: [Int: [(middle: Int, end: Int)]] = [:]
    for wedge in Self.wedges { ends[wedge.start, default: []].append((wedge.middle, wedge.end)) }
    let expected = ends.sorted { $0.key < $1.key }.map { start, ends -> [Value] in
      let sum = ends.reduce(0) { $0 + $1.end }
      return [
        .integer(Int64(start)), .integer(Int64(sum)),
        .float(Double(sum) / 2 / Double(ends.count)),
        .integer(Int64(ends.map(\.middle).min() ?? 0)),
        .float(Double(ends.map(\.end).max() ?? 0) / 2), .integer(Int64(ends.count)),
      ]
    }
    #expect(try rows(query, variant) == RowComparison.text(expected))
  }

  @Test(arguments: variants)
  func floatsSummedInParts(_ variant: EngineVariant) throws {
    let query =
      "MATCH (a:Person)-[r:KNOWS]-(b:Person)-[:KNOWS]-(c:Person) WHERE a <> c "
      + "RETURN sum(a.half), avg(c.half), count(*)"
    let sum = Self.wedges.reduce(0) { $0 + $1.start }
    let count = Self.wedges.count
    let expected: [Value] = [
      .float(Double(sum) / 2), .float(Double(sum) / 2 / Double(count)), .integer(Int64(count)),
    ]
    #expect(try rows(query, variant) == RowComparison.text([expected]))
  }

  private func rows(_ query: String, _ variant: EngineVariant) throws -> String {
    let outcome = try variant.run(query, parameters: [:], on: Self.network.graph)
    #expect(outcome.error == nil)
    return RowComparison.text(outcome.rows)
  }
}

/// Persons of whom most know each other, in cities of countries, with tags that they like.
struct Network {
  private(set) var graph: TestGraph
  private(set) var knows: [[Bool]]
  private let persons: Int

  init(persons: Int) {
    self.persons = persons
    var generator = SeededGenerator(seed: 1)
    var edges: [TestGraph.Edge] = []
    knows = Array(repeating: Array(repeating: false, count: persons), count: persons)
    for one in 0..<persons {
      for other in 0..<one where generator.number(1...4) < 4 {
        knows[one][other] = true
        knows[other][one] = true
        let isTurned = generator.number(0...1) == 0
        edges.append(.edge(isTurned ? other : one, "KNOWS", isTurned ? one : other))
      }
    }
    let (city, country, tag) = (persons, persons + 6, persons + 9)
    for person in 0..<persons {
      edges.append(.edge(person, "IN", city + person % 6))
      for liked in 0..<person % 3 { edges.append(.edge(person, "LIKES", tag + liked)) }
    }
    for number in 0..<6 { edges.append(.edge(city + number, "IN", country + number % 3)) }
    let nodes = (0..<persons).map {
      TestGraph.Node.node(
        "Person", ["i": .integer(Int64($0)), "half": .float(Double($0) / 2)])
    }
    let others = ["City", "City", "City", "City", "City", "City", "Country", "Country", "Country"]
    graph = TestGraph(nodes + (others + ["Tag", "Tag"]).map { .node($0) }, edges)
  }

  func country(_ person: Int) -> Int { person % 6 % 3 }

  func likes(_ person: Int) -> Int { person % 3 }

  /// All ways from a person over one they know to another that this one knows.
  var wedges: [(start: Int, middle: Int, end: Int)] {
    var wedges: [(start: Int, middle: Int, end: Int)] = []
    for middle in 0..<persons {
      let known = (0..<persons).filter { knows[middle][$0] }
      for start in known {
        for end in known where end != start { wedges.append((start, middle, end)) }
      }
    }
    return wedges
  }
}
