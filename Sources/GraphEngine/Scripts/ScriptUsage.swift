import QuerySyntax

/// How a script is called, for those who call it.
package struct ScriptUsage {
  private let script: Script
  private let form: Form

  /// How parameters are written.
  package enum Form {
    /// `pith run NAME --country Japan`
    case options

    /// `.run NAME country=Japan`
    case pairs
  }

  package init(of saved: SavedScript, as form: Form) {
    script = saved.script
    self.form = form
  }

  /// The call in one line: `pith run new-since --since DATE [--rows INTEGER]`.
  package var line: String {
    let parameters = script.header.parameters.map { parameter in
      let call = call(of: parameter)
      return parameter.defaultValue == nil ? call : "[\(call)]"
    }
    return ([form.command, script.name] + parameters).joined(separator: " ")
  }

  /// All that the header says.
  package var help: String {
    let header = script.header
    let summary = header.summary.joined(separator: "\n")
    var parts = ["OVERVIEW: \(summary.isEmpty ? script.name : summary)", "USAGE: \(line)"]
    if !header.parameters.isEmpty {
      parts.append("PARAMETERS:\n" + header.parameters.map(row).joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func row(_ parameter: ScriptParameter) -> String {
    let width = script.header.parameters.map { call(of: $0).count }.max() ?? 0
    let left = call(of: parameter)
    let note: String? =
      switch parameter.defaultValue {
      case .literal(.null): nil
      case let value?: "(default: \(value.printed))"
      case nil: "(required)"
      }
    let text = [parameter.summary, note ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    return "  \(left)\(String(repeating: " ", count: width - left.count))  \(text)"
  }

  private func call(of parameter: ScriptParameter) -> String {
    let type = parameter.type.word
    return switch form {
    case .options: "--\(parameter.name.map { $0 == "_" ? "-" : String($0) }.joined()) \(type)"
    case .pairs: "\(parameter.name)=\(type)"
    }
  }
}

extension ScriptUsage.Form {
  fileprivate var command: String {
    switch self {
    case .options: "pith run"
    case .pairs: ".run"
    }
  }
}
