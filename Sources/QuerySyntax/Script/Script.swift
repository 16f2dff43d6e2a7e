package import Diagnostics

/// A saved program: statements, and a header that says what they are for and want to be told.
package struct Script: Sendable {
  package let name: String
  package let source: SourceText
  package let header: ScriptHeader

  /// What is wrong with it, in the order of the text.
  package let diagnostics: [Diagnostic]

  /// Reads a script; names that a parameter cannot have are `reserved`.
  package init(named name: String, _ source: SourceText, reserved: [String] = []) {
    self.name = name
    self.source = source
    let parsed = Parser.parse(source.text)
    var found = parsed.diagnostics
    header = ScriptHeader.read(parsed.header, reserved: reserved) { problem, span in
      found.append(problem.at(span))
    }
    if !found.contains(where: { $0.severity == .error }) {
      found += Self.unmatched(header, Lexer.read(source.text).tokens)
    }
    diagnostics = found.sorted { ($0.span?.start ?? 0) < ($1.span?.start ?? 0) }
  }

  package var isRunnable: Bool { !diagnostics.contains { $0.severity == .error } }
}

extension Script {
  /// Parameters that are declared and not used, or the other way round.
  private static func unmatched(_ header: ScriptHeader, _ tokens: [Token]) -> [Diagnostic] {
    let declared = header.parameters.map(\.name)
    let used = tokens.compactMap { token in token.parameter.map { (name: $0, span: token.span) } }
    let undeclared = used.filter { !declared.contains($0.name) }.map { name, span in
      let closest = Spelling.closest(to: name, among: declared)
      return HeaderProblem.undeclared(name, closest: closest).at(span)
    }
    let unused = header.parameters.filter { parameter in
      !used.contains { $0.name == parameter.name }
    }
    return undeclared + unused.map { HeaderProblem.unused($0.name).at($0.place.span) }
  }
}

extension Token {
  fileprivate var parameter: String? {
    if case .parameter(let name) = kind { name } else { nil }
  }
}
