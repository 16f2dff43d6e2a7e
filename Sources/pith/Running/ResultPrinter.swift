import Diagnostics
import GraphEngine
import GraphExport

/// Prints what comes out of a run of statements: results to the output, all else beside it.
final class ResultPrinter {
  private let format: ResultFormat
  private let settings: ResultSettings
  private let style: DiagnosticStyle
  private let source: SourceText
  private let send: ([UInt8]) throws -> Void
  private var writer: (any ResultWriter)?

  /// Columns that are not written yet: an error before the first row leaves the output empty.
  private var columns: [String] = []
  private var output: [UInt8] = []

  /// Whether the last result could have had rows and has none.
  private(set) var lastIsEmpty = false

  init(
    _ format: ResultFormat, _ settings: ResultSettings, style: DiagnosticStyle, source: SourceText,
    send: @escaping ([UInt8]) throws -> Void = StandardOutput.write
  ) {
    self.format = format
    self.settings = settings
    self.style = style
    self.source = source
    self.send = send
  }

  func take(_ event: QueryEvent) throws {
    switch event {
    case .warnings(let warnings):
      for warning in warnings { StandardError.write(style.render(warning, in: source)) }
    case .columns(let columns):
      self.columns = columns
      lastIsEmpty = !columns.isEmpty
    case .rows(let rows, let elements):
      if !rows.isEmpty { lastIsEmpty = false }
      begin()
      writer?.append(rows, elements, to: &output)
      if output.count > 1 << 16 { try flush() }
    case .finished(let summary):
      begin()
      try finishResult()
      Self.report(summary)
    }
  }

  /// Ends a result that an error broke off, and says so.
  func breakOff() throws {
    guard writer != nil else { return }
    try finishResult()
    StandardError.write("the result above is not complete\n")
  }

  private func begin() {
    guard writer == nil, !columns.isEmpty else { return }
    writer = format.makeWriter(settings)
    writer?.begin(columns, to: &output)
  }

  private func finishResult() throws {
    writer?.finish(to: &output)
    if let refusal = writer?.refusal { throw Failure("error: \(refusal)") }
    try flush()
    for notice in writer?.notices ?? [] { StandardError.write("note: \(notice)\n") }
    writer = nil
    columns = []
  }

  private func flush() throws {
    try send(output)
    output.removeAll(keepingCapacity: true)
  }

  /// Says on a terminal what a statement changed.
  static func report(_ summary: QuerySummary) {
    guard System.Stream.error.isTerminal else { return }
    let changes = summary.changes.filter { $0.count > 0 }.map { "\($0.name) \($0.count)" }
    if !changes.isEmpty { StandardError.write(changes.joined(separator: ", ") + "\n") }
  }
}
