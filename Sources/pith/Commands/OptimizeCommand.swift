import ArgumentParser
import GraphEngine
import GraphModel

/// The command `pith optimize`.
struct OptimizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "optimize",
    abstract: "Store packed copies of the graph's structure, for fast counts and searches.",
    discussion: """
      An import makes them by itself; after many single changes this makes them anew. They are \
      derived: with --drop they go, the file gets smaller and no answer changes.
      """)

  @Flag(help: "Drop the copies instead.")
  var drop = false

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let budget = Budget()
    try Failure.describing(global.color.style, interruptible: budget) {
      try GraphDatabase.open(path: global.file, mode: .readWrite)
        .optimize(dropping: drop, under: budget)
    }
  }
}
