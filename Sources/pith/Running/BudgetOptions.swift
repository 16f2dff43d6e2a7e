import ArgumentParser
import GraphModel

/// The options by which a query may use more, or less, than is usual.
struct BudgetOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Stop a query after so many seconds.", valueName: "seconds"))
  var timeout: Double?

  @Option(
    help: ArgumentHelp(
      "Stop a query that needs more memory: 512MB, 4GB. (default: 1GB)", valueName: "size"))
  var memory: ByteSize?

  @Option(
    name: .customLong("max-rows"),
    help: ArgumentHelp("Stop a query that gives more rows.", valueName: "rows"))
  var rows: Int?

  @Option(
    help: ArgumentHelp(
      "Refuse a query that is nested deeper, 1,000 at most. (default: 1000)", valueName: "levels"))
  var depth: Int?

  @Option(
    name: .customLong("query-size"),
    help: ArgumentHelp("Refuse a longer query. (default: 4MB)", valueName: "size"))
  var querySize: ByteSize?

  @Option(
    name: .customLong("regex-steps"),
    help: ArgumentHelp(
      "Stop a regular expression that takes more steps in one text. (default: 1000000)",
      valueName: "steps"))
  var regexSteps: UInt32?

  mutating func validate() throws {
    if let timeout, !(timeout > 0 && timeout < 1e9) {
      throw ValidationError("--timeout is a number of seconds above 0")
    }
    if let rows, rows < 1 { throw ValidationError("--max-rows is a number above 0") }
    if let depth, !(1...1_000).contains(depth) {
      throw ValidationError("--depth is a number from 1 to 1000")
    }
  }

  /// The limits of one query; `seconds` is its time where no other is asked for.
  func limits(seconds: Double? = nil) -> Budget.Limits {
    var limits = Budget.Limits(timeoutSeconds: timeout ?? seconds, rows: rows)
    if let memory { limits.memoryBytes = memory.bytes }
    if let depth { limits.depth = depth }
    if let querySize { limits.textBytes = querySize.bytes }
    return limits
  }
}
