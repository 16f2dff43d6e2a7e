import Diagnostics
import QueryFunctions
import QuerySyntax

extension Binder {
  /// Runs `body` where a variable of a list's elements is in scope and aggregates are not allowed.
  private mutating func withElement<Result>(
    _ name: Identifier, _ type: ValueType, of construct: String,
    _ body: (inout Binder, Variable) -> Result
  ) -> Result {
    nested(nil, .forbidding(construct)) { binder in
      let variable = binder.declare(name, type)
      return body(&binder, variable)
    }
  }

  private mutating func bindList(_ list: Expression, of construct: String) -> BoundExpression {
    let bound = bind(list)
    let type = StaticType.of(bound)
    if !StaticType.fits(type, .list(of: .any)) {
      report(
        .invalidArgumentType(of: construct, expected: "LIST", actual: type.name), at: list.span)
    }
    return bound
  }

  mutating func bindComprehension(
    _ name: Identifier, _ list: Expression, _ condition: Expression?, _ map: Expression?
  ) -> BoundExpression {
    let bound = bindList(list, of: "a list comprehension")
    let type = StaticType.element(of: bound)
    return withElement(name, type, of: "a list comprehension") { binder, variable in
      .comprehension(
        variable, in: bound, where: condition.map { binder.bindCondition($0) },
        map: map.map { binder.bind($0) })
    }
  }

  mutating func bindQuantified(
    _ quantifier: Quantifier, _ name: Identifier, _ list: Expression, _ condition: Expression
  ) -> BoundExpression {
    let bound = bindList(list, of: "'\(quantifier.rawValue)'")
    let type = StaticType.element(of: bound)
    return withElement(name, type, of: "'\(quantifier.rawValue)'") { binder, variable in
      let test = binder.bindCondition(condition)
      binder.checkBoolean(test, "'\(quantifier.rawValue)'", condition.span)
      return .quantified(quantifier.bound, variable, in: bound, where: test)
    }
  }

  mutating func bindReduce(
    _ accumulator: Identifier, _ start: Expression, _ name: Identifier, _ list: Expression,
    _ step: Expression
  ) -> BoundExpression {
    let initial = bind(start)
    let bound = bindList(list, of: "'reduce'")
    return withElement(name, StaticType.element(of: bound), of: "'reduce'") { binder, variable in
      let sum = binder.declare(accumulator, .any)
      return .reduce(sum, from: initial, variable, in: bound, by: binder.bind(step))
    }
  }
}

extension Quantifier {
  fileprivate var bound: Quantification {
    switch self {
    case .all: .all
    case .any: .any
    case .none: .none
    case .single: .single
    }
  }
}
