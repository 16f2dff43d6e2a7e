import GraphModel
import QuerySyntax

extension ReferenceEvaluator {
  func evaluate(_ expression: Expression, _ row: Row) throws -> Value {
    try evaluate(expression, Scope(row))
  }

  func isTrue(_ expression: Expression, _ scope: Scope) throws -> Bool {
    try truth(try evaluate(expression, scope)) == true
  }

  func evaluate(_ expression: Expression, _ scope: Scope) throws -> Value {
    if let known = scope.known.first(where: { $0.expression == expression }) { return known.value }
    switch expression.kind {
    case .literal(let literal): return literal.value
    case .parameter(let name):
      guard let value = parameters[name.text]
      else { throw ReferenceError("ParameterMissing", "MissingParameter") }
      return value
    case .variable(let name): return try value(of: name, scope)
    case .property(let holder, let key):
      return try property(key.text, of: try evaluate(holder, scope))
    case .element(let holder, let key):
      return try element(of: try evaluate(holder, scope), at: try evaluate(key, scope))
    case .slice(let list, let from, let to): return try slice(list, from, to, scope)
    case .unary(let operation, let operand):
      return try apply(operation, try evaluate(operand, scope))
    case .binary(let left, let operation, let right):
      return try apply(operation, try evaluate(left, scope), try evaluate(right, scope))
    case .comparison(let first, let links): return try compare(first, links, scope)
    case .isNull(let operand, let negated):
      return .boolean(try evaluate(operand, scope).isNull != negated)
    case .hasLabels(let operand, let labels):
      return try hasLabels(try evaluate(operand, scope), labels)
    case .list(let elements): return .list(try elements.map { try evaluate($0, scope) })
    case .map(let entries): return .map(try map(entries, scope))
    case .mapProjection(let name, let items): return try mapProjection(name, items, scope)
    case .call(let call): return try evaluate(call, scope)
    case .countAll:
      guard let group = scope.group else {
        throw ReferenceError("SyntaxError", "InvalidAggregation")
      }
      return .integer(Int64(group.count))
    case .case(let subject, let branches, let otherwise):
      return try choose(subject, branches, otherwise, scope)
    case .listComprehension(let name, let list, let condition, let map):
      return try listComprehension(Name(name.text), list, condition, map, scope)
    case .patternComprehension(let path, let condition, let map):
      let rows = try matches(of: Pattern([path]), where: condition, from: scope.row)
      return .list(try rows.map { try evaluate(map, $0) })
    case .quantified(let quantifier, let name, let list, let condition):
      return try quantify(quantifier, Name(name.text), list, condition, scope)
    case .reduce(let accumulator, let start, let name, let list, let step):
      return try reduce(Name(accumulator.text), start, Name(name.text), list, step, scope)
    case .pattern(let path):
      return .boolean(!(try matches(of: Pattern([path]), where: nil, from: scope.row).isEmpty))
    case .subquery(let kind, let query): return try subquery(kind, query, scope)
    }
  }

  func value(of name: Identifier, _ scope: Scope) throws -> Value {
    guard let value = scope.row[Name(name.text)] else { throw ReferenceError.undefined(name.text) }
    return value
  }

  private func hasLabels(_ operand: Value, _ labels: LabelExpression) throws -> Value {
    switch operand {
    case .null: return .null
    case .node(let id):
      guard let node = graph.nodes[id] else { throw ReferenceError.deletedElement }
      return .boolean(labels.holds(for: node.labels))
    case .edge(let reference):
      guard let edge = graph.edges[reference.id] else { throw ReferenceError.deletedElement }
      return .boolean(labels.holds(for: [edge.type]))
    default: throw ReferenceError.wrongKind
    }
  }

  private func choose(
    _ subject: Expression?, _ branches: [CaseBranch], _ otherwise: Expression?, _ scope: Scope
  ) throws -> Value {
    for branch in branches {
      let isChosen =
        if let subject {
          equals(try evaluate(subject, scope), try evaluate(branch.when, scope)) == true
        } else {
          try isTrue(branch.when, scope)
        }
      if isChosen { return try evaluate(branch.then, scope) }
    }
    return try otherwise.map { try evaluate($0, scope) } ?? .null
  }

  private func subquery(_ kind: SubqueryKind, _ query: Query, _ scope: Scope) throws -> Value {
    let table = Table(columns: Array(scope.row.keys), rows: [scope.row])
    let rows = try evaluate(query, from: table).values
    return switch kind {
    case .exists: .boolean(!rows.isEmpty)
    case .count: .integer(Int64(rows.count))
    case .collect: .list(rows.compactMap(\.first))
    }
  }
}

extension Literal {
  fileprivate var value: Value {
    switch self {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(value)
    case .float(let value): .float(value)
    case .text(let value): .text(value)
    }
  }
}
