import ArgumentParser
import GraphEngine

/// The command `pith serve --format jsonl`.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Answer a program: a JSON request a line in, a reply a line out.",
    discussion: """
        {"query": "RETURN $x AS x", "parameters": {"x": 1}, "timeout_ms": 500, "id": 7}
        {"id":7,"columns":["x"],"rows":[[1]],"stats":{}}

      Further requests are {"op": "reset"}, which empties a graph in memory, and \
      {"op": "cancel"}, which stops the query that runs. BEGIN, COMMIT and ROLLBACK are queries. \
      A query may take 60 seconds where neither it nor --timeout says another time. \
      Without --db the graph is in memory; the variable PITH_DB does not count here.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl
  }

  @Option(help: ArgumentHelp("The form of requests and replies.", valueName: "format"))
  var format = Format.jsonl

  @OptionGroup var limits: BudgetOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Failure.describing(global.color.style) {
      let mode: GraphDatabase.OpenMode = global.readonly ? .readOnly : .create
      try Server(path: global.path, mode: mode, limits: limits).run()
    }
  }
}
