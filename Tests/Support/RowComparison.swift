package import GraphModel

/// Whether two lots of rows are the same, in whatever order they come.
package enum RowComparison {
  /// What is different, as a person reads it; nil where nothing is.
  package static func difference(_ expected: [[Value]], _ actual: [[Value]]) -> String? {
    let (missing, surplus) = unmatched(expected, actual)
    guard !missing.isEmpty || !surplus.isEmpty else { return nil }
    return "missing:\n\(text(missing))surplus:\n\(text(surplus))"
  }

  /// Whether every row of one lot is in the other, as often.
  package static func isContained(_ rows: [[Value]], in others: [[Value]]) -> Bool {
    unmatched(others, rows).surplus.isEmpty
  }

  /// Whether two values are the same to `DISTINCT`; fractions up to the last bits.
  package static func areAlike(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.float(let left), .float(let right)) where left.isFinite && right.isFinite:
      abs(left - right) <= 1e-12 * max(1, abs(left), abs(right))
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy { areAlike($0, $1) }
    case (.map(let left), .map(let right)):
      left.keys == right.keys
        && zip(left.entries, right.entries).allSatisfy { areAlike($0.value, $1.value) }
    default: left.isEquivalent(to: right)
    }
  }

  private static func unmatched(_ expected: [[Value]], _ actual: [[Value]])
    -> (missing: [[Value]], surplus: [[Value]])
  {
    var surplus = actual
    let missing = expected.filter { row in
      let found = surplus.firstIndex { other in
        row.count == other.count && zip(row, other).allSatisfy { areAlike($0, $1) }
      }
      if let found { surplus.remove(at: found) }
      return found == nil
    }
    return (missing, surplus)
  }

  package static func text(_ rows: [[Value]]) -> String {
    rows.map { row in "  " + row.map(\.description).joined(separator: ", ") + "\n" }.joined()
  }
}
