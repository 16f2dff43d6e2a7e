import ArgumentParser
import Diagnostics
import GraphExport

/// The command `pith query 'MATCH …'`.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Run statements and print their results.",
    discussion: """
      Statements end with ';'. They come as an argument, from a file or on the standard input, and \
      run one after the other; the first error stops them. On a terminal a result is a framed \
      table, else tab-separated lines.

        pith query 'MATCH (c:Country) RETURN c.name, c.key ORDER BY c.name'
        pith query 'MATCH (c:Country {name: $n}) RETURN c' --param n=China --format json
        pith query -f report.pith --format csv > report.csv
        pith query --explain 'MATCH (i:Insight)-[:MENTIONS]->(e) RETURN e.name, count(*)'
      """)

  @OptionGroup var source: QuerySource
  @OptionGroup var options: QueryOptions
  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("How results are written.", valueName: "format"))
  var format: FormatArgument?

  @Flag(help: "Print how the statements would be run, and run nothing.")
  var explain = false

  @Flag(help: "Say of a result without rows which part of the query left none.")
  var why = false

  @Flag(help: "Let JSON say of which type a value is, so that nothing is lost.")
  var typed = false

  func validate() throws {
    try source.requireQuery()
  }

  func run() throws {
    var run = QueryRun(
      global: global, options: options,
      source: try Failure.describing(global.color.style, source.read),
      format: format?.format ?? FormatArgument.usual)
    run.settings.isTyped = typed
    run.settings.width = System.Stream.output.columns
    run.settings.picture.source = global.fileName
    run.settings.picture.query = run.source.text
    run.explains = explain
    run.tellsWhy = why
    try run.run()
  }
}
