package import GraphModel
import QueryFunctions

extension BoundExpression {
  package static func constant(_ value: Value) -> BoundExpression { .constant(Constant(value)) }

  /// The expressions it is made of, in the order of writing; not those inside a subquery.
  package var children: [BoundExpression] {
    switch self {
    case .constant, .parameter, .variable, .path, .subquery: []
    case .property(let base, _), .hasLabels(let base, _): [base]
    case .operation(_, let operands, _), .call(_, let operands, _), .list(let operands): operands
    case .map(let entries): entries.map(\.value)
    case .mapWith(let all, let entries): [all] + entries.map(\.value)
    case .case(let branches, let otherwise): branches.flatMap { [$0.when, $0.then] } + [otherwise]
    case .comprehension(_, let list, let condition, let map):
      [list] + [condition, map].compactMap { $0 }
    case .quantified(_, _, let list, let condition): [list, condition]
    case .reduce(_, let start, _, let list, let step): [start, list, step]
    }
  }

  /// The same expression with each child replaced.
  package func mapChildren(_ transform: (BoundExpression) throws -> BoundExpression) rethrows
    -> BoundExpression
  {
    switch self {
    case .constant, .parameter, .variable, .path, .subquery: self
    case .property(let base, let key): .property(try transform(base), key: key)
    case .hasLabels(let base, let labels): .hasLabels(try transform(base), labels)
    case .operation(let operation, let operands, let span):
      .operation(operation, try operands.map(transform), span)
    case .call(let function, let arguments, let span):
      .call(function, try arguments.map(transform), span)
    case .list(let elements): .list(try elements.map(transform))
    case .map(let entries): .map(try entries.map { try $0.mapValue(transform) })
    case .mapWith(let all, let entries):
      .mapWith(all: try transform(all), try entries.map { try $0.mapValue(transform) })
    case .case(let branches, let otherwise):
      .case(
        try branches.map {
          BoundCaseBranch(when: try transform($0.when), then: try transform($0.then))
        }, otherwise: try transform(otherwise))
    case .comprehension(let variable, let list, let condition, let map):
      .comprehension(
        variable, in: try transform(list), where: try condition.map(transform),
        map: try map.map(transform))
    case .quantified(let quantification, let variable, let list, let condition):
      .quantified(
        quantification, variable, in: try transform(list), where: try transform(condition))
    case .reduce(let accumulator, let start, let variable, let list, let step):
      .reduce(
        accumulator, from: try transform(start), variable, in: try transform(list),
        by: try transform(step))
    }
  }

  /// The variables of the row that it uses; not those it declares itself.
  package var freeVariables: Set<Variable> {
    switch self {
    case .variable(let variable): [variable]
    case .path(let start, let along): Set([start] + along)
    case .subquery(let subquery): Set(subquery.imports)
    case .comprehension(let variable, _, _, _), .quantified(_, let variable, _, _):
      childVariables.subtracting([variable])
    case .reduce(let accumulator, _, let variable, _, _):
      childVariables.subtracting([accumulator, variable])
    default: childVariables
    }
  }

  private var childVariables: Set<Variable> {
    children.reduce(into: []) { $0.formUnion($1.freeVariables) }
  }

  /// All subqueries in it, outermost only.
  package var subqueries: [BoundSubquery] {
    if case .subquery(let subquery) = self { return [subquery] }
    return children.flatMap(\.subqueries)
  }

  /// The names of all parameters in it, subqueries included.
  package var parameters: Set<String> {
    switch self {
    case .parameter(let name): [name]
    case .subquery(let subquery): subquery.query.parameters
    default: children.reduce(into: []) { $0.formUnion($1.parameters) }
    }
  }

  /// What is joined by `AND`.
  package var conjuncts: [BoundExpression] {
    if case .operation(.and, let operands, _) = self { return operands.flatMap(\.conjuncts) }
    return [self]
  }

  /// Whether the same row may give another value: `rand()`.
  package var isDeterministic: Bool {
    if case .call(let function, _, _) = self, !function.isDeterministic { return false }
    return children.allSatisfy(\.isDeterministic)
  }
}

extension BoundMapEntry {
  fileprivate func mapValue(_ transform: (BoundExpression) throws -> BoundExpression) rethrows
    -> BoundMapEntry
  {
    BoundMapEntry(key: key, value: try transform(value))
  }
}
