import GraphModel
import QueryPlanning

/// A search over arrays for the nodes that a repeated step leads to, breadth first, with a bit for
/// each node that was met.
///
/// O(edges at the nodes that are reached), and O(positions / 64) to forget many of them. Bound by
/// memory: an edge costs one random look at a bit.
final class ArrayReach {
  private let step: Expansion
  private let context: ExecutionContext
  private var kernel: Kernel?

  init(_ step: Expansion, _ context: ExecutionContext) {
    self.step = step
    self.context = context
  }

  /// Whether the arrays are there, or pay for reading the edges at so many nodes.
  func areAtHand(forRowsOf nodeCount: Int) throws -> Bool {
    if kernel == nil {
      let arena = CountingArena(context.budget)
      let edge = PatternCount.Edge(
        left: 0, right: 1, direction: step.direction, types: step.types, match: 0)
      guard
        let rows = try EdgeRows(
          edge, from: 0, forRowsOf: nodeCount, context.reader, arena)
      else { return false }
      kernel = try Kernel(
        rows, try context.reader.packedNodes(), arena, isUndirected: step.direction == .either)
    }
    return true
  }

  /// The nodes that are reached, level by level.
  func reached(from start: NodeID, _ lengths: ClosedRange<Int>) throws -> [NodeID] {
    guard let kernel, let position = kernel.nodes.position(of: start) else { return [] }
    var search = kernel.search(from: position, lengths)
    defer { search.forget() }
    while try search.advance(context.budget) {}
    let reached = search.reached
    try context.budget.reserve(bytes: reached.count * 8)
    defer { context.budget.release(bytes: reached.count * 8) }
    return kernel.nodes.ids.withUnsafeBufferPointer { ids in
      reached.map { NodeID(ids[Int($0)]) }
    }
  }
}

extension ArrayReach {
  /// What all searches of one step share.
  private struct Kernel {
    let rows: EdgeRows
    let nodes: PackedNodes
    let isUndirected: Bool
    private let seen: UnsafeMutablePointer<UInt64>

    /// Of positions that were met; of others anything.
    private let marks: UnsafeMutablePointer<ClosedTrail.Mark>
    private let arena: CountingArena

    init(_ rows: EdgeRows, _ nodes: PackedNodes, _ arena: CountingArena, isUndirected: Bool) throws
    {
      self.rows = rows
      self.nodes = nodes
      self.arena = arena
      self.isUndirected = isUndirected
      seen = try arena.makeZeros(of: UInt64.self, count: nodes.count / 64 + 1)
      marks = try arena.makeRoom(
        for: ClosedTrail.Mark.self, count: isUndirected ? nodes.count : 0)
    }

    func search(from start: Int, _ lengths: ClosedRange<Int>) -> Search {
      Search(
        rows: rows, start: start, lengths: lengths, seeksTrail: isUndirected,
        seen: SeenPositions(words: seen, wordCount: nodes.count / 64 + 1), marks: marks)
    }
  }

  /// One search: what it reached so far, of which the last level is to be gone on from.
  private struct Search {
    private let rows: EdgeRows
    private let start: Int
    private let maximum: Int
    private let seen: SeenPositions
    private let marks: UnsafeMutablePointer<ClosedTrail.Mark>
    private let seeksTrail: Bool
    private var trail: ClosedTrail
    private var found: [UInt32]
    private var frontier = 0
    private var level = 0
    private let isStartMet: Bool

    init(
      rows: EdgeRows, start: Int, lengths: ClosedRange<Int>, seeksTrail: Bool,
      seen: SeenPositions, marks: UnsafeMutablePointer<ClosedTrail.Mark>
    ) {
      self.rows = rows
      self.start = start
      self.seen = seen
      self.marks = marks
      maximum = lengths.upperBound
      self.seeksTrail = seeksTrail && lengths.lowerBound == 1
      trail = ClosedTrail(maximum: lengths.upperBound)
      found = [UInt32(start)]
      isStartMet = lengths.lowerBound == 0
      if isStartMet || self.seeksTrail { _ = seen.insert(start) }
    }

    /// The positions that were reached, in the order in which they were.
    var reached: ArraySlice<UInt32> {
      let others = isStartMet ? found[...] : found.dropFirst()
      return others + (trail.isFound ? [UInt32(start)] : [])
    }

    /// Goes one level further; false at the end.
    mutating func advance(_ budget: Budget) throws -> Bool {
      let last = frontier..<found.count
      guard level < maximum, !last.isEmpty else { return false }
      frontier = found.count
      var steps = 0
      for place in last {
        let position = Int(found[place])
        for part in rows.parts {
          let row = part.row(position)
          steps += row.count + 1
          if seeksTrail, trail.isOpen(at: level) {
            goOnSeekingTrail(from: position, row, skipsLoops: part.skipsLoops)
          } else {
            goOn(along: row)
          }
        }
        if steps >= 65_536 {
          steps = 0
          try budget.check()
        }
      }
      level += 1
      return true
    }

    @inline(__always)
    private mutating func goOn(along row: UnsafeBufferPointer<UInt32>) {
      for end in row where seen.insert(Int(end)) { found.append(end) }
    }

    private mutating func goOnSeekingTrail(
      from position: Int, _ row: UnsafeBufferPointer<UInt32>, skipsLoops: Bool
    ) {
      for end in row where !(skipsLoops && Int(end) == position) {
        if seen.insert(Int(end)) {
          marks[Int(end)] =
            level == 0 ? .init(branch: found.count, level: 1) : marks[position].next
          found.append(end)
        } else if level == 0 {
          trail.meetAtStart(isLoop: Int(end) == start)
        } else if Int(end) != start {
          trail.meet(marks[position], from: level, marks[Int(end)])
        }
      }
    }

    /// Makes room for the next search.
    func forget() {
      seen.remove(found)
      seen.remove([UInt32(start)])
    }
  }
}
