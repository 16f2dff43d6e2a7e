import ArgumentParser
import Diagnostics
import GraphExport
import GraphImport

/// `pith` alone: a conversation on a terminal, else the statements on the standard input.
struct StartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl",
    abstract: "Talk with a graph, or run the statements on the standard input.",
    discussion: """
      On a terminal there is a prompt with history, completion and commands such as `.help`. \
      Elsewhere the statements and commands on the standard input are run up to the first error, \
      and nothing is written but results.

        pith
        pith < report.pith > report.tsv

      What was entered is kept in $PITH_HISTORY, else in pith/history below $XDG_STATE_HOME, else \
      in ~/.pith_history. A conversation begins with the statements in pith/init.pith below \
      $XDG_CONFIG_HOME.
      """)

  @OptionGroup var options: QueryOptions
  @OptionGroup var linking: LinkingOptions
  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("How results are written.", valueName: "format"))
  var format: FormatArgument?

  @Flag(help: "Keep no history, and know none.")
  var noHistory = false

  @Flag(help: "Do not begin with the statements in init.pith.")
  var noInit = false

  func run() throws {
    let isInteractive =
      System.Stream.input.isTerminal && System.Stream.output.isTerminal
      && System.environment("TERM") != "dumb"
    let shell = try Failure.describing(global.color.style) {
      try Shell(
        global: global, options: options, linking: linking,
        format: format?.format ?? FormatArgument.usual, isInteractive: isInteractive)
    }
    do {
      if isInteractive { return try converse(shell) }
      try shell.run(InputLines(.standardInput()), named: "input")
    } catch is Quit {}
    if shell.hasFailed { throw ExitCode(ExitStatus.failure) }
  }

  private func converse(_ shell: Shell) throws {
    guard let prompt = Prompt(shell, keepsHistory: !noHistory && !options.safe) else { return }
    try Failure.describing(global.color.style, Banner(shell: shell).show)
    if !noInit, !options.safe { try InitScript.run(in: shell) }
    try prompt.run()
  }
}
