import ArgumentParser
import Diagnostics
import GraphExport

/// How a command that runs statements shows what comes of them.
struct ResultOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How results are written.", valueName: "format"))
  var format: FormatArgument?

  @Flag(help: "Print how the statements would be run, and run nothing.")
  var explain = false

  @Flag(help: "Say of a result without rows which part of the query left none.")
  var why = false

  @Flag(help: "Let JSON say of which type a value is, so that nothing is lost.")
  var typed = false

  /// A run that shows results so; `title` stands above pictures.
  func run(
    of source: SourceText, titled title: String, _ options: QueryOptions, _ global: GlobalOptions
  )
    -> QueryRun
  {
    var run = QueryRun(
      global: global, options: options, source: source,
      format: format?.format ?? FormatArgument.usual)
    run.settings.isTyped = typed
    run.settings.width = System.Stream.output.columns
    run.settings.picture.source = global.fileName
    run.settings.picture.query = title
    run.explains = explain
    run.tellsWhy = why
    return run
  }
}
