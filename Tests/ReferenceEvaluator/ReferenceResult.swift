package import GraphModel

/// What a query gives, with what it leaves open: the order of rows that sort alike.
package struct ReferenceResult {
  package let columns: [String]

  /// All rows before `SKIP` and `LIMIT`, in order; rows with equivalent keys may change places.
  package let rows: [SortedRow]

  /// The positions that `SKIP` and `LIMIT` leave.
  package let window: Range<Int>

  package struct SortedRow {
    package let keys: [Value]
    package let values: [Value]
  }

  init(columns: [String], rows: [SortedRow], window: Range<Int>? = nil) {
    self.columns = columns
    self.rows = rows
    self.window = window ?? 0..<rows.count
  }

  /// The rows in one of the orders that are right.
  package var values: [[Value]] { rows[window].map(\.values) }

  /// The runs of rows that may change places, as ranges of `rows`.
  package var ties: [Range<Int>] {
    var runs: [Range<Int>] = []
    for position in rows.indices {
      if let run = runs.last, Self.sortAlike(rows[run.lowerBound].keys, rows[position].keys) {
        runs[runs.count - 1] = run.lowerBound..<position + 1
      } else {
        runs.append(position..<position + 1)
      }
    }
    return runs
  }

  private static func sortAlike(_ left: [Value], _ right: [Value]) -> Bool {
    zip(left, right).allSatisfy { $0.isEquivalent(to: $1) }
  }
}
