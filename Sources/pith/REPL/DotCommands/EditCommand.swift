extension ShellCommand {
  /// `.edit`
  static let edit = ShellCommand(
    "edit", "", "write a statement in $EDITOR, beginning with the last one",
    details:
      "It comes back to the prompt and is run by Enter. Ctrl-X Ctrl-E does this while typing."
  ) { arguments, shell in
    if !arguments.isEmpty { throw arguments.misuse() }
    guard shell.isInteractive else { throw Failure("error: `.edit` needs a terminal") }
    let last = shell.statements().last { !$0.hasPrefix(".") }
    shell.draft = try ExternalEditor.edit(last ?? "")
  }
}
