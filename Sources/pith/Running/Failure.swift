import Diagnostics
import GraphEngine
import GraphImport
import GraphModel

/// An error of the query, the data or the machine, in words, with the exit code it leads to.
struct Failure: Error {
  let message: String
  let code: Int32

  init(_ message: String, code: Int32 = ExitStatus.failure) {
    self.message = message
    self.code = code
  }

  /// The same, where Ctrl-C brought it about.
  var interrupted: Failure { Failure(message, code: ExitStatus.interrupted) }
}

extension Failure {
  /// Words for an error that a command met; others pass through.
  static func described(_ error: any Error, _ style: DiagnosticStyle, in source: SourceText? = nil)
    -> any Error
  {
    switch error {
    case let error as QueryFailure:
      Failure(error.diagnostics.map { style.render($0, in: source) }.joined(separator: "\n"))
    case is GraphError, is BudgetError:
      Failure(style.render(Diagnostic(describing: error), in: nil))
    case let error as VocabularyFailure:
      Failure(error.problems.map { "error: \($0)" }.joined(separator: "\n"))
    case let error as UnknownEntity:
      Failure("error: no entity has the key '\(error.key)'; 'pith review' lists those in question")
    case let error as SkippedRecord:
      Failure("error: \(error.reason)")
    case let error as FileError:
      Failure(
        "error: \(error)"
          + (PathSpelling.closest(to: error.path).map { "; did you mean '\($0)'?" } ?? ""))
    case _:
      error
    }
  }

  /// Runs `body`, which Ctrl-C may stop through its budget, with words for what it throws.
  static func describing<Result>(
    _ style: DiagnosticStyle, in source: SourceText? = nil, interruptible budget: Budget? = nil,
    _ body: () throws -> Result
  ) throws -> Result {
    let interrupts = budget.map { Interrupts(cancelling: $0) }
    do {
      return try body()
    } catch {
      let error = described(error, style, in: source)
      if let failure = error as? Failure, interrupts?.haveCome == true { throw failure.interrupted }
      throw error
    }
  }
}
