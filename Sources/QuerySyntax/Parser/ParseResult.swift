package import Diagnostics

/// What the parser makes of a script: the statements it could read, and all that was wrong.
package struct ParseResult: Sendable {
  package var statements: [Statement]
  package var diagnostics: [Diagnostic]

  package init(statements: [Statement], diagnostics: [Diagnostic]) {
    self.statements = statements
    self.diagnostics = diagnostics
  }
}
