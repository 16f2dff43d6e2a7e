import ArgumentParser
import GraphEngine

extension ShellCommand {
  /// The command `.import page.txt`.
  static let importing = ShellCommand(
    "import", "FILE ...", "take insights or a graph in",
    details: "As `pith import`, with its flags; '*' and '?' stand for parts of names.",
    argument: .file, reach: .others
  ) { arguments, shell in
    if arguments.isEmpty { throw arguments.misuse() }
    if shell.graph.session.isInTransaction {
      throw Failure("error: a transaction is open; COMMIT or ROLLBACK it first")
    }
    let words = try arguments.words.flatMap(FilePattern.files) + ["--db", shell.graph.path]
    do {
      var command = try ImportCommand.parse(words)
      try command.run()
    } catch let error where !(error is Failure || error is ClosedPipe) {
      let message = ImportCommand.message(for: error)
      throw Failure(message.isEmpty ? "error: some records were skipped" : "error: \(message)")
    }
  }
}
