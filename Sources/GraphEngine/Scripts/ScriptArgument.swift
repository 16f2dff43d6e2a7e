import GraphModel
import QuerySyntax

/// A parameter as a caller gives it: `--country Japan`, `country=Japan`.
package struct ScriptArgument: Equatable, Sendable {
  package let name: String
  package let text: String

  /// A hyphen counts as `_`, which parameters may have in their names.
  package init(_ name: String, _ text: String) {
    self.name = String(name.map { $0 == "-" ? "_" : $0 })
    self.text = text
  }
}

/// What a parameter is given before the graph is asked.
enum ScriptInput {
  case value(Value)

  /// The name of a node with a label.
  case name(String, label: String)
}

extension ParameterType {
  /// What a caller's text means; nil where it is not of this type.
  func input(reading text: String) -> ScriptInput? {
    switch self {
    case .string: .value(.text(text))
    case .node(let label): .name(text, label: label)
    case .date: CalendarDate(iso: text).map { .value(.date($0)) }
    case .boolean: Self.boolean(text).map { .value(.boolean($0)) }
    case .integer, .float: ScriptValue(reading: text).flatMap(input(of:))
    case .list:
      text.hasPrefix("[")
        ? ScriptValue(reading: text).flatMap(input(of:)) : .value(.list(Self.parts(of: text)))
    }
  }

  /// What a default means; nil where it is not of this type.
  func input(of value: ScriptValue) -> ScriptInput? {
    switch (self, value) {
    case (_, .literal(.null)): .value(.null)
    case (.string, .literal(.text(let text))), (.date, .literal(.text(let text))),
      (.node, .literal(.text(let text))):
      input(reading: text)
    case (.float, .literal(.integer(let number))): .value(.float(Double(number)))
    case (.integer, .literal(.integer)), (.float, .literal(.float)),
      (.boolean, .literal(.boolean)), (.list, .list):
      .value(Value(value))
    case (.string, _), (.date, _), (.node, _), (.integer, _), (.float, _), (.boolean, _),
      (.list, _):
      nil
    }
  }

  private static func boolean(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true": true
    case "false": false
    case _: nil
    }
  }

  /// The texts between commas.
  private static func parts(of text: String) -> [Value] {
    text.split(separator: ",").map { part in
      var part = part.drop(while: \.isWhitespace)
      while part.last?.isWhitespace == true { part.removeLast() }
      return .text(String(part))
    }
  }
}

extension Value {
  fileprivate init(_ value: ScriptValue) {
    switch value {
    case .literal(let literal): self.init(literal)
    case .list(let literals): self = .list(literals.map { Value($0) })
    }
  }

  private init(_ literal: Literal) {
    switch literal {
    case .null: self = .null
    case .boolean(let value): self = .boolean(value)
    case .integer(let value): self = .integer(value)
    case .float(let value): self = .float(value)
    case .text(let value): self = .text(value)
    }
  }
}
