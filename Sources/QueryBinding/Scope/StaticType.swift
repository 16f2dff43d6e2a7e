import GraphModel
package import QueryFunctions

/// What is known of an expression's type before a row is seen.
package enum StaticType {
  package static func of(_ expression: BoundExpression) -> ValueType {
    switch expression {
    case .constant(let constant): type(of: constant)
    case .variable(let variable): variable.type
    case .parameter, .property, .reduce: .any
    case .hasLabels, .quantified: .boolean
    case .operation(let operation, let operands, _): type(of: operation, operands)
    case .call(let function, _, _): function.signature.result
    case .list(let elements): .list(of: common(elements.map(of)))
    case .map, .mapWith: .map
    case .case(let branches, let otherwise): common(branches.map { of($0.then) } + [of(otherwise)])
    case .comprehension(_, let list, _, let map): map.map { .list(of: of($0)) } ?? of(list)
    case .path: .path
    case .subquery(let subquery):
      switch subquery.kind {
      case .exists: .boolean
      case .count: .integer
      case .collect: .list(of: .any)
      }
    }
  }

  /// The type of the elements of a list.
  package static func element(of list: BoundExpression) -> ValueType {
    if case .list(let element) = of(list) { element } else { .any }
  }

  private static func type(of constant: Constant) -> ValueType {
    switch constant.value.kind {
    case .boolean: .boolean
    case .integer: .integer
    case .float: .float
    case .text: .text
    case .map: .map
    case .list: .list(of: .any)
    case .null, .node, .edge, .path, .dateTime, .localDateTime, .date, .time, .localTime,
      .duration:
      .any
    }
  }

  private static func type(of operation: Operation, _ operands: [BoundExpression]) -> ValueType {
    switch operation {
    case .or, .xor, .and, .not, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
      .matches, .isIn, .startsWith, .endsWith, .contains, .isNull, .isNotNull:
      return .boolean
    case .power: return .float
    case .add, .subtract, .multiply, .divide, .remainder, .negate:
      let types = operands.map(of)
      if types.allSatisfy({ $0 == .integer }) { return .integer }
      if types.allSatisfy({ $0 == .integer || $0 == .float }) { return .float }
      return .any
    case .element: return element(of: operands[0])
    case .slice, .sliceTo, .sliceFrom: return of(operands[0])
    }
  }

  private static func common(_ types: [ValueType]) -> ValueType {
    guard let first = types.first else { return .any }
    return types.allSatisfy { $0 == first } ? first : .any
  }

  package static func hasProperties(_ type: ValueType) -> Bool {
    switch type {
    case .any, .map, .node, .edge, .element, .propertyHolder, .date, .localTime, .time,
      .localDateTime, .dateTime, .duration, .temporal:
      true
    case .oneOf(let types): types.contains(where: hasProperties)
    case .boolean, .integer, .float, .number, .text, .list, .path: false
    }
  }

  /// Whether a value of one type may be given where another is wanted.
  package static func fits(_ actual: ValueType, _ expected: ValueType) -> Bool {
    switch (actual, expected) {
    case (.any, _), (_, .any): true
    case (.oneOf(let types), _): types.contains { fits($0, expected) }
    case (_, .oneOf(let types)): types.contains { fits(actual, $0) }
    case (.list(let actual), .list(let expected)): fits(actual, expected)
    default: parts(of: actual).contains { parts(of: expected).contains($0) }
    }
  }

  /// The plain types that a named group of types stands for.
  private static func parts(of type: ValueType) -> [ValueType] {
    switch type {
    case .number: [.integer, .float]
    case .temporal: [.date, .localTime, .time, .localDateTime, .dateTime, .duration]
    case .element: [.node, .edge]
    case .propertyHolder: [.node, .edge, .map]
    case .any, .boolean, .integer, .float, .text, .date, .localTime, .time, .localDateTime,
      .dateTime, .duration, .list, .map, .node, .edge, .path, .oneOf:
      [type]
    }
  }
}
