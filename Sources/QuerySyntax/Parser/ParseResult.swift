package import Diagnostics

/// What the parser makes of a script: the statements it could read, and all that was wrong.
package struct ParseResult: Sendable {
  /// Those without a mistake.
  package var statements: [Statement]

  /// In the order of their places.
  package var diagnostics: [Diagnostic]

  /// The script's `///` lines.
  package var header: [HeaderLine]

  package init(statements: [Statement], diagnostics: [Diagnostic], header: [HeaderLine] = []) {
    self.statements = statements
    self.diagnostics = diagnostics
    self.header = header
  }
}
