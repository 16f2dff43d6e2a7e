import ArgumentParser
import GraphExport

/// `pith` alone: a greeting on a terminal, else the statements on the standard input.
struct StartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl", abstract: "Run the statements on the standard input.")

  @OptionGroup var options: QueryOptions
  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("How results are written.", valueName: "format"))
  var format: FormatArgument?

  func run() throws {
    if System.Stream.input.isTerminal { return try greet() }
    let source = try Failure.describing(global.color.style, QuerySource.standardInput)
    var run = QueryRun(
      global: global, options: options, source: source,
      format: format?.format ?? FormatArgument.usual)
    run.createsGraph = true
    try run.run()
  }

  private func greet() throws {
    let text = """
      Pith answers questions about a graph of insights.

        pith import page.txt      put insights into \(global.fileName)
        pith query 'MATCH (i:Insight) RETURN i.text LIMIT 5'
        pith --help               all commands

      """
    try StandardOutput.write(Array(text.utf8))
  }
}
