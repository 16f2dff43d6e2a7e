import GraphModel
import QueryBinding
import QueryFunctions

/// Takes in the conditions of matches.
extension MatchedPattern {
  /// Takes in a condition on one node or two.
  mutating func add(_ condition: BoundExpression) -> Bool {
    let free = condition.freeVariables
    if free.count == 1, let edge = edgeVariables.firstIndex(where: free.contains) {
      return add(condition, onEdge: edge)
    }
    let places = nodes.indices.filter { free.contains(nodes[$0].variable) }
    guard places.count == free.count, condition.isDeterministic,
      places.allSatisfy({ !nodes[$0].isOptional })
    else { return false }
    if places.count == 1 {
      nodes[places[0]].conditions.append(condition)
      return true
    }
    guard places.count == 2 else { return false }
    if let test = edgeTest(condition) {
      tests.append(test)
      return true
    }
    if case .operation(.notEqual, let operands, _) = condition,
      operands.allSatisfy({ if case .variable = $0 { true } else { false } })
    {
      differences.append(.init(left: places[0], right: places[1]))
      return true
    }
    if let comparison = comparison(condition) {
      comparisons.append(comparison)
      return true
    }
    pairConditions.append(condition)
    return condition.subqueries.isEmpty
  }

  /// Takes in a condition on one property of an edge, which no value of it makes an error.
  mutating func add(_ condition: BoundExpression, onEdge edge: Int) -> Bool {
    var keys: [String] = []
    let variable = edgeVariables[edge]
    let asked = condition.replacingProperties(of: variable) { key in
      if !keys.contains(where: { UTF8Order.areEqual($0, key) }) { keys.append(key) }
      let id = Self.conditionID - edges.reduce(0) { $0 + $1.conditions.count }
      return Variable(id: id, name: "\(variable).\(key)", type: .any)
    }
    guard keys.count == 1, isFirm(edge), asked.freeVariables.count == 1,
      !asked.freeVariables.contains(variable), asked.isHarmless, asked.isDeterministic,
      asked.subqueries.isEmpty, let column = asked.freeVariables.first
    else { return false }
    edges[edge].conditions.append(
      .init(property: PropertyColumn(key: keys[0], variable: column), condition: asked))
    return true
  }

  /// The condition as a comparison of two nodes' properties, if it is one.
  func comparison(_ condition: BoundExpression) -> PatternCount.Comparison? {
    guard case .operation(let operation, let operands, _) = condition, operands.count == 2,
      operation.flipped != nil, case .property(.variable(let left), let leftKey) = operands[0],
      case .property(.variable(let right), let rightKey) = operands[1],
      let leftPlace = place(of: left), let rightPlace = place(of: right)
    else { return nil }
    return .init(
      operation: operation, left: leftPlace, leftKey: leftKey, right: rightPlace,
      rightKey: rightKey, condition: condition)
  }

  /// The condition as a test for one edge between two nodes, if it is one.
  func edgeTest(_ condition: BoundExpression) -> PatternCount.EdgeTest? {
    if case .operation(.not, let operands, _) = condition, operands.count == 1 {
      guard var test = edgeTest(operands[0]) else { return nil }
      test.isAbsent.toggle()
      return test
    }
    guard case .subquery(let subquery) = condition, let pattern = subquery.soughtPattern,
      pattern.conditions.isEmpty, pattern.paths.count == 1, let path = pattern.paths.first,
      path.variable == nil, path.search == BoundPathSearch(), path.links.count == 1,
      path.nodes.allSatisfy({ $0.labels == nil }), let edge = path.links[0].edge,
      let left = place(of: path.nodes[0].variable), let right = place(of: path.nodes[1].variable),
      left != right, let plain = PatternCount.Edge(edge, from: left, to: right, match: -1)
    else { return nil }
    return .init(edge: plain, isAbsent: false)
  }
}

extension BoundSubquery {
  /// The pattern of which it asks whether it fits, and nothing else.
  fileprivate var soughtPattern: BoundPattern? {
    guard kind == .exists, query.parts.count == 1, query.parts[0].clauses.count == 1,
      case .match(let pattern, isOptional: false) = query.parts[0].clauses[0]
    else { return nil }
    return pattern
  }
}

extension BoundExpression {
  /// The expression with other variables in place of a variable's properties.
  fileprivate func replacingProperties(
    of variable: Variable, by column: (_ key: String) -> Variable
  ) -> BoundExpression {
    if case .property(.variable(let owner), let key) = self, owner == variable {
      return .variable(column(key))
    }
    return mapChildren { $0.replacingProperties(of: variable, by: column) }
  }
}
