import Diagnostics
package import GraphModel
import QuerySyntax

/// A script made of a query that was good, for `.save`.
package enum ScriptDraft {
  /// The query in house style under a header that declares its parameters.
  ///
  /// What the query's own header declares stays; the other parameters get the type of the value that
  /// they had, and that value as their default. Nil where the query has a mistake.
  package static func text(of query: String, parameters: ValueMap) -> String? {
    guard let printed = ScriptFormat.format(query).printed else { return nil }
    let lines = printed.split(separator: "\n", omittingEmptySubsequences: false)
    let header = lines.prefix { $0.hasPrefix("///") }.map(String.init)
    let added = Script(named: "", SourceText(printed)).undeclared.map { name in
      declaration(of: name, parameters[name] ?? .null)
    }
    let body = lines.dropFirst(header.count).map(String.init)
    return (header + added + body).joined(separator: "\n")
  }

  private static func declaration(of name: String, _ value: Value) -> String {
    let (type, text) = written(value)
    return "/// @param \(ValueText.name(name)) \(type.word)" + (text.map { " = \($0)" } ?? "")
  }

  /// The type of a value, and how a header writes it where it can.
  private static func written(_ value: Value) -> (ParameterType, String?) {
    switch value {
    case .boolean: (.boolean, value.description)
    case .integer: (.integer, value.description)
    case .float(let number): (.float, number.isFinite ? value.description : nil)
    case .text: (.string, value.description)
    case .date(let day): (.date, "'\(day.iso)'")
    case .list: (.list, ScriptValue(reading: value.description).map(\.printed))
    case .null, .localTime, .time, .localDateTime, .dateTime, .duration, .map, .node, .edge, .path:
      (.string, nil)
    }
  }
}
