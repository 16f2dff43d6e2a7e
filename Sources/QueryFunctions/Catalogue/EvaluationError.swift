/// What can go wrong with values while a query runs.
///
/// Cases carry facts; codes and wording are in ``type``, ``detail`` and ``message`` alone.
package enum EvaluationError: Error, Equatable, Sendable {
  case integerOverflow
  case divisionByZero

  /// `toInteger([])`: an operation or function, and the kind it cannot take.
  case wrongKind(operation: String, kind: String)

  /// `1 + true`
  case wrongOperands(operation: String, left: String, right: String)
  case wrongValue(operation: String, reason: String)
  case numberOutOfRange(operation: String, value: String)
  case negativeArgument(operation: String, value: Int64)
  case mapKeyNotText(kind: String)
  case listIndexNotInteger(kind: String)

  /// `(1).name`
  case noProperties(kind: String)

  /// `date().hour`
  case noSuchPart(String, of: String)
  case notStorable(property: String, kind: String)
  case deletedElement

  /// `UNWIND 1 AS x`
  case notAList(kind: String)
  case invalidTemporal(String)
  case invalidPattern(String, reason: String)
  case patternLimit(String)
}

extension EvaluationError {
  /// The type in openCypher's words: `TypeError`, `ArithmeticError`.
  package var type: String {
    switch self {
    case .integerOverflow, .divisionByZero: "ArithmeticError"
    case .wrongKind, .notAList, .wrongOperands, .mapKeyNotText, .listIndexNotInteger, .noProperties,
      .notStorable:
      "TypeError"
    case .wrongValue, .numberOutOfRange, .noSuchPart, .invalidTemporal, .invalidPattern,
      .patternLimit:
      "ArgumentError"
    case .negativeArgument: "SyntaxError"
    case .deletedElement: "EntityNotFound"
    }
  }

  /// The detail word in openCypher's words.
  package var detail: String {
    switch self {
    case .integerOverflow: "IntegerOverflow"
    case .divisionByZero: "DivideByZero"
    case .wrongKind, .notAList, .wrongOperands, .wrongValue, .noSuchPart, .invalidTemporal:
      "InvalidArgumentValue"
    case .numberOutOfRange: "NumberOutOfRange"
    case .negativeArgument: "NegativeIntegerArgument"
    case .mapKeyNotText: "MapElementAccessByNonString"
    case .listIndexNotInteger, .noProperties: "InvalidArgumentType"
    case .notStorable: "InvalidPropertyType"
    case .deletedElement: "DeletedEntityAccess"
    case .invalidPattern: "InvalidRegularExpression"
    case .patternLimit: "RegularExpressionLimit"
    }
  }

  package var message: String {
    switch self {
    case .integerOverflow: "the result does not fit in a 64-bit integer"
    case .divisionByZero: "an integer cannot be divided by zero"
    case .wrongKind(let operation, let kind): "\(operation) cannot take a value of type \(kind)"
    case .wrongOperands(let operation, let left, let right):
      "'\(operation)' cannot take values of type \(left) and \(right)"
    case .noProperties(let kind): "a value of type \(kind) has no properties"
    case .noSuchPart(let part, let kind): "a value of type \(kind) has no '\(part)'"
    case .wrongValue(let operation, let reason): "\(operation): \(reason)"
    case .numberOutOfRange(let operation, let value): "\(operation): \(value) is out of range"
    case .negativeArgument(let operation, let value):
      "\(operation) takes a number that is not negative, not \(value)"
    case .mapKeyNotText(let kind): "a map's key is a STRING, not a value of type \(kind)"
    case .listIndexNotInteger(let kind): "a list's index is an INTEGER, not a value of type \(kind)"
    case .notStorable(let property, let kind):
      "property '\(property)' cannot hold a value of type \(kind)"
    case .notAList(let kind): "a list is needed here, not a value of type \(kind)"
    case .deletedElement: "this node or relationship was deleted earlier in the query"
    case .invalidTemporal(let reason): reason
    case .invalidPattern(let pattern, let reason):
      "'\(pattern)' is no regular expression: \(reason)"
    case .patternLimit(let limit): "the regular expression reached its \(limit)"
    }
  }
}
