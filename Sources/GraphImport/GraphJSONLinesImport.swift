package import GraphModel

/// Takes `graph-jsonl` into a graph, line by line, inside a transaction that its user holds.
///
/// A bad record stops nothing: it is handed to `reject`, and the rest goes in. An edge that comes
/// before its ends waits for the end of the source, and is tried once more then.
package struct GraphJSONLinesImport {
  package struct Options: Sendable {
    /// Whether the first bad record throws.
    package var isStrict = false

    /// Bytes at most of a line.
    package var lineLimit = 16 << 20

    /// Bytes at most of all lines that wait for their ends.
    package var waitingLimit = 64 << 20

    package init() {}
  }

  private let options: Options
  private let budget: Budget

  package init(options: Options = Options(), budget: Budget = Budget()) {
    self.options = options
    self.budget = budget
  }

  /// Reads the source to its end.
  ///
  /// `reject` gets each bad record, `progress` from time to time the bytes done.
  package func run(
    _ source: any ByteSource, into loader: any GraphLoader,
    reject: (RejectedRecord) throws -> Void = { _ in }, progress: (Int) -> Void = { _ in }
  ) throws -> ImportCounts {
    var run = ImportRun(loader: loader, options: options)
    var lines = LineReader(source, limit: options.lineLimit)
    var reported = 0
    while let rejected = try lines.next({ line in try run.take(line) }) {
      if let rejected { try reject(rejected) }
      guard lines.bytesRead > reported else { continue }
      reported = lines.bytesRead
      try budget.check()
      progress(reported)
    }
    try run.takeWaiting(reject)
    try loader.finish()
    return run.counts
  }
}
