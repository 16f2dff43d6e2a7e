import Diagnostics
import GraphEngine

extension ShellCommand {
  /// The command `.help`.
  static let help = ShellCommand(
    "help", "[TOPIC]", "what commands, functions, procedures do",
    argument: .topic
  ) { arguments, shell in
    guard let topic = try arguments.onlyIfAny() else { return try shell.page(overview) }
    let name = topic.hasPrefix(".") ? String(topic.dropFirst()) : topic
    guard let command = all.first(where: { $0.name == name }) else {
      return try shell.write(reference(for: topic, in: shell))
    }
    try shell.write(["\(command.synopsis)\n  \(command.summary)"] + command.detailLines)
  }

  /// What there is to know of a function or a procedure; throws where there is none.
  private static func reference(for topic: String, in shell: Shell) throws -> [String] {
    if topic.hasPrefix(".") { throw unknown(String(topic.dropFirst())) }
    let lines = shell.graph.session.reference(
      for: topic.hasSuffix("()") ? String(topic.dropLast(2)) : topic)
    if !lines.isEmpty { return lines }
    let names = all.map(\.name) + shell.graph.session.referenceNames
    let close = Spelling.closest(to: topic, among: names).map { "did you mean '\($0)'?" }
    throw Failure(
      "error: no command, function or procedure is named '\(topic)'; "
        + (close ?? "`.help` lists the commands, `SHOW FUNCTIONS;` the functions"))
  }

  private var detailLines: [String] {
    details.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : "  \($0)"
    }
  }

  private static var overview: [String] {
    let width = (all.map(\.synopsis.count).max() ?? 0) + 2
    let lines = all.map { command in
      let gap = String(repeating: " ", count: width - command.synopsis.count)
      return "  \(command.synopsis)\(gap)\(command.summary)"
    }
    return [
      "A statement ends with ';', or with an empty line. Tab completes, Ctrl-R searches",
      "what was entered before, Alt-Enter begins a line, Ctrl-C stops a query.",
      "",
    ] + lines + [
      "",
      "`.help TOPIC` tells more of a command, a function, a procedure: `.help size`.",
    ]
  }
}
