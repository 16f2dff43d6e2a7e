import Diagnostics
import GraphEngine
import GraphExport
import GraphModel

extension Shell {
  /// How statements are run: under a budget, telling of events.
  typealias Execution = (Budget, (QueryEvent) throws -> Void) throws -> Void

  /// Runs a statement and shows its result, or else its plan.
  func run(_ source: SourceText, explains: Bool = false) throws {
    graph.session.options.explains = explains
    defer { graph.session.options.explains = false }
    try run(source) { [graph, settings] budget, each in
      try graph.session.run(source, parameters: settings.parameters, budget: budget, each: each)
    } reason: { budget in
      try graph.session.reasonForNoRows(
        of: source.text, parameters: settings.parameters, under: budget)
    }
  }

  /// Runs a saved script; throws ``ScriptCallFailure`` where the arguments do not fit.
  func run(_ script: SavedScript, _ arguments: [ScriptArgument]) throws {
    let session = graph.session
    try run(script.source) { budget, each in
      try session.run(script, arguments: arguments, budget: budget, each: each)
    } reason: { budget in
      try session.reasonForNoRows(of: script, arguments: arguments, under: budget)
    }
  }

  /// Shows the results of what `execution` runs, a text of statements; `reason` says why there are no
  /// rows, where that can be found.
  private func run(
    _ source: SourceText, by execution: @escaping Execution, reason: (Budget) throws -> String?
  ) throws {
    var clock = StatementClock(source.text, isRunning: settings.isTimed)
    var result = KeptResult(of: source.text)
    let target = settings.takeTarget()
    do {
      try interruptible { budget in
        defer { peakBytes = budget.peakBytes }
        try collect(source, by: execution, into: target, under: budget) { event in
          result.take(event)
          clock.note(event)
        }
      }
    } catch let error as ScriptCallFailure {
      throw error
    } catch {
      let described = Failure.described(error, style, in: source)
      guard let failure = described as? Failure,
        let advice = ShellCommand.advice(for: source.text, failingBy: error)
      else { throw described }
      throw Failure("\(failure.message.endingLine)\(advice)")
    }
    if isInteractive, target == nil { try show(result) }
    if !result.columns.isEmpty { last = result }
    if isInteractive, result.rowCount == 0, !result.columns.isEmpty {
      StandardError.write(NoRows.text(reason: try? interruptible(reason)))
    }
    if let line = clock.line(rows: result.rowCount) { StandardError.write(line) }
  }

  /// How results are written here.
  func resultSettings(for query: String) -> ResultSettings {
    var settings = ResultSettings()
    settings.width = System.Stream.output.columns
    settings.picture.source = graph.name
    settings.picture.query = query
    return settings
  }

  private func show(_ result: KeptResult) throws {
    let height = System.Stream.output.size?.rows ?? 24
    try ResultView(
      format: settings.format, settings: resultSettings(for: result.query), height: height
    ).show(result)
  }

  /// Runs the statements; on a terminal rows are gathered, elsewhere they are written as they come.
  private func collect(
    _ source: SourceText, by execution: @escaping Execution, into target: OutputTarget?,
    under budget: Budget, _ note: (QueryEvent) -> Void
  ) throws {
    if isInteractive, target == nil { return try gather(source, execution, budget, note) }
    guard let target else {
      return try write(source, execution, budget, note, StandardOutput.write)
    }
    try target.open { try write(source, execution, budget, note, $0) }
  }

  private func gather(
    _ source: SourceText, _ execution: @escaping Execution, _ budget: Budget,
    _ note: (QueryEvent) -> Void
  ) throws {
    var rows = KeptResult(of: source.text)
    do {
      try execution(budget) { event in
        note(event)
        rows.take(event)
        switch event {
        case .warnings(let warnings):
          for warning in warnings { StandardError.write(style.render(warning, in: source)) }
        case .finished(let summary): ResultPrinter.report(summary)
        case .columns, .rows: break
        }
      }
    } catch {
      if rows.rowCount > 0 {
        try show(rows)
        StandardError.write("the result above is not complete\n")
      }
      throw error
    }
  }

  private func write(
    _ source: SourceText, _ execution: @escaping Execution, _ budget: Budget,
    _ note: (QueryEvent) -> Void,
    _ send: @escaping ([UInt8]) throws -> Void
  ) throws {
    var settings = resultSettings(for: source.text)
    if !System.Stream.output.isTerminal { settings.width = nil }
    let printer = ResultPrinter(
      self.settings.format, settings, style: style, source: source, send: send)
    do {
      try execution(budget) { event in
        note(event)
        try printer.take(event)
      }
    } catch  where !(error is ClosedPipe) {
      try printer.breakOff()
      throw error
    }
  }
}

/// How long the parts of a statement took, for `.timer`.
private struct StatementClock {
  private let isRunning: Bool
  private let begin: ContinuousClock.Instant
  private var planned: ContinuousClock.Instant?
  private var parsing = Duration.zero

  init(_ text: String, isRunning: Bool) {
    self.isRunning = isRunning
    if isRunning { parsing = ContinuousClock().measure { _ = QuerySession.parses(text) } }
    begin = .now
  }

  mutating func note(_ event: QueryEvent) {
    if case .columns = event, isRunning { planned = .now }
  }

  /// A line like `parse 0.1 ms, plan 0.3 ms, run 12.0 ms, 42 rows`.
  func line(rows: Int) -> String? {
    guard isRunning, let planned else { return nil }
    let plan = max(.zero, planned - begin - parsing)
    let times = [("parse", parsing), ("plan", plan), ("run", .now - planned)]
    return times.map { "\($0.0) \(Self.milliseconds($0.1)) ms, " }.joined()
      + Count.text(rows, "row") + "\n"
  }

  private static func milliseconds(_ duration: Duration) -> String {
    let microseconds = Int(duration / .microseconds(1))
    return "\(microseconds / 1000).\(microseconds % 1000 / 100)"
  }
}
