/// What is wrong with a JSON text, and at which byte of it.
package struct JSONProblem: Error, Equatable, Sendable {
  package enum Reason: Error, Equatable, Sendable {
    /// A word for what may stand here: `a value`, `':'`
    case expected(String)
    case endOfText
    case textAfterValue
    case controlCharacter
    case badEscape
    case loneSurrogate
    case invalidUTF8
    case badNumber
    case integerTooLarge
    case floatTooLarge
    case tooDeep(Int)

    /// `{"$type": "Date", "x": 1}`
    case badTypedForm

    /// `{"$type": "Dat", "_value": "2024-01-01"}`
    case unknownType(String)

    /// `{"$type": "Date", "_value": "soon"}`
    case badTypedValue(type: String)

    /// A node, a relationship or a path: results have these, parameters and properties do not.
    case notAnInput(type: String)
  }

  package let reason: Reason

  /// Counted in bytes from 0.
  package let offset: Int

  package init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}

extension JSONProblem: CustomStringConvertible {
  package var description: String { "\(reason) at byte \(offset + 1)" }
}

extension JSONProblem.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .expected(let what): "expected \(what)"
    case .endOfText: "the text ends too early"
    case .textAfterValue: "more text after the value"
    case .controlCharacter: "a control character in a string is to be escaped"
    case .badEscape: "no such escape in a string"
    case .loneSurrogate: "half of a surrogate pair"
    case .invalidUTF8: "invalid UTF-8"
    case .badNumber: "not a number of JSON"
    case .integerTooLarge: "an integer beyond 64 bits"
    case .floatTooLarge: "a number beyond what a double holds"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    case .badTypedForm: "a typed value has the keys '$type' and '_value' alone"
    case .unknownType(let type): "no type named '\(type)'"
    case .badTypedValue(let type): "not a value of type '\(type)'"
    case .notAnInput(let type): "a value of type '\(type)' cannot be given"
    }
  }
}
