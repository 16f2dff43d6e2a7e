package import Diagnostics

/// A saved program: statements, and a header that says what they are for and want to be told.
package struct Script: Sendable {
  package let name: String
  package let source: SourceText
  package let header: ScriptHeader

  /// Parameters of its statements of which the header does not speak, in the order of the text.
  package let undeclared: [String]

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
    let uses = ParameterUses(in: source.text, header)
    undeclared = uses.undeclared
    if !found.contains(where: { $0.severity == .error }) { found += uses.diagnostics }
    diagnostics = found.sorted { ($0.span?.start ?? 0) < ($1.span?.start ?? 0) }
  }

  package var isRunnable: Bool { !diagnostics.contains { $0.severity == .error } }
}

/// Where a script's statements have parameters, against those that its header declares.
private struct ParameterUses {
  private let declared: [ScriptParameter]
  private let uses: [(name: String, span: SourceSpan)]

  init(in text: String, _ header: ScriptHeader) {
    declared = header.parameters
    uses = Lexer.read(text).tokens.compactMap { token in
      token.parameter.map { (name: $0, span: token.span) }
    }
  }

  /// Each once, in the order of the text.
  var undeclared: [String] {
    undeclaredUses.reduce(into: []) { names, use in
      if !names.contains(where: { $0.utf8.elementsEqual(use.name.utf8) }) { names.append(use.name) }
    }
  }

  var diagnostics: [Diagnostic] {
    let mistakes = undeclaredUses.map { name, span in
      let closest = Spelling.closest(to: name, among: declared.map(\.name))
      return HeaderProblem.undeclared(name, closest: closest).at(span)
    }
    let unused = declared.filter { parameter in !uses.contains { parameter.isNamed($0.name) } }
    return mistakes + unused.map { HeaderProblem.unused($0.name).at($0.place.span) }
  }

  private var undeclaredUses: [(name: String, span: SourceSpan)] {
    uses.filter { use in !declared.contains { $0.isNamed(use.name) } }
  }
}

extension Token {
  fileprivate var parameter: String? {
    if case .parameter(let name) = kind { name } else { nil }
  }
}
