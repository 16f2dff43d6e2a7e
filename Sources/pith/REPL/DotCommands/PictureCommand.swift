import GraphExport

extension ShellCommand {
  /// The command `.dot graph.dot`.
  static let dot = ShellCommand(
    "dot", "[FILE or |COMMAND]", "draw the last result for Graphviz",
    details: """
      Drawn are the nodes, relationships and paths in its rows. Nothing is run again.
        .dot |dot -Tsvg > graph.svg
      """, argument: .file, reach: .othersWithArgument
  ) { arguments, shell in
    let result = try lastResult(of: shell)
    let picture = result.written(as: .dot, shell.resultSettings(for: result.query))
    if let target = OutputTarget(arguments.text) { shell.settings.once = target }
    try shell.write(picture.text)
    for notice in picture.notices { StandardError.write("note: \(notice)\n") }
  }
}
