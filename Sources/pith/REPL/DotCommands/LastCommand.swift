import GraphExport

extension ShellCommand {
  /// The command `.last`.
  static let last = ShellCommand(
    "last", "", "all of the last result, in $PAGER",
    details: "Nothing is run again. The format is the one that `.mode` says now."
  ) { arguments, shell in
    if !arguments.isEmpty { throw arguments.misuse() }
    let result = try lastResult(of: shell)
    var settings = shell.resultSettings(for: result.query)
    settings.width = shell.isInteractive ? nil : settings.width
    let (text, notices) = result.written(as: shell.settings.format, settings)
    let isForPerson = shell.isInteractive && shell.settings.once == nil && !shell.options.safe
    try isForPerson ? Pager.show(text) : shell.write(text)
    for notice in notices { StandardError.write("note: \(notice)\n") }
  }

  /// The last result; throws where there is none, and says where it is not whole.
  static func lastResult(of shell: Shell) throws -> KeptResult {
    guard let result = shell.last else { throw Failure("error: there is no result yet") }
    if !result.isWhole {
      StandardError.write(
        "note: the first \(Count.text(result.rows.count)) of \(Count.text(result.rowCount)) rows were kept\n"
      )
    }
    return result
  }
}
