package import Diagnostics
import QuerySyntax

/// A saved program as callers see it: its name, what it is for, what it wants to be told.
package struct SavedScript: Sendable {
  /// A parameter that the script declares.
  package struct Parameter: Equatable, Sendable {
    package let name: String

    /// The type as the header writes it: `INTEGER`, `Country`.
    package let type: String

    /// Whether it is true or false, so that its name alone says something.
    package let isBoolean: Bool
    package let summary: String

    /// What it is where a caller says nothing, as the header writes it; nil where it must be given.
    package let defaultText: String?
  }

  let script: Script

  /// The file that it is in; nil where it ships with Pith.
  package let path: String?

  /// Reads a script, which may have mistakes.
  package init(named name: String, _ source: SourceText, path: String? = nil) {
    script = Script(named: name, source, reserved: ScriptLibrary.reservedNames)
    self.path = path
  }

  package var name: String { script.name }
  package var source: SourceText { script.source }

  /// The first line of its header, which lists show.
  package var title: String { script.header.title }

  /// What is wrong with it, in the order of the text.
  package var diagnostics: [Diagnostic] { script.diagnostics }

  /// In the order in which they are declared.
  package var parameters: [Parameter] { script.header.parameters.map(Parameter.init) }

  /// A parameter by its name as callers write it, where a hyphen may stand for `_`.
  package func parameter(named name: String) -> Parameter? {
    let name = ScriptArgument(name, "").name
    return script.header.parameters.first { $0.isNamed(name) }.map(Parameter.init)
  }
}

extension SavedScript {
  /// A script's text in the house style, nil where it has a mistake.
  package static func formatted(_ text: String) -> (printed: String?, diagnostics: [Diagnostic]) {
    ScriptFormat.format(text)
  }
}

extension SavedScript.Parameter {
  fileprivate init(_ parameter: ScriptParameter) {
    self.init(
      name: parameter.name, type: parameter.type.word, isBoolean: parameter.type == .boolean,
      summary: parameter.summary, defaultText: parameter.defaultValue?.printed)
  }
}
