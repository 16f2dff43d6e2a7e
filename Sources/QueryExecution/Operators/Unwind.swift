import GraphModel

/// Each row once for each element of a list; not at all where the list is null.
///
/// Lists are made for as many rows at once as gave few elements the last time.
final class Unwind: Operator {
  private let input: any Operator
  private let list: any ColumnExpression

  /// The place of a list's first element, where places are asked for.
  private let firstPlace: Int?
  private let context: ExecutionContext

  /// The batch whose rows are being taken, and the first that was not.
  private var pendingRows: Batch?
  private var row = 0
  private var window = 1

  /// The rows whose lists are made, and these.
  private var rows: Batch?
  private var lists: UnnestedLists?
  private var position = 0

  init(
    _ input: any Operator, _ list: any ColumnExpression, firstPlace: Int?,
    _ context: ExecutionContext
  ) {
    self.input = input
    self.list = list
    self.firstPlace = firstPlace
    self.context = context
  }

  func next() throws -> Batch? {
    while true {
      try context.check()
      if let rows, let lists, position < lists.elements.count { return emit(lists, over: rows) }
      guard try makeLists() else { return nil }
    }
  }

  private func emit(_ lists: UnnestedLists, over rows: Batch) -> Batch {
    let range = position..<min(position + Batch.size, lists.elements.count)
    position = range.upperBound
    var columns = [Column(Array(lists.elements[range]))]
    if let firstPlace { columns.append(lists.places(of: range, from: firstPlace)) }
    return rows.gathered(Array(lists.rows[range])).appending(columns)
  }

  /// Makes the lists of the next rows; false at the end of the input.
  private func makeLists() throws -> Bool {
    if let batch = pendingRows, row < batch.count {
      let range = row..<min(row + window, batch.count)
      row = range.upperBound
      let some = batch.slice(range)
      let made = try UnnestedLists(list.evaluate(some))
      window = made.elements.count < Batch.size ? min(window * 2, Batch.size) : max(1, window / 2)
      (rows, lists, position) = (some, made, 0)
      return true
    }
    guard let batch = try input.next() else { return false }
    (pendingRows, row) = (batch, 0)
    return try makeLists()
  }

  func rewind() {
    input.rewind()
    (pendingRows, rows, lists, row, position, window) = (nil, nil, nil, 0, 0, 1)
  }
}
