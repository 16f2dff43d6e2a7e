import Diagnostics
import GraphEngine
import GraphModel

extension ShellCommand {
  /// The command `.schema`.
  static let schema = ShellCommand(
    "schema", "[LABEL]", "labels, their properties, and what connects them",
    details: "Properties and connections are those of a part of the graph, where it is large.",
    argument: .label
  ) { arguments, shell in
    let label = try arguments.onlyIfAny()
    let summary = try shell.read { try SchemaSummary($0) }
    if let label { try require(label, in: summary) }
    try shell.page(lines(of: summary, label: label))
  }

  private static func require(_ label: String, in summary: SchemaSummary) throws {
    let names = summary.labels.map(\.name)
    if names.contains(label) { return }
    let closest = Spelling.closest(to: label, among: names).map { "did you mean '\($0)'?" }
    throw Failure(
      "error: no label named '\(label)' in this graph; \(closest ?? "`.labels` lists all")")
  }

  private static func lines(of summary: SchemaSummary, label: String?) -> [String] {
    let labels = summary.labels.filter { label == nil || $0.name == label }
    let connections = summary.connections.filter { label == nil || $0.touches(label ?? "") }
    let indexes = summary.indexes.filter { label == nil || $0.label == label }
    let nodes = labels.map { label in
      let properties =
        label.properties.isEmpty ? "" : " {\(label.properties.joined(separator: ", "))}"
      return "(:\(label.name)\(properties))  \(Count.text(label.count))"
    }
    let edges = connections.map { "\($0.pattern)  \(Count.text($0.count))" }
    let keys = indexes.map { index in
      "\(word(for: index.kind)) \(index.name) on :\(index.label)(\(index.property))"
    }
    return [nodes, edges, keys].filter { !$0.isEmpty }.joined(separator: [""]).map(\.self)
  }

  private static func word(for kind: IndexDefinition.Kind) -> String {
    switch kind {
    case .plain: "index"
    case .unique: "unique"
    case .required: "required"
    }
  }
}
