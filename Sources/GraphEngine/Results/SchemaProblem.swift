import Diagnostics

/// Why a constraint cannot be made over the graph as it is.
enum SchemaProblem: Equatable {
  case valuesNotUnique(label: String, property: String, count: Int, examples: [String])
  case valuesMissing(label: String, property: String, count: Int, examples: [String])

  var message: String {
    switch self {
    case .valuesNotUnique(let label, let property, let count, _):
      "'\(property)' is not unique among the nodes with label '\(label)': "
        + "\(count) \(count == 1 ? "value comes" : "values come") more than once"
    case .valuesMissing(let label, let property, let count, _):
      "\(count) \(count == 1 ? "node" : "nodes") with label '\(label)' "
        + "\(count == 1 ? "has" : "have") no property '\(property)'"
    }
  }

  private var examples: (shown: [String], count: Int) {
    switch self {
    case .valuesNotUnique(_, _, let count, let examples),
      .valuesMissing(_, _, let count, let examples):
      (examples, count)
    }
  }

  func at(_ span: SourceSpan) -> Diagnostic {
    let (shown, count) = examples
    let rest = count > shown.count ? ", and \(count - shown.count) more" : ""
    return Diagnostic(
      .error, DiagnosticCode("ConstraintCreationFailed"), message, at: span, phase: .runtime,
      notes: ["for example \(shown.joined(separator: ", "))\(rest)"])
  }
}
