import GraphEngine
import GraphExport
import GraphModel

extension Shell {
  /// Shows a table that a command made, as a result would be shown.
  func show(_ columns: [String], _ rows: [[Value]]) throws {
    var result = KeptResult(of: "")
    result.take(.columns(columns))
    result.take(.rows(rows, ElementTable()))
    try page(result.written(as: settings.format, resultSettings(for: "")).text)
  }

  /// Writes a text to where results go; on a terminal that is too small, in $PAGER.
  func page(_ text: [UInt8]) throws {
    let height = System.Stream.output.size?.rows ?? 24
    let isLong = text.count(where: { $0 == 10 }) >= height
    guard isInteractive, isLong, settings.once == nil, settings.output == nil, !options.safe else {
      return try write(text)
    }
    try Pager.show(text)
  }

  /// Writes lines as ``page(_:)-([UInt8])`` does.
  func page(_ lines: [String]) throws {
    try page(Array(lines.map { $0 + "\n" }.joined().utf8))
  }

  /// Writes a text to where results go.
  func write(_ text: [UInt8]) throws {
    guard let target = settings.takeTarget() else { return try StandardOutput.write(text) }
    try target.open { send in try send(text) }
  }

  /// Writes lines to where results go.
  func write(_ lines: [String]) throws {
    try write(Array(lines.map { $0 + "\n" }.joined().utf8))
  }

  /// Runs `body` with what the conversation sees of the graph; Ctrl-C stops it.
  func read<Result>(_ body: (any GraphReader) throws -> Result) throws -> Result {
    try interruptible { try graph.session.read(under: $0, body) }
  }
}
