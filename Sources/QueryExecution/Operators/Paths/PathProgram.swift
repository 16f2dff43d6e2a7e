import GraphModel
import QueryBinding
import QueryFunctions
import QueryPlanning

/// The pattern of a path, ready to be walked along.
final class PathProgram {
  struct Segment {
    let hops: [HopEdges]

    /// For each hop what must hold once it is taken and speaks of more than this hop.
    let spanning: [[any ColumnExpression]]
    let minimum: (any ColumnExpression)?
    let maximum: (any ColumnExpression)?
    let isSingle: Bool

    /// What must hold of the node at its end.
    let end: NodeTest?
  }

  let segments: [Segment]
  let mode: PathMode
  let isReversed: Bool

  /// Whether what was remembered of one row does not hold for another.
  private let isPerRow: Bool
  let context: ExecutionContext
  private(set) var shape: PathShape
  private var row = Batch(columns: [], count: 1)

  init(
    _ segments: [Segment], mode: PathMode, isReversed: Bool, isPerRow: Bool,
    _ context: ExecutionContext
  ) {
    self.segments = segments
    self.mode = mode
    self.isReversed = isReversed
    self.isPerRow = isPerRow
    self.context = context
    looksBack = segments.contains { $0.spanning.contains { !$0.isEmpty } }
    shape = PathShape(minimums: [], maximums: [], hopCounts: segments.map(\.hops.count))
  }

  /// Whether a step's being allowed depends on the steps before it.
  let looksBack: Bool

  /// Makes ready for a row; false where some segment cannot repeat as often as it must.
  func begin(at row: Batch) throws -> Bool {
    self.row = row
    if isPerRow { forget() }
    for segment in segments {
      segment.hops.forEach { $0.row = row }
      segment.end?.row = row
    }
    let minimums = try segments.map { try bound($0.minimum) ?? 1 }
    let maximums = try segments.map { try $0.isSingle ? 1 : bound($0.maximum) ?? .max }
    shape = PathShape(
      minimums: minimums, maximums: maximums, hopCounts: segments.map(\.hops.count))
    return zip(minimums, maximums).allSatisfy { $0 <= $1 }
  }

  private func bound(_ expression: (any ColumnExpression)?) throws -> Int? {
    guard let expression else { return nil }
    switch try expression.evaluate(row)[0] {
    case .integer(let value) where value >= 0: return Int(value)
    case .integer(let value):
      throw EvaluationError.negativeArgument(operation: "a quantifier", value: value)
    case let other: throw ExecutionError.notAnInteger("a quantifier", actual: other.kind.name)
    }
  }

  func forget() {
    for segment in segments {
      segment.hops.forEach { $0.forget() }
      segment.end?.forget()
    }
  }
}

extension PathProgram {
  /// From which positions a hop may be taken at a node that was reached at one, and whether the path
  /// may end there.
  func choices(at position: PathPosition, on node: NodeID, _ shape: PathShape) throws
    -> (moves: [PathPosition], isEnd: Bool)
  {
    if position.hop > 0 { return ([position], false) }
    var moves: [PathPosition] = []
    var position = position
    while position.segment < segments.count {
      if shape.mayRepeat(position) { moves.append(position) }
      guard shape.mayEnd(position), try segments[position.segment].end?.holds(for: node) ?? true
      else { return (moves, false) }
      position = PathPosition(segment: position.segment + 1)
    }
    return (moves, true)
  }

  func hop(at position: PathPosition) -> HopEdges {
    segments[position.segment].hops[position.hop]
  }

  /// Reads the edges at several nodes for a hop together, and tests the ends of the segment.
  func load(_ nodes: some Sequence<NodeID>, for position: PathPosition) throws {
    let ends = try hop(at: position).load(nodes)
    if position.hop == segments[position.segment].hops.count - 1 {
      try segments[position.segment].end?.load(ends)
    }
  }

  /// The steps from a node that a walk may take, given the nodes (the last is this one) and the edges
  /// of the repetition so far.
  func steps(
    from node: NodeID, at position: PathPosition,
    after walked: () -> (nodes: [NodeID], edges: [EdgeReference])
  ) throws -> [HopEdges.Step] {
    let steps = try hop(at: position).steps(from: node)
    let conditions = segments[position.segment].spanning[position.hop]
    guard !conditions.isEmpty, !steps.isEmpty else { return steps }
    var rows = candidates(steps, segments[position.segment].hops.count, walked())
    var left = Array(steps.indices)
    for condition in conditions where !left.isEmpty {
      let kept = try condition.evaluate(rows).trueRows()
      (rows, left) = (rows.gathered(kept), kept.map { left[$0] })
    }
    return left.map { steps[$0] }
  }

  /// A row for each step: the row, then all nodes and all edges of the repetition, null where they
  /// are yet to come.
  private func candidates(
    _ steps: [HopEdges.Step], _ hopCount: Int, _ walked: (nodes: [NodeID], edges: [EdgeReference])
  ) -> Batch {
    let count = steps.count
    var nodes = walked.nodes.map { Column.constant(.node($0), count: count) }
    var edges = walked.edges.map { Column.constant(.edge($0), count: count) }
    nodes.append(Column(.nodes(steps.map(\.end))))
    edges.append(Column(.edges(steps.map(\.edge))))
    while nodes.count <= hopCount { nodes.append(.nulls(count: count)) }
    while edges.count < hopCount { edges.append(.nulls(count: count)) }
    return row.gathered(Array(repeating: 0, count: count)).appending(nodes + edges)
  }
}
