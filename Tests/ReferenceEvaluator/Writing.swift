import GraphModel
import QuerySyntax

// MARK: - CREATE

extension ReferenceEvaluator {
  func create(_ pattern: Pattern, _ table: Table) throws -> Table {
    let rows = try table.rows.map { row in
      try pattern.paths.reduce(row) { try create($1, in: $0) }
    }
    return table.appending(pattern.variables, rows: rows)
  }

  /// Makes what a path's names do not stand for yet.
  private func create(_ path: PathPattern, in row: Row) throws -> Row {
    var row = row
    let start = try createNode(path.start, &row)
    var nodes = [start]
    var edges: [EdgeReference] = []
    for step in path.steps {
      guard let pattern = step.edge else { throw ReferenceError.notSupported("a repeated path") }
      let node = try createNode(step.node, &row)
      let ends =
        pattern.direction == .left
        ? (node, nodes[nodes.count - 1]) : (nodes[nodes.count - 1], node)
      let edge = try graph.createEdge(
        type: Name(pattern.types?.names.first?.text ?? ""), from: ends.0, to: ends.1,
        properties: try map(pattern.properties, row))
      if let variable = pattern.variable { row[Name(variable.text)] = .edge(edge) }
      nodes.append(node)
      edges.append(edge)
    }
    if let variable = path.variable {
      row[Name(variable.text)] = .path(PathReference(nodes: nodes, edges: edges))
    }
    return row
  }

  private func createNode(_ pattern: NodePattern, _ row: inout Row) throws -> NodeID {
    let name = pattern.variable.map { Name($0.text) }
    if let name, let bound = row[name] {
      guard case .node(let id) = bound else { throw ReferenceError.wrongKind }
      return id
    }
    let labels = (pattern.labels?.names ?? []).map { Name($0.text) }
    let id = try graph.createNode(
      labels: Set(labels), properties: try map(pattern.properties, row))
    if let name { row[name] = .node(id) }
    return id
  }

  private func map(_ expression: Expression?, _ row: Row) throws -> ValueMap {
    guard let expression else { return [:] }
    guard case .map(let map) = try evaluate(expression, row) else { throw ReferenceError.wrongKind }
    return map
  }
}

// MARK: - MERGE

extension ReferenceEvaluator {
  /// Row by row: a later row finds what an earlier one made.
  func merge(_ path: PathPattern, onCreate: [SetItem], onMatch: [SetItem], _ table: Table) throws
    -> Table
  {
    let pattern = Pattern([path])
    let rows = try table.rows.flatMap { row in
      try refuseNulls(path, row)
      let found = try matches(of: pattern, where: nil, from: row)
      let isNew = found.isEmpty
      let merged = isNew ? [try create(path, in: row)] : found
      for row in merged { try set(isNew ? onCreate : onMatch, in: row) }
      return merged
    }
    return table.appending(pattern.variables, rows: rows)
  }

  private func refuseNulls(_ path: PathPattern, _ row: Row) throws {
    let properties =
      [path.start.properties] + path.steps.flatMap { [$0.edge?.properties, $0.node.properties] }
    for expression in properties {
      if try map(expression, row).entries.contains(where: \.value.isNull) {
        throw ReferenceError("SemanticError", "MergeReadOwnWrites")
      }
    }
  }
}

// MARK: - SET and REMOVE

extension ReferenceEvaluator {
  func set(_ items: [SetItem], in row: Row) throws {
    for item in items { try set(item, in: row) }
  }

  private func set(_ item: SetItem, in row: Row) throws {
    switch item {
    case .property(let target, let key, let expression):
      let element = try evaluate(target, row)
      let value = try evaluate(expression, row)
      if !element.isNull { try graph.setProperty(key.text, of: element, to: value) }
    case .replace(let name, let expression):
      try setAll(name, to: expression, keepsOthers: false, row)
    case .merge(let name, let expression):
      try setAll(name, to: expression, keepsOthers: true, row)
    case .labels(let name, let labels):
      try changeLabels(name, row) { $0.formUnion(labels.map { Name($0.text) }) }
    }
  }

  func remove(_ items: [RemoveItem], in row: Row) throws {
    for item in items {
      switch item {
      case .property(let target, let key):
        let element = try evaluate(target, row)
        if !element.isNull { try graph.setProperty(key.text, of: element, to: .null) }
      case .labels(let name, let labels):
        try changeLabels(name, row) { $0.subtract(labels.map { Name($0.text) }) }
      }
    }
  }

  private func setAll(_ name: Identifier, to expression: Expression, keepsOthers: Bool, _ row: Row)
    throws
  {
    let element = try value(of: name, Scope(row))
    let new: ValueMap =
      switch try evaluate(expression, row) {
      case .map(let map): map
      case let other: try graph.properties(of: other)
      }
    if element.isNull { return }
    if !keepsOthers {
      for key in try graph.properties(of: element).keys {
        try graph.setProperty(key, of: element, to: .null)
      }
    }
    for (key, value) in new.entries { try graph.setProperty(key, of: element, to: value) }
  }

  private func changeLabels(_ name: Identifier, _ row: Row, _ change: (inout Set<Name>) -> Void)
    throws
  {
    switch try value(of: name, Scope(row)) {
    case .null: break
    case .node(let id): try graph.setLabels(of: id, change)
    default: throw ReferenceError.wrongKind
    }
  }
}

// MARK: - DELETE and FOREACH

extension ReferenceEvaluator {
  /// Edges go before nodes, over all rows, so that it does not matter in which order they are named.
  func delete(_ targets: [Expression], isDetach: Bool, _ table: Table) throws -> Table {
    var nodes: Set<NodeID> = []
    for row in table.rows {
      for target in targets { try collect(try evaluate(target, row), &nodes) }
    }
    for node in nodes {
      let edges = graph.edges(at: node)
      if !edges.isEmpty && !isDetach {
        throw ReferenceError("ConstraintVerificationFailed", "DeleteConnectedNode")
      }
      for edge in edges { graph.delete(edge) }
    }
    for node in nodes { graph.delete(node) }
    return table
  }

  private func collect(_ target: Value, _ nodes: inout Set<NodeID>) throws {
    switch target {
    case .null: break
    case .node(let id): nodes.insert(id)
    case .edge(let edge): graph.delete(edge)
    case .path(let path):
      for edge in path.edges { graph.delete(edge) }
      nodes.formUnion(path.nodes)
    default: throw ReferenceError.wrongKind
    }
  }

  func foreach(_ name: Name, in list: Expression, do clauses: [Clause], row: Row) throws {
    switch try evaluate(list, row) {
    case .null: break
    case .list(let elements):
      for element in elements {
        let inner = row.merging([name: element]) { $1 }
        var table = Table(columns: Array(inner.keys), rows: [inner])
        for clause in clauses { table = try apply(clause, to: table) }
      }
    default: throw ReferenceError.wrongKind
    }
  }
}
