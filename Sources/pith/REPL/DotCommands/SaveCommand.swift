import GraphEngine

extension ShellCommand {
  /// The command `.save korea-energy`.
  static let save = ShellCommand(
    "save", "NAME", "save the last query as a script",
    details: "Its parameters keep the values they have now as defaults.", reach: .others
  ) { arguments, shell in
    let name = try arguments.only()
    guard let query = shell.last?.query else { throw Failure("error: nothing was asked yet") }
    guard let text = ScriptDraft.text(of: query, parameters: shell.settings.parameters) else {
      throw Failure("error: the last query has a mistake")
    }
    StandardError.write("saved in \(try shell.save(text, as: name)); `.run \(name)` runs it\n")
  }
}
