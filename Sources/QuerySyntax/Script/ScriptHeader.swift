import Diagnostics

/// What the `///` lines of a script say: what it is for, and what it wants to be told.
///
///     /// Which resources hold a country back, and who says so.
///     /// @param country Country = 'China'  the country held back
package struct ScriptHeader: Equatable, Sendable {
  /// The lines that declare nothing, without empty ones at both ends.
  package var summary: [String] = []

  /// In the order in which they are declared.
  package var parameters: [ScriptParameter] = []

  package init() {}

  /// The first line, which lists show.
  package var title: String { summary.first ?? "" }
}

extension ScriptHeader {
  /// Reads a header; its mistakes are told, and parameters with a mistake are left out.
  static func read(
    _ lines: [HeaderLine], reserved: [String], report: (HeaderProblem, SourceSpan) -> Void
  )
    -> ScriptHeader
  {
    var header = ScriptHeader()
    for line in lines {
      guard let declaration = line.declaration else {
        header.summary.append(line.text)
        continue
      }
      switch declaration.read() {
      case .success(let parameter):
        if let problem = header.problem(with: parameter.name, reserved) {
          report(problem, parameter.place.span)
        } else {
          header.parameters.append(parameter)
        }
      case .failure(let mistake): report(mistake.problem, mistake.span)
      }
    }
    header.summary = header.summary.trimmed
    return header
  }

  private func problem(with name: String, _ reserved: [String]) -> HeaderProblem? {
    if parameters.contains(where: { $0.isNamed(name) }) { return .declaredTwice(name) }
    return reserved.contains(name) ? .reservedName(name) : nil
  }
}

extension HeaderLine {
  /// What stands behind `@param`, or nil where the line declares nothing.
  fileprivate var declaration: ParameterLine? {
    let tag = "@param"
    let start = text.drop { $0 == " " }
    guard start.hasPrefix(tag), start.dropFirst(tag.count).first.map({ $0 == " " }) ?? true else {
      return nil
    }
    let rest = String(start.dropFirst(tag.count))
    return ParameterLine(text: rest, offset: span.end - rest.utf8.count, tag: span)
  }
}

extension [String] {
  fileprivate var trimmed: [String] {
    var lines = self[...].drop { $0.allSatisfy(\.isWhitespace) }
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    return Array(lines)
  }
}
