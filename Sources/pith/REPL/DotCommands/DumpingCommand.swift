import GraphExport

extension ShellCommand {
  /// The command `.dump graph.pith`.
  static let dump = ShellCommand(
    "dump", "[FILE or |COMMAND]", "write the graph as statements that make it anew",
    details: "`.read FILE` makes the graph from it; the ids that imports gave are not in it.",
    argument: .file, reach: .othersWithArgument
  ) { arguments, shell in
    try shell.writeGraph(to: arguments) { reader, budget, send in
      try GraphStatementsExport(reader, budget: budget).run(send)
    }
  }
}
