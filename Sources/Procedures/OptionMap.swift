import GraphModel
import QueryFunctions

/// The options of one call: what was given, checked against what the procedure knows.
struct OptionMap {
  private let procedure: String
  private let options: [Procedure.Option]
  private let given: ValueMap

  /// Throws where an option is given that is not among those known.
  init(_ procedure: String, _ options: [Procedure.Option], _ argument: Value?) throws {
    self.procedure = procedure
    self.options = options
    if case .map(let map)? = argument { given = map } else { given = [:] }
    let names = options.map(\.name)
    for key in given.keys where !names.contains(where: { UTF8Order.areEqual($0, key) }) {
      throw EvaluationError.wrongValue(
        operation: "\(procedure)()",
        reason: "there is no option '\(key)'; its options are \(names.joined(separator: ", "))")
    }
  }

  /// What was given, or the default.
  subscript(name: String) -> Value {
    given[name] ?? options.first { $0.name == name }?.defaultValue ?? .null
  }

  /// A whole number that is not negative.
  func count(_ name: String) throws -> Int {
    guard case .integer(let number) = self[name], number >= 0 else {
      throw wrong(name, "an integer that is not negative")
    }
    return Int(min(number, 1_000_000))
  }

  func text(_ name: String) throws -> String? {
    switch self[name] {
    case .null: return nil
    case .text(let text): return text
    case _: throw wrong(name, "a text")
    }
  }

  func flag(_ name: String) throws -> Bool {
    guard case .boolean(let flag) = self[name] else { throw wrong(name, "true or false") }
    return flag
  }

  func date(_ name: String) throws -> CalendarDate? {
    switch self[name] {
    case .null: return nil
    case .date(let date): return date
    case .text(let text):
      guard let date = CalendarDate(iso: text) else { throw wrong(name, "a date") }
      return date
    case _: throw wrong(name, "a date")
    }
  }

  private func wrong(_ name: String, _ expected: String) -> EvaluationError {
    .wrongValue(operation: "\(procedure)()", reason: "option '\(name)' takes \(expected)")
  }
}
