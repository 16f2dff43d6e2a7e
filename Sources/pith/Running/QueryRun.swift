import Diagnostics
import GraphEngine
import GraphExport
import GraphModel

/// A run of statements from the command line, with Ctrl-C, and its results printed.
struct QueryRun {
  let global: GlobalOptions
  let options: QueryOptions
  let source: SourceText
  var format: ResultFormat
  var settings = ResultSettings()
  var explains = false

  /// Whether a result without rows is explained.
  var tellsWhy = false

  /// Whether a graph is made where there is none.
  var createsGraph = false

  func run() throws {
    try run { session, budget, take in
      try session.run(source, parameters: options.values, budget: budget, each: take)
    } reason: { session, budget in
      try session.reasonForNoRows(
        of: source.text, parameters: options.values, under: budget)
    }
  }

  /// Runs `body`, which says what is to be run: it gets a session, a budget and who takes events.
  ///
  /// `reason` says why there are no rows, where that is asked for and can be found.
  func run(
    _ body: (QuerySession, Budget, (QueryEvent) throws -> Void) throws -> Void,
    reason: (QuerySession, Budget) throws -> String?
  ) throws {
    let style = global.color.style
    let budget = options.budget
    let printer = ResultPrinter(format, settings, style: style, source: source)
    try Failure.describing(style, in: source, interruptible: budget) {
      do {
        let session = try session()
        try body(session, budget, printer.take)
        guard tellsWhy, !explains, printer.lastIsEmpty else { return }
        StandardError.write(NoRows.text(reason: try? reason(session, budget)))
      } catch  where !(error is ClosedPipe) {
        try printer.breakOff()
        throw error
      }
    }
  }

  private func session() throws -> QuerySession {
    var session = SessionOptions()
    session.isStrict = options.strict
    session.explains = explains
    session.patternSteps = options.limits.regexSteps
    session.tellsEnds = format.isPicture
    return try global.open(orCreate: createsGraph).makeSession(session)
  }
}
