import GraphModel
import QueryFunctions

/// A list of expressions: `[a, b]`.
final class ListExpression: ColumnExpression {
  private let elements: [any ColumnExpression]

  init(_ elements: [any ColumnExpression]) {
    self.elements = elements
  }

  func evaluate(_ batch: Batch) throws -> Column {
    let columns = try elements.map { try $0.evaluate(batch) }
    return Column(.values((0..<batch.count).map { row in .list(columns.map { $0[row] }) }))
  }
}

/// `{a: 1}`, and `n {.*, a: 1}`: the entries over all properties of an element or a map.
final class MapExpression: ColumnExpression {
  private let entries: [(key: String, value: any ColumnExpression)]
  private let base: (any ColumnExpression)?
  private let context: ExecutionContext?

  init(
    _ entries: [(String, any ColumnExpression)], over base: (any ColumnExpression)? = nil,
    _ context: ExecutionContext? = nil
  ) {
    self.entries = entries.map { ($0.0, $0.1) }
    self.base = base
    self.context = context
  }

  func evaluate(_ batch: Batch) throws -> Column {
    let columns = try entries.map { try $0.value.evaluate(batch) }
    let bases = try base?.evaluate(batch)
    let maps = try (0..<batch.count).map { row in
      let all = try bases.map { try context?.properties(of: $0[row]) ?? ValueMap() }
      let own = zip(entries, columns).map { (key: $0.key, value: $1[row]) }
      return Value.map(ValueMap((all?.entries ?? []) + own))
    }
    return Column(.values(maps))
  }
}

extension ExecutionContext {
  /// All properties of a node or an edge; a map as it is; none of null.
  func properties(of value: Value) throws -> ValueMap {
    switch value {
    case .null: return ValueMap()
    case .map(let map): return map
    case .node(let node):
      guard let node = try reader.node(node) else { throw EvaluationError.deletedElement }
      return node.properties
    case .edge(let edge):
      guard let edge = try reader.edge(edge) else { throw EvaluationError.deletedElement }
      return edge.properties
    default: throw EvaluationError.wrongKind(operation: "a map", kind: value.kind.name)
    }
  }
}

/// A path from a column of nodes along columns of edges, and of lists of edges.
final class PathExpression: ColumnExpression {
  private let start: Int
  private let along: [Int]

  init(_ start: Int, _ along: [Int]) {
    self.start = start
    self.along = along
  }

  func evaluate(_ batch: Batch) throws -> Column {
    Column(.values(try (0..<batch.count).map { try path(in: batch, at: $0) }))
  }

  private func path(in batch: Batch, at row: Int) throws -> Value {
    guard case .node(let node) = batch.columns[start][row] else { return .null }
    var edges: [EdgeReference] = []
    for slot in along {
      let value = batch.columns[slot][row]
      if value.isNull { return .null }
      edges += try value.asEdges()
    }
    return .path(PathReference(from: node, along: edges))
  }
}
