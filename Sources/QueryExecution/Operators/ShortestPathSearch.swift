import GraphModel
import QueryPlanning

/// Each row with the shortest path (or all of them) between two of its nodes, if there is one.
///
/// Breadth first, where the first paths found fulfil the conditions; else all trails, length after
/// length, until some do.
final class ShortestPathSearch: Operator {
  private let input: any Operator
  private let walk: EdgeWalk
  private let slots: StepSlots
  private let shortest: ShortestPath
  private let conditions: [any ColumnExpression]
  private let context: ExecutionContext

  init(
    _ input: any Operator, _ walk: EdgeWalk, _ slots: StepSlots, _ shortest: ShortestPath,
    conditions: [any ColumnExpression], _ context: ExecutionContext
  ) {
    self.input = input
    self.walk = walk
    self.slots = slots
    self.shortest = shortest
    self.conditions = conditions
    self.context = context
  }

  func next() throws -> Batch? {
    while let batch = try input.next() {
      var found: [Batch] = []
      for row in 0..<batch.count {
        try context.check()
        if let paths = try search(from: batch, at: row) { found.append(paths) }
      }
      if !found.isEmpty { return Batch(joining: found) }
    }
    return nil
  }

  private func search(from batch: Batch, at row: Int) throws -> Batch? {
    let outer = batch.gathered([row])
    guard case .node(let start) = batch.columns[slots.from][row],
      case .some(.some(let end)) = try slots.end(in: batch, at: row),
      let lengths = try walk.begin(at: outer)
    else { return nil }
    if start == end, lengths.lowerBound == 0 {
      if let paths = try judged([[]], from: start, outer) { return paths }
    }
    var length = max(1, lengths.lowerBound)
    if start != end, lengths.lowerBound <= 1 {
      var search = BreadthFirstSearch(walk)
      let paths = try search.paths(
        from: start, to: end, maximum: lengths.upperBound,
        isAll: shortest.isAll || !conditions.isEmpty)
      guard let first = paths.first else { return nil }
      if let paths = try judged(paths, from: start, outer) { return paths }
      length = first.count + 1
    }
    while length <= lengths.upperBound {
      let (paths, goesOn) = try trails(of: length, from: start, to: end)
      if let paths = try judged(paths, from: start, outer) { return paths }
      guard goesOn else { return nil }
      length += 1
    }
    return nil
  }

  /// All trails of one length between two nodes, and whether there are trails of that length at all.
  private func trails(of length: Int, from start: NodeID, to end: NodeID) throws
    -> (trails: [[EdgeReference]], goesOn: Bool)
  {
    var search = TrailSearch(walk, from: start, lengths: length...length, without: [])
    var trails: [[EdgeReference]] = []
    while let last = try search.next() {
      if last == end { trails.append(search.edges) }
    }
    return (trails, search.deepest == length)
  }

  /// The row with each path that fulfils the conditions, only the first unless all are asked for.
  private func judged(_ paths: [[EdgeReference]], from start: NodeID, _ outer: Batch) throws
    -> Batch?
  {
    guard !paths.isEmpty else { return nil }
    let lists = paths.map { edges in
      Value.list((walk.isReversed ? edges.reversed() : edges).map(Value.edge))
    }
    var columns = [Column(.values(lists))]
    if shortest.path != nil { columns.append(Column(.values(paths.map { path($0, from: start) }))) }
    var rows = outer.gathered(Array(repeating: 0, count: paths.count)).appending(columns)
    for condition in conditions where rows.count > 0 {
      rows = rows.gathered(try condition.evaluate(rows).trueRows())
    }
    guard rows.count > 0 else { return nil }
    return shortest.isAll ? rows : rows.slice(0..<1)
  }

  private func path(_ edges: [EdgeReference], from start: NodeID) -> Value {
    let path = PathReference(from: start, along: edges)
    guard walk.isReversed else { return .path(path) }
    return .path(PathReference(nodes: path.nodes.reversed(), edges: path.edges.reversed()))
  }

  func rewind() {
    input.rewind()
    walk.forget()
  }
}
