import GraphModel
import QueryPlanning

/// The edges that fulfil the conditions on an edge of a pattern, as rows of their own.
///
/// O(edges), a few accesses to memory each.
final class EdgeFilter {
  private let edge: PatternCount.Edge
  private let conditions: [ScanCondition]
  private let nodes: PackedNodes
  private let arena: CountingArena
  private let context: ExecutionContext
  private var verdicts: [EdgeTypeID: [Verdict]] = [:]

  /// The places of a property at which a condition is true.
  private struct Verdict {
    let values: PackedValues
    let isTrue: PackedBuffer<Bool>
  }

  private struct Places: BitwiseCopyable {
    let values: PackedValues.Pointers
    let isTrue: UnsafePointer<Bool>
  }

  init(
    _ edge: PatternCount.Edge, _ conditions: [ScanCondition], _ nodes: PackedNodes,
    _ arena: CountingArena, _ context: ExecutionContext
  ) {
    (self.edge, self.conditions, self.nodes) = (edge, conditions, nodes)
    (self.arena, self.context) = (arena, context)
  }

  /// The rows of arrays without the edges that do not fulfil the conditions.
  func rows(of arrays: PackedAdjacency, in type: EdgeTypeID, isOutgoing: Bool) throws
    -> (part: EdgeRows.Part, ends: PatternEdgeRows.Ends)
  {
    let verdicts = try verdicts(for: type)
    let starts = try arena.makeZeros(of: UInt32.self, count: nodes.count)
    let counts = try arena.makeZeros(of: UInt32.self, count: nodes.count)
    let ends = try arena.makeRoom(for: UInt32.self, count: arrays.edgeCount + 1)
    let edges = try arena.makeRoom(for: Int64.self, count: arrays.edgeCount + 1)
    let (oldStarts, oldCounts) = (arrays.starts.start, arrays.counts.start)
    let (oldEnds, oldEdges) = (arrays.neighbours.start, arrays.edges.start)
    var kept = 0
    for position in 0..<min(nodes.count, arrays.rowCount) {
      if position % 65_536 == 65_535 { try context.check() }
      starts[position] = UInt32(truncatingIfNeeded: kept)
      let (first, old) = (kept, Int(oldStarts[position]))
      for place in old..<old + Int(oldCounts[position]) {
        ends[kept] = oldEnds[place]
        edges[kept] = oldEdges[place]
        kept &+= passes(oldEdges[place], verdicts) ? 1 : 0
      }
      counts[position] = UInt32(truncatingIfNeeded: kept - first)
    }
    let part = EdgeRows.Part(
      starts: UnsafePointer(starts), counts: UnsafePointer(counts), neighbours: UnsafePointer(ends),
      edges: UnsafePointer(edges),
      skipsLoops: edge.direction == .either && !isOutgoing && arrays.hasLoops)
    return (part, UnsafeBufferPointer(start: ends, count: kept))
  }

  @inline(__always)
  private func passes(_ edge: Int64, _ verdicts: UnsafeBufferPointer<Places>) -> Bool {
    for places in verdicts {
      let place = places.values.place(ofEdge: edge)
      if place < 0 || !places.isTrue[place] { return false }
    }
    return true
  }

  private func verdicts(for type: EdgeTypeID) throws -> UnsafeBufferPointer<Places> {
    let known =
      try verdicts[type]
      ?? zip(edge.conditions, conditions).map { condition, asked in
        let values = try PackedValues(condition.property.key, ofEdgesIn: type, arena, context)
        return Verdict(values: values, isTrue: try places(asked, values.property))
      }
    verdicts[type] = known
    return arena.copy(
      known.map { Places(values: $0.values.pointers, isTrue: UnsafePointer($0.isTrue.start)) })
  }

  private func places(_ condition: ScanCondition, _ property: PackedProperty) throws
    -> PackedBuffer<Bool>
  {
    let isTrue = PackedBuffer<Bool>(repeating: false, count: property.count)
    try arena.reserve(bytes: isTrue.byteCount)
    arena.keep(isTrue)
    let asked = PackedCondition(condition, [property], context)
    let places = PackedBuffer<Int32>(repeating: 0, count: Batch.size)
    for start in stride(from: 0, to: property.count, by: Batch.size) {
      try context.check()
      let count = min(Batch.size, property.count - start)
      for place in 0..<count { places.start[place] = Int32(truncatingIfNeeded: start + place) }
      let block = UnsafeMutableBufferPointer(start: places.start, count: count)
      for place in block[..<(try asked.narrow(block))] { isTrue.start[Int(place)] = true }
    }
    return isTrue
  }
}
