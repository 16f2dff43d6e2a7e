import GraphModel
import QueryPlanning

/// The shortest paths from one node to another along edges of one kind, over arrays: breadth first from
/// both ends, from the smaller side on, until they meet (Pohl 1971).
///
/// O(edges at the nodes that are reached), and for each path those at its nodes.
struct TwoSidedSearch {
  private let hop: PathHop
  private let context: ExecutionContext

  init(_ hop: PathHop, _ context: ExecutionContext) {
    self.hop = hop
    self.context = context
  }

  /// The paths, of at most so many edges; nil where there is none.
  ///
  /// The ends must differ.
  func paths(from start: NodeID, to end: NodeID, maximum: Int) throws -> MetPaths? {
    precondition(start != end)
    let nodes = try context.reader.packedNodes()
    guard let first = nodes.position(of: start), let last = nodes.position(of: end) else {
      return nil
    }
    let arena = CountingArena(context.budget)
    var forth = try side(from: 0, at: first, nodes, arena)
    var back = try side(from: 1, at: last, nodes, arena)
    while forth.depth + back.depth < maximum, !forth.frontier.isEmpty, !back.frontier.isEmpty {
      let meeting =
        forth.frontier.count <= back.frontier.count
        ? try forth.advance(towards: back, context.budget)
        : try back.advance(towards: forth, context.budget)
      guard meeting.isEmpty else {
        return MetPaths(
          from: start, forth, back, before: forth.positions(before: meeting, back.rows), nodes, hop,
          context)
      }
    }
    forth.clear()
    back.clear()
    return nil
  }

  private func side(from end: Int, at position: Int, _ nodes: PackedNodes, _ arena: CountingArena)
    throws -> SearchSide
  {
    let edge = PatternCount.Edge(
      left: 0, right: 1, direction: hop.direction, types: hop.types, match: 0)
    let rows = try PatternEdgeRows(edge, from: end, context.reader, arena).rows
    return SearchSide(
      rows, from: position,
      levels: try arena.borrowZeros(
        of: nodes, byteCount: nodes.count * MemoryLayout<Int32>.stride), arena)
  }
}

/// What was reached from one end of a search, level by level.
struct SearchSide {
  let rows: EdgeRows
  private let start: Int

  /// One more than the level of each position; 0 where it was not reached.
  private let levels: UnsafeMutablePointer<Int32>
  private let borrowed: BorrowedZeros
  private var reached: [Int]

  /// What the pointers point at.
  private let arena: CountingArena
  private(set) var frontier: [Int]
  private(set) var depth = 0

  fileprivate init(
    _ rows: EdgeRows, from start: Int, levels: BorrowedZeros, _ arena: CountingArena
  ) {
    self.rows = rows
    self.start = start
    borrowed = levels
    self.levels = levels.start(of: Int32.self)
    self.arena = arena
    frontier = [start]
    reached = [start]
    self.levels[start] = 1
  }

  /// Forgets what was reached.
  func clear() {
    for position in reached { levels[position] = 0 }
    borrowed.isClean = true
  }

  /// The level of a position; -1 where it was not reached.
  func level(of position: Int) -> Int { Int(levels[position]) - 1 }

  /// Reaches one level further; gives the new positions that the other side has reached as well.
  fileprivate mutating func advance(towards other: SearchSide, _ budget: Budget) throws -> [Int] {
    depth += 1
    var next: [Int] = []
    var meeting: [Int] = []
    var steps = 0
    defer {
      frontier = next
      reached += next
    }
    for position in frontier {
      for part in rows.parts {
        let row = part.row(position)
        steps += row.count + 1
        if steps >= 65_536 {
          steps = 0
          try budget.check()
        }
        for end in row where levels[Int(end)] == 0 {
          levels[Int(end)] = Int32(depth + 1)
          next.append(Int(end))
          if other.levels[Int(end)] != 0 { meeting.append(Int(end)) }
        }
      }
    }
    try budget.check()
    return meeting
  }

  /// For each level up to that of some positions those from which the search came to these.
  fileprivate func positions(before last: [Int], _ backwards: EdgeRows) -> [Set<Int>] {
    var levels = [Set<Int>](repeating: [], count: depth + 1)
    levels[depth] = Set(last)
    for level in stride(from: depth - 1, through: 0, by: -1) {
      for position in levels[level + 1] {
        for part in backwards.parts {
          for end in part.row(position) where self.level(of: Int(end)) == level {
            levels[level].insert(Int(end))
          }
        }
      }
    }
    return levels
  }
}
