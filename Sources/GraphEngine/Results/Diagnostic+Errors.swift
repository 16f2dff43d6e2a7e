package import Diagnostics
import GraphModel
import Patterns
import QueryExecution
import QueryFunctions

extension Diagnostic {
  /// An error of a running statement in the words of its author.
  package init(describing error: any Error, at span: SourceSpan? = nil) {
    switch error {
    case let error as LocatedError:
      self.init(describing: error.error, at: error.span)
    case let error as EvaluationError:
      self.init(
        .error, DiagnosticCode(error.type, error.detail), error.message, at: span,
        phase: .runtime, helps: error.helps)
    case let error as ExecutionError:
      self.init(
        .error, DiagnosticCode(error.type, error.detail), error.message, at: span,
        phase: .runtime)
    case let error as BudgetError:
      self.init(.error, error.code, error.message, phase: .runtime, helps: error.helps)
    case let error as GraphError:
      self.init(
        .error, error.code, error.message, at: span, phase: .runtime, helps: error.helps)
    case let error as TransactionError:
      self.init(
        .error, DiagnosticCode("TransactionError"), error.message, at: span, phase: .runtime)
    default:
      self.init(.error, DiagnosticCode("DatabaseError"), "\(error)", phase: .runtime)
    }
  }
}

extension EvaluationError {
  /// What to do, where a limit stopped it.
  fileprivate var helps: [String] {
    if case .patternLimit(PatternLimit.steps.rawValue) = self {
      return ["write it with fewer ways to match, or allow more with --regex-steps STEPS"]
    }
    return []
  }
}
