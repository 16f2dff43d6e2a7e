/// How a diagnostic looks to a person: code, message, place, the line, a caret, then notes.
package struct DiagnosticStyle: Sendable {
  package var color: Bool

  package init(color: Bool = false) {
    self.color = color
  }

  /// The diagnostic as text, ended by a line break.
  ///
  ///     error[SyntaxError.UndefinedVariable]: no variable named 'insght' here
  ///      --> query:1:8
  ///       |
  ///     1 | RETURN insght.text
  ///       |        ^^^^^^ did you mean 'insight'?
  package func render(_ diagnostic: Diagnostic, in source: SourceText?) -> String {
    var lines = [headline(of: diagnostic)]
    var margin = " "
    if let span = diagnostic.span, let source {
      let (number, column) = source.position(of: span.start)
      margin = String(repeating: " ", count: String(number).count + 1)
      lines.append("\(margin.dropLast())\(paint("-->", .frame)) \(source.name):\(number):\(column)")
      lines.append("\(margin)\(paint("|", .frame))")
      let line = TerminalText(source.line(number))
      lines.append("\(paint("\(number) |", .frame)) \(line.shown)".trimmingTrailingSpace)
      lines.append("\(margin)\(paint("|", .frame)) \(caret(under: span, in: source, diagnostic))")
    }
    lines += diagnostic.notes.map { "\(margin)\(paint("=", .frame)) note: \($0)" }
    lines += diagnostic.helps.map { "\(margin)\(paint("=", .frame)) help: \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension DiagnosticStyle {
  private enum Role: String {
    case error = "\u{1B}[1;31m"
    case warning = "\u{1B}[1;33m"
    case frame = "\u{1B}[1;34m"
    case bold = "\u{1B}[1m"
  }

  private func paint(_ text: String, _ role: Role) -> String {
    color ? "\(role.rawValue)\(text)\u{1B}[0m" : text
  }

  private func role(of diagnostic: Diagnostic) -> Role {
    switch diagnostic.severity {
    case .error: .error
    case .warning: .warning
    }
  }

  private func headline(of diagnostic: Diagnostic) -> String {
    let name = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]"
    return "\(paint(name, role(of: diagnostic))): \(paint(diagnostic.message, .bold))"
  }

  private func caret(under span: SourceSpan, in source: SourceText, _ diagnostic: Diagnostic)
    -> String
  {
    let (number, column) = source.position(of: span.start)
    let line = TerminalText(source.line(number))
    let indent = line.blank(upTo: column - 1)
    let length = source.characters(from: span.start, to: span.end)
    let width = max(1, line.width(from: column - 1, count: length))
    let hint = diagnostic.hint.map { " \($0)" } ?? ""
    return indent + paint(String(repeating: "^", count: width) + hint, role(of: diagnostic))
  }
}

extension String {
  fileprivate var trimmingTrailingSpace: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
