import GraphModel

/// Rows by the values of their keys: those with equal keys have one number.
///
/// Rows with a key that is not equal to itself (null, NaN, a list with one of them) have none: they
/// join nothing.
struct JoinTable {
  let rows: Batch
  private var numbering: RowNumbering

  /// The rows by their numbers, of each number ascending, and where those of each begin.
  private var places: [Int32] = []
  private var starts: [Int32] = []

  init(_ batches: [KeyedRows], keyCount: Int) {
    rows = Batch(joining: batches.map(\.rows))
    numbering = RowNumbering(columnCount: keyCount)
    var numbers: [Int32] = []
    numbers.reserveCapacity(rows.count)
    for batch in batches {
      numbers += Self.numbers(of: batch) { numbering.number($0, count: $1) }
    }
    (starts, places) = Self.byNumber(numbers, numbering.count)
  }

  /// Where each number's rows are, by counting; O(rows).
  private static func byNumber(_ numbers: [Int32], _ count: Int) -> (
    starts: [Int32], places: [Int32]
  ) {
    var starts = [Int32](repeating: 0, count: count + 2)
    for number in numbers where number >= 0 { starts[Int(number) + 2] += 1 }
    for number in 0..<count { starts[number + 2] += starts[number + 1] }
    var places = [Int32](repeating: 0, count: Int(starts[count + 1]))
    for (row, number) in numbers.enumerated() where number >= 0 {
      places[Int(starts[Int(number) + 1])] = Int32(row)
      starts[Int(number) + 1] += 1
    }
    return (starts, places)
  }

  /// The number that each row of another table has here; -1 where it has none.
  mutating func numbers(of other: KeyedRows) -> [Int32] {
    Self.numbers(of: other) { numbering.known($0, count: $1) }
  }

  /// The rows with a number.
  @inline(__always)
  func rows(of number: Int32) -> ArraySlice<Int32> {
    places[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
  }

  private static func numbers(of batch: KeyedRows, _ number: ([Column], Int) -> [Int]) -> [Int32] {
    let count = batch.rows.count
    var isEqual = [Bool](repeating: true, count: count)
    for key in batch.keys { key.clearUnequal(in: &isEqual) }
    let kept = isEqual.indices.filter { isEqual[$0] }
    guard kept.count < count else { return number(batch.keys, count).map { Int32($0) } }
    let keys = batch.keys.map { Column($0.gathered(kept).storage) }
    var numbers = [Int32](repeating: -1, count: count)
    for (row, number) in zip(kept, number(keys, kept.count)) { numbers[row] = Int32(number) }
    return numbers
  }
}

extension Column {
  /// Clears those rows whose value is not equal to itself.
  fileprivate func clearUnequal(in isEqual: inout [Bool]) {
    if let nulls { for (row, isNull) in nulls.enumerated() where isNull { isEqual[row] = false } }
    switch storage {
    case .nodes, .edges, .booleans, .integers, .texts, .dates: break
    case .floats(let elements):
      for (row, element) in elements.enumerated() where element.isNaN { isEqual[row] = false }
    case .values(let elements):
      for (row, element) in elements.enumerated() where element.isEqual(to: element) != true {
        isEqual[row] = false
      }
    }
  }
}
