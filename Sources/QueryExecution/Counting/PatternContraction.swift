import GraphModel
import QueryPlanning

/// Makes one edge of two that meet at a node of which nothing else is asked, where those edges are
/// few beside the others: `(person)-->(city)-->(country)` becomes `(person)-->(country)`, so that the
/// city is not bound anew at each edge between persons.
///
/// O(edges at the node, and pairs of them), which is at most an eighth of the core's largest edge.
struct PatternContraction {
  private let arrays: PatternArrays
  private let core: Set<Int>
  private let needed: Set<Int>

  init(_ arrays: PatternArrays, _ core: Set<Int>, _ needed: Set<Int>) {
    (self.arrays, self.core, self.needed) = (arrays, core, needed)
  }

  /// Whether any node was replaced.
  func contract() throws -> Bool {
    guard core.count > 3 else { return false }
    var largest = 0
    for node in core {
      for edge in arrays.edges(at: node, within: core) {
        largest = max(largest, try arrays.rows(of: edge, from: node).edgeCount)
      }
    }
    var hasReplaced = false
    for node in core.subtracting(needed).sorted() {
      if try contract(node, mostPairs: largest / 8) { hasReplaced = true }
    }
    return hasReplaced
  }

  private func contract(_ node: Int, mostPairs: Int) throws -> Bool {
    let edges = arrays.edges(at: node)
    let ends = edges.compactMap { arrays.otherEnd(of: $0, than: node) }
    guard edges.count == 2, ends[0] != ends[1], core.isSuperset(of: ends) else { return false }
    let (left, right) = try (
      arrays.rows(of: edges[0], from: node), arrays.rows(of: edges[1], from: node)
    )
    guard min(left.edgeCount, right.edgeCount) <= mostPairs,
      let pairs = try pairs(node, left.rows, right.rows, most: mostPairs)
    else { return false }
    let forth = try rows(pairs, labelSets: right.neighbourLabelSets)
    let back = try rows(
      pairs.map { $0 >> 32 | $0 << 32 }, labelSets: left.neighbourLabelSets)
    arrays.replace(node, by: (ends[0], forth), (ends[1], back))
    return true
  }

  /// The ends of all pairs of edges at the candidates for a node, the left one above; nil where there
  /// are too many.
  private func pairs(_ node: Int, _ left: EdgeRows, _ right: EdgeRows, most: Int) throws
    -> [UInt64]?
  {
    var pairs: [UInt64] = []
    for position in arrays.masks[node].allPositions() {
      guard left.count(position) * right.count(position) + pairs.count <= most else { return nil }
      left.forEachEnd(position) { start in
        right.forEachEnd(position) { pairs.append(UInt64(start) << 32 | UInt64($0)) }
      }
    }
    return pairs
  }

  /// Rows that lead from the upper halves of pairs to the lower ones.
  private func rows(_ pairs: [UInt64], labelSets: Set<Int32>) throws -> PatternEdgeRows {
    let firsts = try arrays.arena.makeZeros(of: UInt32.self, count: arrays.nodes.count)
    let counts = try arrays.arena.makeZeros(of: UInt32.self, count: arrays.nodes.count)
    let neighbours = try arrays.arena.makeZeros(of: UInt32.self, count: pairs.count)
    for (place, pair) in pairs.sorted().enumerated() {
      let start = Int(pair >> 32)
      if counts[start] == 0 { firsts[start] = UInt32(place) }
      counts[start] += 1
      neighbours[place] = UInt32(truncatingIfNeeded: pair)
    }
    let part = EdgeRows.Part(
      starts: UnsafePointer(firsts), counts: UnsafePointer(counts),
      neighbours: UnsafePointer(neighbours), skipsLoops: false)
    return PatternEdgeRows(
      part, ends: UnsafeBufferPointer(start: neighbours, count: pairs.count),
      labelSets: labelSets, arrays.arena)
  }
}
