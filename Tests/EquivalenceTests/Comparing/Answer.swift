import GraphModel
import ReferenceEvaluator
import TestSupport

/// What rows a query may give: all of a run of rows that sort alike or, where the run is cut by
/// `SKIP` or `LIMIT`, as many of them.
struct Answer {
  private var rows: [[Value]]
  private let ties: [Range<Int>]
  private let window: Range<Int>
  private let bags: Set<Int>
  private let tellsKinds: Bool

  /// The lists in `bags` have no order; `tellsKinds` says that 1 is not 1.0.
  init(
    _ result: ReferenceResult, bags: Set<Int>, tellsKinds: Bool, form: ([Value]) -> [Value]
  ) {
    ties = result.ties
    window = result.window
    self.bags = bags
    self.tellsKinds = tellsKinds
    rows = result.rows.map { form($0.values) }
    rows = rows.map(comparable)
  }

  /// What is wrong with rows that were given; nil where nothing is.
  func difference(_ actual: [[Value]]) -> String? {
    let actual = actual.map(comparable)
    guard actual.count == window.count else {
      return "\(actual.count) rows instead of \(window.count)\n"
        + (RowComparison.difference(Array(rows[window]), actual) ?? "")
    }
    for tie in ties {
      let part = tie.clamped(to: window)
      let given = Array(
        actual[part.lowerBound - window.lowerBound..<part.upperBound - window.lowerBound])
      if part == tie, let difference = RowComparison.difference(Array(rows[tie]), given) {
        return difference
      }
      if !RowComparison.isContained(given, in: Array(rows[tie])) {
        return "rows that are not among those that sort alike:\n\(RowComparison.text(given))"
      }
    }
    return nil
  }

  private func comparable(_ row: [Value]) -> [Value] {
    let sorted = row.enumerated().map { column, value in
      bags.contains(column) ? value.inOrder : value
    }
    return tellsKinds ? sorted + [.text(row.map(\.kind.name).joined(separator: ", "))] : sorted
  }
}

extension Value {
  /// A list with its elements sorted.
  fileprivate var inOrder: Value {
    guard case .list(let elements) = self else { return self }
    return .list(elements.sorted { Value.order($0, $1) < 0 })
  }
}
