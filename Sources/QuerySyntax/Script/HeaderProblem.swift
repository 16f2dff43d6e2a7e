import Diagnostics

/// What can be wrong with a script's header.
enum HeaderProblem: Equatable, Sendable {
  /// `@param`
  case missingName

  /// `@param rows`
  case missingType(parameter: String)

  /// `@param rows INT`
  case unknownType(String, closest: String)

  /// `@param country Country = China`
  case invalidDefault(ParameterType)

  /// `@param rows INTEGER = 'ten'`
  case defaultOfOtherType(String, ParameterType)

  case declaredTwice(String)

  /// `@param format STRING`
  case reservedName(String)

  /// `$country` where the header does not speak of it
  case undeclared(String, closest: String?)

  /// A warning: a parameter that no statement has
  case unused(String)
}

extension HeaderProblem {
  var message: String {
    switch self {
    case .missingName: "expected the name of a parameter"
    case .missingType(let name): "the parameter '\(name)' has no type"
    case .unknownType(let type, _): "no type named '\(type)'"
    case .invalidDefault(let type): "expected a default of type \(type.word)"
    case .defaultOfOtherType(let value, let type): "the default \(value) is no \(type.expected)"
    case .declaredTwice(let name): "the parameter '\(name)' is declared twice"
    case .reservedName(let name): "a parameter cannot be called '\(name)'"
    case .undeclared(let name, _): "the header declares no parameter '\(name)'"
    case .unused(let name): "no statement has the parameter '\(name)'"
    }
  }

  private var hint: String? {
    switch self {
    case .unknownType(_, let closest): "did you mean '\(closest)'?"
    case .undeclared(_, let closest): closest.map { "did you mean '\($0)'?" }
    case .invalidDefault(let type): "written like \(type.example)"
    case .missingName, .missingType, .defaultOfOtherType, .declaredTwice, .reservedName, .unused:
      nil
    }
  }

  private var notes: [String] {
    switch self {
    case .missingName, .missingType:
      ["a declaration reads '@param rows INTEGER = 20  rows at most'"]
    case .unknownType:
      ["types are \(ParameterType.plain.map(\.word).joined(separator: ", ")), or a label"]
    case .reservedName(let name): ["'--\(name)' is an option of every script"]
    case .invalidDefault, .defaultOfOtherType, .declaredTwice, .undeclared, .unused: []
    }
  }

  private var detail: String {
    switch self {
    case .missingName, .missingType, .invalidDefault, .defaultOfOtherType: "InvalidDeclaration"
    case .unknownType: "UnknownType"
    case .declaredTwice, .reservedName: "InvalidParameterName"
    case .undeclared: "UndeclaredParameter"
    case .unused: "UnusedParameter"
    }
  }

  func at(_ span: SourceSpan) -> Diagnostic {
    let isWarning = if case .unused = self { true } else { false }
    return Diagnostic(
      isWarning ? .warning : .error, DiagnosticCode("ScriptError", detail), message, at: span,
      hint: hint, notes: notes)
  }
}

extension ParameterType {
  /// What a value of the type is, in words.
  package var expected: String {
    switch self {
    case .string: "text"
    case .integer: "integer"
    case .float: "number"
    case .boolean: "true or false"
    case .date: "date"
    case .list: "list"
    case .node(let label): "name of a node with the label \(label)"
    }
  }

  /// A value of the type, as a header writes it.
  fileprivate var example: String {
    switch self {
    case .string, .node: "'text'"
    case .integer: "20"
    case .float: "0.5"
    case .boolean: "true"
    case .date: "'2024-01-31'"
    case .list: "['a', 'b']"
    }
  }
}
