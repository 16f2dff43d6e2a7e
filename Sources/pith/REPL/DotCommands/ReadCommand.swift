import GraphImport

extension ShellCommand {
  /// The command `.read report.pith`.
  static let read = ShellCommand(
    "read", "FILE", "run the statements and commands of a file",
    details: "The first error ends it, unless `.bail off` was said.", argument: .file,
    reach: .others
  ) { arguments, shell in
    let path = try arguments.only()
    try shell.nested {
      let lines = InputLines(try FileSource(path: path))
      if try !shell.run(lines, named: path) { throw ToldBefore() }
    }
  }
}
