import GraphEngine
import GraphModel
import QuerySyntax

extension ShellCommand {
  /// The command `.queries`.
  static let queries = ShellCommand("queries", "", "the saved scripts, and what each is for") {
    arguments, shell in
    if !arguments.isEmpty { throw arguments.misuse() }
    let rows = ScriptLibrary.forThisProcess.scripts().map { script in
      [.text(script.name), .text(script.header.title)] as [Value]
    }
    try shell.show(["script", "answers"], rows)
  }
}
