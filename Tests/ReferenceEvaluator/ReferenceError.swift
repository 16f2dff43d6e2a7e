/// A query that fails, in openCypher's words.
package struct ReferenceError: Error, Equatable {
  package let type: String
  package let detail: String

  package init(_ type: String, _ detail: String) {
    self.type = type
    self.detail = detail
  }

  /// More was to be tried than the evaluator had patience for; no fault of the query.
  package static let patienceLost = ReferenceError("Reference", "PatienceLost")

  static let deletedElement = ReferenceError("EntityNotFound", "DeletedEntityAccess")
  static let wrongKind = ReferenceError("TypeError", "InvalidArgumentValue")
  static let integerOverflow = ReferenceError("ArithmeticError", "IntegerOverflow")
  static let divisionByZero = ReferenceError("ArithmeticError", "DivideByZero")

  static func undefined(_ name: String) -> ReferenceError {
    ReferenceError("SyntaxError", "UndefinedVariable \(name)")
  }

  var isOfUndefined: Bool { detail.hasPrefix("UndefinedVariable") }

  static func notSupported(_ what: String) -> ReferenceError {
    ReferenceError("NotSupported", what)
  }
}
