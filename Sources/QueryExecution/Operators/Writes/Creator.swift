import GraphModel
import QueryBinding
import QueryFunctions

/// Makes the nodes and edges of a pattern for rows, and gives the columns of what it made.
final class Creator {
  private let creation: BoundCreation
  private let nodeProperties: [(any ColumnExpression)?]
  private let edgeProperties: [(any ColumnExpression)?]
  private let paths: [any ColumnExpression]
  private let layout: Layout
  private let context: ExecutionContext

  /// - Parameter input: the layout of the rows; what is created stands behind their columns.
  init(_ creation: BoundCreation, _ input: Layout, _ context: ExecutionContext) {
    self.creation = creation
    self.context = context
    let compiler = ExpressionCompiler(layout: input, context: context)
    nodeProperties = creation.nodes.map { $0.properties.map(compiler.compile) }
    edgeProperties = creation.edges.map { $0.properties.map(compiler.compile) }
    layout = input.appending(creation.nodes.map(\.variable) + creation.edges.map(\.variable))
    let created = ExpressionCompiler(layout: layout, context: context)
    paths = creation.paths.map { created.compile($0.expression) }
  }

  /// The rows with what was created for each: nodes, edges, paths.
  func create(for batch: Batch) throws -> Batch {
    let nodeMaps = try maps(nodeProperties, batch)
    let edgeMaps = try maps(edgeProperties, batch)
    var nodes = creation.nodes.map { _ in [NodeID]() }
    var edges = creation.edges.map { _ in [EdgeReference]() }
    for row in 0..<batch.count {
      try createNodes(row, nodeMaps, &nodes)
      try createEdges(row, edgeMaps, nodes, &edges, batch)
    }
    let made = batch.appending(nodes.map { Column(.nodes($0)) } + edges.map { Column(.edges($0)) })
    return made.appending(try paths.map { try $0.evaluate(made) })
  }

  /// Throws where `MERGE` would look for a property that is null on a row: nothing has it.
  func checkMerge(_ batch: Batch) throws {
    for expression in (nodeProperties + edgeProperties).compactMap({ $0 }) {
      for value in try expression.evaluate(batch).values {
        let map = try context.properties(of: value)
        if let null = map.entries.first(where: { $0.value.isNull }) {
          throw ExecutionError.mergeOnNull(property: null.key)
        }
      }
    }
  }

  private func createNodes(_ row: Int, _ maps: [[ValueMap]], _ nodes: inout [[NodeID]]) throws {
    for (index, node) in creation.nodes.enumerated() {
      let properties = maps[index][row]
      nodes[index].append(
        try context.writer.createNode(labels: node.labels, properties: properties))
      context.counters.nodesCreated += 1
      context.counters.labelsAdded += Set(node.labels.map { Name($0) }).count
      context.counters.propertiesSet += properties.count
    }
  }

  private func createEdges(
    _ row: Int, _ maps: [[ValueMap]], _ nodes: [[NodeID]], _ edges: inout [[EdgeReference]],
    _ batch: Batch
  ) throws {
    for (index, edge) in creation.edges.enumerated() {
      let source = try end(edge.source, nodes, batch, row)
      let target = try end(edge.target, nodes, batch, row)
      let properties = maps[index][row]
      edges[index].append(
        try context.writer.createEdge(
          type: edge.type, from: source, to: target, properties: properties))
      context.counters.relationshipsCreated += 1
      context.counters.propertiesSet += properties.count
    }
  }

  /// A node of the row, or one that was just made for it.
  private func end(_ variable: Variable, _ nodes: [[NodeID]], _ batch: Batch, _ row: Int) throws
    -> NodeID
  {
    if let index = creation.nodes.firstIndex(where: { $0.variable == variable }) {
      return nodes[index][row]
    }
    switch batch.columns[layout.slot(of: variable)][row] {
    case .node(let node): return node
    case .null: throw ExecutionError.missingEnd(variable.description)
    case let other: throw ExecutionError.notAnElement(expected: "NODE", actual: other.kind.name)
    }
  }

  /// For each element to be made, its properties on each row, without nulls.
  private func maps(_ expressions: [(any ColumnExpression)?], _ batch: Batch) throws
    -> [[ValueMap]]
  {
    try expressions.map { expression in
      guard let column = try expression?.evaluate(batch) else {
        return Array(repeating: ValueMap(), count: batch.count)
      }
      return try column.values.map { try context.properties(of: $0).storable() }
    }
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
