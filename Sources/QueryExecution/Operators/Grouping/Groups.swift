import GraphModel

/// Tells to which group rows belong; groups are numbered in the order in which they first come.
protocol Groups: AnyObject {
  /// How many groups there are.
  var count: Int { get }

  /// About how many bytes a group takes.
  var bytesPerGroup: Int { get }

  /// The group of each row.
  func number(_ batch: Batch) throws -> [Int]

  /// What the groups are told apart by, and what is kept of them, a row for each of some groups.
  func columns(_ groups: Range<Int>) throws -> [Column]

  func removeAll()
}

/// Groups by the values of expressions.
final class KeyGroups: Groups {
  private let keys: [any ColumnExpression]

  /// The columns of which each group keeps its first row's value.
  private let keptSlots: [Int]
  private var numbering: RowNumbering
  private var kept: [Batch] = []

  /// The columns of all groups, once they are asked for.
  private var all: [Column]?

  init(_ keys: [any ColumnExpression], keeping keptSlots: [Int] = []) {
    self.keys = keys
    self.keptSlots = keptSlots
    numbering = RowNumbering(columnCount: keys.count)
  }

  var count: Int { numbering.count }
  var bytesPerGroup: Int { numbering.bytesPerNumber + 16 * keptSlots.count }

  func number(_ batch: Batch) throws -> [Int] {
    let known = count
    let numbers = numbering.number(try keys.map { try $0.evaluate(batch) }, count: batch.count)
    if !keptSlots.isEmpty, count > known {
      kept.append(batch.selecting(keptSlots).gathered(numbers.firstRows(after: known)))
    }
    return numbers
  }

  func columns(_ groups: Range<Int>) -> [Column] {
    let columns =
      all ?? (numbering.keyColumns() + (keptSlots.isEmpty ? [] : Batch(joining: kept).columns))
    all = columns
    return columns.map { $0.slice(groups) }
  }

  func removeAll() {
    numbering.removeAll()
    (kept, all) = ([], nil)
  }
}

extension [Int] {
  /// The rows at which numbers from `known` on first come.
  func firstRows(after known: Int) -> [Int] {
    [Int](unsafeUninitializedCapacity: count) { rows, found in
      for (row, number) in enumerated() where number == known + found {
        rows[found] = row
        found += 1
      }
    }
  }
}
