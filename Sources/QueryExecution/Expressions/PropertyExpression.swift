import GraphModel
import QueryFunctions

/// `person.age`: read for a whole column of nodes or edges at once.
final class PropertyExpression: ColumnExpression {
  private let base: any ColumnExpression
  private let key: String
  private let context: ExecutionContext

  init(_ base: any ColumnExpression, _ key: String, _ context: ExecutionContext) {
    self.base = base
    self.key = key
    self.context = context
  }

  func evaluate(_ batch: Batch) throws -> Column {
    let column = try base.evaluate(batch)
    guard column.nulls == nil else { return try evaluateEach(column) }
    switch column.storage {
    case .nodes(let nodes):
      try context.checkExisting(nodes)
      return try context.reader.property(key, of: nodes)
    case .edges(let edges):
      try context.checkExisting(edges)
      return try context.reader.property(key, of: edges)
    case .dates(let dates):
      guard let part = TemporalParts.part(ofDates: key) else { return try evaluateEach(column) }
      return Column(.integers(dates.map(part)))
    case .booleans, .integers, .floats, .texts, .values:
      return try evaluateEach(column)
    }
  }

  /// Nodes and edges among other things are still read in two batches.
  private func evaluateEach(_ column: Column) throws -> Column {
    var results = [Value](repeating: .null, count: column.count)
    var nodes: [(row: Int, node: NodeID)] = []
    var edges: [(row: Int, edge: EdgeReference)] = []
    for row in results.indices {
      switch column[row] {
      case .node(let node): nodes.append((row, node))
      case .edge(let edge): edges.append((row, edge))
      case let value: results[row] = try Operators.property(key, of: value)
      }
    }
    try context.checkExisting(nodes.map(\.node))
    try context.checkExisting(edges.map(\.edge))
    if !nodes.isEmpty {
      let values = try context.reader.property(key, of: nodes.map(\.node))
      for (index, entry) in nodes.enumerated() { results[entry.row] = values[index] }
    }
    if !edges.isEmpty {
      let values = try context.reader.property(key, of: edges.map(\.edge))
      for (index, entry) in edges.enumerated() { results[entry.row] = values[index] }
    }
    return Column(results)
  }
}

extension ExecutionContext {
  /// Throws where one of the nodes was deleted by this statement.
  func checkExisting(_ nodes: [NodeID]) throws {
    guard hasDeleted, try reader.existing(nodes).contains(false) else { return }
    throw EvaluationError.deletedElement
  }

  /// Throws where one of the edges was deleted by this statement.
  func checkExisting(_ edges: [EdgeReference]) throws {
    guard hasDeleted, try reader.existing(edges).contains(false) else { return }
    throw EvaluationError.deletedElement
  }
}
