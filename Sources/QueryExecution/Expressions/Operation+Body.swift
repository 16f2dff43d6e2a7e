import GraphModel
import QueryBinding
import QueryFunctions

extension Operation {
  /// What the operation does with the values of its operands.
  func body(_ context: ExecutionContext) -> ([Value]) throws -> Value {
    let evaluation = context.evaluation
    return switch self {
    case .and: { .truth(Operators.and(try $0[0].truth("AND"), try $0[1].truth("AND"))) }
    case .or: { .truth(Operators.or(try $0[0].truth("OR"), try $0[1].truth("OR"))) }
    case .xor: { .truth(Operators.xor(try $0[0].truth("XOR"), try $0[1].truth("XOR"))) }
    case .not: { .truth(Operators.not(try $0[0].truth("NOT"))) }
    case .equal: { .truth($0[0].isEqual(to: $0[1])) }
    case .notEqual: { .truth(Operators.not($0[0].isEqual(to: $0[1]))) }
    case .less: { .truth(Operators.isLess($0[0], $0[1])) }
    case .lessOrEqual: { .truth(Operators.isLessOrEqual($0[0], $0[1])) }
    case .greater: { .truth(Operators.isGreater($0[0], $0[1])) }
    case .greaterOrEqual: { .truth(Operators.isGreaterOrEqual($0[0], $0[1])) }
    case .matches: { .truth(try Operators.matches($0[0], $0[1], in: evaluation)) }
    case .isIn: { .truth(try Operators.isIn($0[0], $0[1])) }
    case .startsWith: { .truth(Operators.startsWith($0[0], $0[1])) }
    case .endsWith: { .truth(Operators.endsWith($0[0], $0[1])) }
    case .contains: { .truth(Operators.contains($0[0], $0[1])) }
    case .isNull: { .boolean($0[0].isNull) }
    case .isNotNull: { .boolean(!$0[0].isNull) }
    case .add: { try Operators.add($0[0], $0[1], in: evaluation) }
    case .subtract: { try Operators.subtract($0[0], $0[1]) }
    case .multiply: { try Operators.multiply($0[0], $0[1]) }
    case .divide: { try Operators.divide($0[0], $0[1]) }
    case .remainder: { try Operators.remainder($0[0], $0[1]) }
    case .power: { try Operators.power($0[0], $0[1]) }
    case .negate: { try Operators.negate($0[0]) }
    case .element: { try context.element(of: $0[0], at: $0[1]) }
    case .slice: { try Operators.slice($0[0], from: $0[1], to: $0[2]) }
    case .sliceTo: { try Operators.slice($0[0], from: nil, to: $0[1]) }
    case .sliceFrom: { try Operators.slice($0[0], from: $0[1], to: nil) }
    }
  }
}

extension ExecutionContext {
  /// What stands in a container at an index: `list[0]`, `map['key']`, `node['key']`.
  fileprivate func element(of container: Value, at index: Value) throws -> Value {
    switch (container, index) {
    case (.node, .text(let key)), (.edge, .text(let key)):
      try properties(of: container)[key] ?? .null
    default: try Operators.element(container, at: index)
    }
  }
}

extension Value {
  fileprivate static func truth(_ answer: Bool?) -> Value { answer.map(Value.boolean) ?? .null }

  fileprivate func truth(_ operation: String) throws -> Bool? {
    try Operators.truth(of: self, for: operation)
  }
}
