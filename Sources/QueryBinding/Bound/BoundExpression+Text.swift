import GraphModel
import QueryFunctions

extension BoundExpression: CustomStringConvertible {
  /// The expression as the language writes it, as plans and tests show it.
  package var description: String {
    switch self {
    case .constant(let constant): ValueText.literal(constant.value)
    case .parameter(let name): "$\(name)"
    case .variable(let variable): variable.description
    case .property(let base, let key): "\(base.asOperand).\(key)"
    case .hasLabels(let base, let labels): "\(base.asOperand):\(labels)"
    case .operation(let operation, let operands, _): operation.text(of: operands.map(\.asOperand))
    case .call(let function, let arguments, _):
      "\(function.name)(\(arguments.map(\.description).joined(separator: ", ")))"
    case .list(let elements): "[\(elements.map(\.description).joined(separator: ", "))]"
    case .map(let entries): "{\(entries.map(\.description).joined(separator: ", "))}"
    case .mapWith(let all, let entries):
      "\(all) {\(([".*"] + entries.map(\.description)).joined(separator: ", "))}"
    case .case(let branches, let otherwise):
      "CASE\(branches.map { " WHEN \($0.when) THEN \($0.then)" }.joined()) ELSE \(otherwise) END"
    case .comprehension(let variable, let list, let condition, let map):
      "[\(variable) IN \(list)\(condition.map { " WHERE \($0)" } ?? "")"
        + "\(map.map { " | \($0)" } ?? "")]"
    case .quantified(let quantification, let variable, let list, let condition):
      "\(quantification.rawValue)(\(variable) IN \(list) WHERE \(condition))"
    case .reduce(let accumulator, let start, let variable, let list, let step):
      "reduce(\(accumulator) = \(start), \(variable) IN \(list) | \(step))"
    case .path(let start, let along):
      "path(\(([start] + along).map(\.description).joined(separator: ", ")))"
    case .subquery(let subquery): "\(subquery.kind.rawValue) {#\(subquery.id)}"
    }
  }

  /// In parentheses where it is an operation itself.
  private var asOperand: String {
    if case .operation(let operation, _, _) = self, operation != .element {
      "(\(self))"
    } else {
      description
    }
  }
}

extension Operation {
  fileprivate func text(of operands: [String]) -> String {
    switch self {
    case .not: "NOT \(operands[0])"
    case .negate: "-\(operands[0])"
    case .isNull, .isNotNull: "\(operands[0]) \(rawValue)"
    case .element: "\(operands[0])[\(operands[1])]"
    case .slice: "\(operands[0])[\(operands[1])..\(operands[2])]"
    case .sliceTo: "\(operands[0])[..\(operands[1])]"
    case .sliceFrom: "\(operands[0])[\(operands[1])..]"
    case .or, .xor, .and, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
      .matches, .isIn, .startsWith, .endsWith, .contains, .add, .subtract, .multiply, .divide,
      .remainder, .power:
      operands.joined(separator: " \(rawValue) ")
    }
  }
}

extension BoundMapEntry: CustomStringConvertible {
  package var description: String { "\(key): \(value)" }
}

extension BoundLabels: CustomStringConvertible {
  package var description: String {
    switch self {
    case .name(let name): name
    case .and(let left, let right): "\(left)&\(right)"
    case .or(let left, let right): "(\(left)|\(right))"
    case .not(let operand): "!\(operand)"
    case .any: "%"
    }
  }
}
