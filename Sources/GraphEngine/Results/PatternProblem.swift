import Diagnostics
import QueryBinding

/// What may be wrong with a pattern, as the graph is.
enum PatternProblem: Equatable {
  /// `MATCH (a:A), (b:B)`: each row of the one with each of the other
  case product(left: Int, right: Int)

  /// `-[:KNOWS*]->` where there are many
  case unbounded(types: [String]?, edges: Int)

  /// `(:City)-[:KNOWS]->()` where cities know nobody
  case neverTogether(PatternQuestions.Joint.Kind)

  private var code: String {
    switch self {
    case .product: "CartesianProduct"
    case .unbounded: "UnboundedRepetition"
    case .neverTogether: "NeverTogether"
    }
  }

  private var message: String {
    switch self {
    case .product(let left, let right):
      "nothing connects this part with the one before: about \(left) rows times \(right)"
    case .unbounded(let types, let edges):
      "a repetition without an upper bound over \(edges) "
        + (types.map { "relationships of type \($0.joined(separator: " or "))" }
          ?? "relationships")
    case .neverTogether(let joint):
      switch joint.way {
      case .leaving: "no '\(joint.type)' leaves a node with the label '\(joint.label)'"
      case .arriving: "no '\(joint.type)' leads to a node with the label '\(joint.label)'"
      case .either: "no node with the label '\(joint.label)' has a '\(joint.type)'"
      }
    }
  }

  private var hint: String? {
    switch self {
    case .product: "is a relationship or a condition missing?"
    case .unbounded: "give a bound: '*1..3'"
    case .neverTogether: nil
    }
  }

  func at(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(.warning, DiagnosticCode(code), message, at: span, hint: hint)
  }
}
