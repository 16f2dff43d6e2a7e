import Diagnostics
import GraphEngine
import GraphModel

extension ShellCommand {
  /// The command `.queries`.
  static let queries = ShellCommand(
    "queries", "[SCRIPT]", "the saved scripts, and what each is for; or one as it is written",
    details: "`.edit SCRIPT` changes one, `.run SCRIPT` runs it.", argument: .script
  ) { arguments, shell in
    if let name = try arguments.onlyIfAny() {
      return try shell.write(Array(shell.script(named: name).source.text.endingLine.utf8))
    }
    let rows = shell.options.library.scripts().map { script in
      [.text(script.name), .text(script.title)] as [Value]
    }
    try shell.show(["script", "answers"], rows)
  }
}
