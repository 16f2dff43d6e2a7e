/// What is known of packed edges as a whole.
package struct AdjacencyFacts: Equatable, Sendable {
  /// How many edges there are.
  package var edgeCount = 0

  /// Whether an edge may lead from a node to itself: true where one does.
  package var hasLoops = false

  /// The label sets that other ends may have: each that one has, perhaps some more.
  package var neighbourLabelSets: Set<Int32> = []

  package init() {}
}

extension AdjacencyFacts {
  /// The facts as a row of numbers.
  package var numbers: [Int64] {
    [Int64(edgeCount), hasLoops ? 1 : 0] + neighbourLabelSets.sorted().map(Int64.init)
  }

  /// Nil where numbers are no facts.
  package init?(numbers: [Int64]) {
    guard numbers.count >= 2, numbers[0] >= 0 else { return nil }
    edgeCount = Int(numbers[0])
    hasLoops = numbers[1] != 0
    neighbourLabelSets = Set(numbers.dropFirst(2).map { Int32(truncatingIfNeeded: $0) })
  }
}
