/// Something that the author of a query or a record should know, with its place.
package struct Diagnostic: Equatable, Sendable {
  package enum Severity: String, Sendable {
    case error, warning
  }

  /// When it is found: before a row is read, or while the query runs.
  package enum Phase: String, Sendable {
    case compile, runtime
  }

  package var severity: Severity
  package var code: DiagnosticCode
  package var phase: Phase
  package var message: String
  package var span: SourceSpan?

  /// What stands beside the caret, such as `did you mean 'Person'?`.
  package var hint: String?

  /// Facts, one a line, after `= note:`.
  package var notes: [String]

  /// What to do, one a line, after `= help:`.
  package var helps: [String]

  package init(
    _ severity: Severity, _ code: DiagnosticCode, _ message: String, at span: SourceSpan? = nil,
    phase: Phase = .compile, hint: String? = nil, notes: [String] = [], helps: [String] = []
  ) {
    self.severity = severity
    self.code = code
    self.phase = phase
    self.message = message
    self.span = span
    self.hint = hint
    self.notes = notes
    self.helps = helps
  }
}
