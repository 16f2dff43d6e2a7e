import ArgumentParser

/// The command `pith` and what it can do.
struct Pith: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pith",
    abstract: "Ask a graph of insights, kept in one file.",
    discussion: """
      A first minute:

        pith import page.txt
        pith query 'MATCH (i:Insight)-[:MENTIONS]->(c:Country) RETURN c.name, count(i)'
        pith dot 'MATCH (i:Insight)-[m:MENTIONS]->(e) RETURN i, m, e' | dot -Tsvg > graph.svg

      The graph is in the file that --db names, else the variable PITH_DB, else pith.db here. \
      Results go to the standard output and all else to the standard error. The exit code is 0 \
      where all went well, 1 after an error in a query, the data or a file, 2 after a wrong \
      invocation, 130 after Ctrl-C.
      """,
    version: "0.1.0",
    subcommands: [
      QueryCommand.self, RunCommand.self, DotCommand.self, ImportCommand.self, AddCommand.self,
      ReviewCommand.self, ExportCommand.self, DumpCommand.self, BackupCommand.self,
      FormatCommand.self, CheckCommand.self, OptimizeCommand.self, ReferenceCommand.self,
      ServeCommand.self,
      StartCommand.self,
    ],
    defaultSubcommand: StartCommand.self)
}
