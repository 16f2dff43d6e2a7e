import ArgumentParser
import GraphEngine
import GraphExport
import GraphModel

/// The command `pith dump > graph.pith`.
struct DumpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump",
    abstract: "Write the whole graph as statements that make it anew.",
    discussion: """
      The text can be read, compared and changed. What `pith export` knows beside it are the ids \
      under which elements were imported.

        pith dump > graph.pith
        pith --db new.db < graph.pith
      """)

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let budget = Budget()
    try Failure.describing(global.color.style, interruptible: budget) {
      try global.open().read(under: budget) { reader in
        try GraphText.write(
          of: reader, isShown: !System.Stream.output.isTerminal, to: StandardOutput.write
        ) { try GraphStatementsExport(reader, budget: budget).run($0) }
      }
    }
  }
}
