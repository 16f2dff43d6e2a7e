import GraphModel
import QueryBinding

/// An order of rows by keys; rows with equal keys stay in the order in which they came.
struct RowOrder {
  private let keys: [(expression: any ColumnExpression, isDescending: Bool)]

  init(_ keys: [BoundSortKey], _ compiler: ExpressionCompiler) {
    self.keys = keys.map { (compiler.compile($0.expression), $0.isDescending) }
  }

  /// The values by which the rows of a batch are ordered, one column a key.
  func columns(of batch: Batch) throws -> [Column] {
    try keys.map { try $0.expression.evaluate(batch) }
  }

  /// The positions of rows in order, by the columns of their keys.
  func positions(_ columns: [Column], count: Int) -> [Int] {
    let values = columns.map(\.values)
    return (0..<count).sorted { left, right in
      for (key, column) in zip(keys, values) {
        let order = Value.order(column[left], column[right])
        if order != 0 { return (order < 0) != key.isDescending }
      }
      return left < right
    }
  }

  /// Whether one row of keys comes before another; false where they are equal.
  func precedes(_ left: ArraySlice<Value>, _ right: ArraySlice<Value>) -> Bool {
    for (key, pair) in zip(keys, zip(left, right)) {
      let order = Value.order(pair.0, pair.1)
      if order != 0 { return (order < 0) != key.isDescending }
    }
    return false
  }

  var keyCount: Int { keys.count }
}
