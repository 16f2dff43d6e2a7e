import GraphModel
import Testing

struct PackedAdjacencyTests {
  private struct Edge: Hashable {
    let source: Int
    let target: Int
    let id: Int64
  }

  private let nodes = PackedNodes(
    ids: (1...12).map { Int64($0) }, labelSets: (0..<12).map { Int32($0 % 3) })

  private func built(_ edges: some Sequence<Edge>) -> PackedAdjacency {
    let packed = PackedAdjacency()
    let ordered = edges.sorted {
      ($0.source, $0.target, $0.id) < ($1.source, $1.target, $1.id)
    }
    for edge in ordered { packed.append(edge.source, edge.target, edge.id) }
    packed.finish(over: nodes)
    return packed
  }

  private func rows(_ packed: PackedAdjacency) -> [[Edge]] {
    (0..<packed.rowCount).map { position in
      packed.row(position).map {
        Edge(source: position, target: Int(packed.neighbours[$0]), id: packed.edges[$0])
      }
    }
  }

  @Test(arguments: 1...20)
  func rowsThatChangedAreThoseOfAFreshBuild(seed: UInt64) {
    var random = Steps(state: seed)
    var edges: Set<Edge> = []
    let packed = built(edges)
    for id in 1...400 {
      let edge = Edge(
        source: random.next(below: 3) == 0 ? 5 : random.next(below: 12),
        target: random.next(below: 12), id: Int64(id))
      edges.insert(edge)
      packed.insert(edge.id, at: edge.source, to: edge.target, over: nodes)
      packed.insert(edge.id, at: edge.source, to: edge.target, over: nodes)
      if random.next(below: 3) == 0, let gone = edges.min(by: { $0.id % 97 < $1.id % 97 }) {
        edges.remove(gone)
        packed.remove(gone.id, at: gone.source, to: gone.target)
        packed.remove(gone.id, at: gone.source, to: gone.target)
      }
      if random.next(below: 50) == 0 { packed.compact() }
    }
    let fresh = built(edges)
    #expect(rows(packed) == rows(fresh))
    #expect(packed.edgeCount == edges.count)
    #expect(packed.neighbourLabelSets.isSuperset(of: fresh.neighbourLabelSets))
    #expect(packed.hasLoops || !fresh.hasLoops)
    packed.compact()
    #expect(rows(packed) == rows(fresh))
    #expect(packed.waste < 0.25)
  }

  @Test func transposingTwiceGivesTheSameRows() {
    var random = Steps(state: 7)
    let edges = Set(
      (1...200).map {
        Edge(source: random.next(below: 12), target: random.next(below: 12), id: Int64($0))
      })
    let packed = built(edges)
    let turned = packed.transposed(over: nodes)
    let expected = built(edges.map { Edge(source: $0.target, target: $0.source, id: $0.id) })
    #expect(rows(turned) == rows(expected))
    #expect(turned.facts == expected.facts)
    #expect(rows(turned.transposed(over: nodes)) == rows(packed))
  }

  @Test func factsReadBackFromTheirNumbers() {
    let facts = built([Edge(source: 1, target: 1, id: 1), Edge(source: 1, target: 3, id: 2)]).facts
    #expect(AdjacencyFacts(numbers: facts.numbers) == facts)
    #expect(AdjacencyFacts(numbers: []) == nil)
    #expect(AdjacencyFacts(numbers: [-1, 0]) == nil)
  }
}

/// Numbers that look random, the same for the same beginning.
private struct Steps {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
