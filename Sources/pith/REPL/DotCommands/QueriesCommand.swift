import Diagnostics
import GraphEngine
import GraphModel

extension ShellCommand {
  /// The command `.queries`.
  static let queries = ShellCommand(
    "queries", "[SCRIPT]", "the saved scripts; or the text of one",
    details: "`.edit SCRIPT` changes one, `.run SCRIPT` runs it.", argument: .script
  ) { arguments, shell in
    if let name = try arguments.onlyIfAny() {
      return try shell.page(Array(shell.script(named: name).source.text.endingLine.utf8))
    }
    let rows = shell.options.library.scripts().map { script in
      [.text(script.name), .text(script.title)] as [Value]
    }
    try shell.show(["script", "answers"], rows)
  }
}
