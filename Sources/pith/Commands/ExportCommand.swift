import ArgumentParser
import GraphEngine
import GraphExport
import GraphModel

/// The command `pith export > graph.jsonl`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the whole graph to the standard output.",
    discussion: """
      The same graph gives the same bytes. An import of them into an empty database gives an equal \
      graph; elements that were imported keep the ids they came with.

        pith export > graph.jsonl
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case graphJSONLines = "graph-jsonl"
  }

  @Option(help: ArgumentHelp("The form of the output.", valueName: "format"))
  var format = Format.graphJSONLines

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let budget = Budget()
    try Failure.describing(global.color.style, interruptible: budget) {
      try global.open().read(under: budget) { reader in
        _ = try GraphJSONLinesExport(reader, budget: budget).run(StandardOutput.write)
      }
    }
  }
}
