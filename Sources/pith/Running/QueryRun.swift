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

  /// Whether a graph is made where there is none.
  var createsGraph = false

  func run() throws {
    try run { session, budget, take in
      try session.run(source, parameters: options.values, budget: budget, each: take)
    }
  }

  /// Runs `body`, which says what is to be run: it gets a session, a budget and who takes events.
  func run(_ body: (QuerySession, Budget, (QueryEvent) throws -> Void) throws -> Void) throws {
    let style = global.color.style
    let budget = options.budget
    let printer = ResultPrinter(format, settings, style: style, source: source)
    try Failure.describing(style, in: source, interruptible: budget) {
      do {
        try body(session(), budget, printer.take)
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
    return try global.open(orCreate: createsGraph).makeSession(session)
  }
}
