import Diagnostics
import GraphEngine

extension ShellCommand {
  /// The command `.edit`.
  static let edit = ShellCommand(
    "edit", "[SCRIPT]", "write a statement or a saved script in $EDITOR",
    details: """
      A statement begins as the last one was, comes back to the prompt and is run by Enter; \
      Ctrl-X Ctrl-E does this while typing. A script that ships with Pith is copied first.
      """, argument: .script, reach: .others
  ) { arguments, shell in
    guard shell.isInteractive else { throw Failure("error: `.edit` needs a terminal") }
    if let name = try arguments.onlyIfAny() { return try edit(script: name, in: shell) }
    let last = shell.statements().last { !$0.hasPrefix(".") }
    shell.draft = try ExternalEditor.edit(last ?? "")
  }

  private static func edit(script name: String, in shell: Shell) throws {
    let script = try shell.script(named: name)
    let path = try script.path ?? shell.save(script.source.text, as: name)
    try ExternalEditor.open(path)
    let edited = try shell.script(named: path)
    for diagnostic in edited.diagnostics {
      StandardError.write(shell.style.render(diagnostic, in: edited.source))
    }
  }
}
