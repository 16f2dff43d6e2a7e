import ArgumentParser
import GraphEngine
import GraphModel

/// The command `pith backup copy.db`.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Write a copy of the graph's file.",
    discussion: """
      The copy is whole, whoever writes to the graph meanwhile. A file that is there already stays.

        pith backup "pith-$(date +%F).db"
      """)

  @Argument(help: "The file of the copy.", completion: .file())
  var file: String

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let budget = Budget()
    try Failure.describing(global.color.style, interruptible: budget) {
      try GraphCopy(of: GraphDatabase.open(path: global.file, mode: .readOnly))
        .write(to: file, under: budget)
    }
  }
}
