import GraphModel
import QueryBinding
import QueryFunctions

/// Makes the nodes and edges of a pattern for rows, and gives the columns of what it made.
///
/// Element by element: what is made may have properties of what was made before it.
final class Creator {
  private let creation: BoundCreation
  private let nodeProperties: [(any ColumnExpression)?]
  private let edgeProperties: [(any ColumnExpression)?]
  private let paths: [any ColumnExpression]

  /// The columns of the rows, then those of what is made.
  private let layout: Layout
  private let context: ExecutionContext

  /// A creator for rows of a layout.
  init(_ creation: BoundCreation, _ input: Layout, _ context: ExecutionContext) {
    self.creation = creation
    self.context = context
    let elements = creation.nodes.map(\.variable) + creation.edges.map(\.variable)
    layout = input.appending(elements)
    /// Properties may speak of the elements that are made before theirs.
    func compile(_ properties: BoundExpression?, at position: Int) -> (any ColumnExpression)? {
      let layout = input.appending(Array(elements.prefix(position)))
      return properties.map(ExpressionCompiler(layout: layout, context: context).compile)
    }
    nodeProperties = creation.nodes.enumerated().map { compile($1.properties, at: $0) }
    let nodeCount = creation.nodes.count
    edgeProperties = creation.edges.enumerated().map { compile($1.properties, at: nodeCount + $0) }
    let compiler = ExpressionCompiler(layout: layout, context: context)
    paths = creation.paths.map { compiler.compile($0.expression) }
  }

  /// The rows with what was created for each: nodes, edges, paths.
  func create(for batch: Batch) throws -> Batch {
    var rows = batch
    for (node, properties) in zip(creation.nodes, nodeProperties) {
      let maps = try maps(properties, rows)
      rows = rows.appending([Column(.nodes(try maps.map { try create(node, $0) }))])
    }
    for (edge, properties) in zip(creation.edges, edgeProperties) {
      let maps = try maps(properties, rows)
      let edges = try maps.enumerated().map { try create(edge, $1, rows, $0) }
      rows = rows.appending([Column(.edges(edges))])
    }
    return rows.appending(try paths.map { try $0.evaluate(rows) })
  }

  /// Throws where `MERGE` would look for a property that is null on a row: nothing has it.
  func checkMerge(_ batch: Batch) throws {
    var rows = batch
    for expression in nodeProperties + edgeProperties {
      for value in try expression?.evaluate(rows).values ?? [] {
        let map = try context.properties(of: value)
        if let null = map.entries.first(where: { $0.value.isNull }) {
          throw ExecutionError.mergeOnNull(property: null.key)
        }
      }
      rows = rows.appending([.nulls(count: rows.count)])
    }
  }

  private func create(_ node: BoundCreation.NewNode, _ properties: ValueMap) throws -> NodeID {
    context.counters.nodesCreated += 1
    context.counters.labelsAdded += Set(node.labels.map { Name($0) }).count
    context.counters.propertiesSet += properties.count
    return try context.writer.createNode(labels: node.labels, properties: properties)
  }

  private func create(
    _ edge: BoundCreation.NewEdge, _ properties: ValueMap, _ rows: Batch, _ row: Int
  ) throws -> EdgeReference {
    context.counters.relationshipsCreated += 1
    context.counters.propertiesSet += properties.count
    return try context.writer.createEdge(
      type: edge.type, from: try end(edge.source, rows, row), to: try end(edge.target, rows, row),
      properties: properties)
  }

  private func end(_ variable: Variable, _ rows: Batch, _ row: Int) throws -> NodeID {
    switch rows.columns[layout.slot(of: variable)][row] {
    case .node(let node): return node
    case .null: throw ExecutionError.missingEnd(variable.description)
    case let other: throw ExecutionError.notAnElement(expected: "NODE", actual: other.kind.name)
    }
  }

  /// The properties of an element to be made on each row, without nulls.
  private func maps(_ expression: (any ColumnExpression)?, _ batch: Batch) throws -> [ValueMap] {
    guard let column = try expression?.evaluate(batch) else {
      return Array(repeating: ValueMap(), count: batch.count)
    }
    return try column.values.map { try context.properties(of: $0).storable() }
  }
}

extension ValueMap {
  /// The entries that a node or an edge can keep: without nulls; an error where a value cannot be.
  func storable() throws -> ValueMap {
    for (key, value) in entries where !value.isStorable {
      throw EvaluationError.notStorable(property: key, kind: value.kind.name)
    }
    return ValueMap(entries.filter { !$0.value.isNull })
  }
}
