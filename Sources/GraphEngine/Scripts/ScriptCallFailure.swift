package import QuerySyntax

/// A call that does not fit its script.
package struct ScriptCallFailure: Error, Equatable {
  /// At least one.
  package let problems: [ScriptCallProblem]

  /// Whether the call is wrong whatever the graph holds.
  package var isWrongInvocation: Bool {
    problems.contains { !$0.dependsOnGraph }
  }
}

/// What can be wrong with a parameter that a caller gives, or does not.
package enum ScriptCallProblem: Equatable, Sendable {
  case unknown(String, closest: String?)
  case missing(String, ParameterType)
  case givenTwice(String)
  case illTyped(String, value: String, ParameterType)

  /// `--country Chnia`
  case noSuchNode(String, value: String, label: String, closest: String?, alike: [String])

  /// No node has the label.
  case noNodes(String, label: String)

  /// `--country Korea`, where two nodes have that alias
  case ambiguous(String, value: String, names: [String])
}

extension ScriptCallProblem {
  package var message: String {
    switch self {
    case .unknown(let name, let closest):
      "no parameter named '\(name)'" + (closest.map { "; did you mean '\($0)'?" } ?? "")
    case .missing(let name, let type): "the parameter '\(name)' is missing: a \(type.expected)"
    case .givenTwice(let name): "the parameter '\(name)' is given twice"
    case .illTyped(let name, let value, let type):
      "the parameter '\(name)': '\(value)' is no \(type.expected)"
    case .noSuchNode(let name, let value, let label, let closest, let alike):
      "the parameter '\(name)': no \(label) is named '\(value)'" + Self.hint(closest, alike)
    case .noNodes(let name, let label):
      "the parameter '\(name)': this graph has no node with the label \(label)"
    case .ambiguous(let name, let value, let names):
      "the parameter '\(name)': '\(value)' may be \(Self.list(names))"
    }
  }

  private static func hint(_ closest: String?, _ alike: [String]) -> String {
    if let closest { return "; did you mean '\(closest)'?" }
    return alike.isEmpty ? "" : "; there is \(list(alike))"
  }

  private static func list(_ names: [String]) -> String {
    names.map { "'\($0)'" }.joined(separator: ", ")
  }

  fileprivate var dependsOnGraph: Bool {
    switch self {
    case .unknown, .missing, .givenTwice, .illTyped: false
    case .noSuchNode, .noNodes, .ambiguous: true
    }
  }
}
