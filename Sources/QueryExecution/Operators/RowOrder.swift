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

  /// Numbers that do not decrease along the order: of two rows the one with the lesser code comes
  /// first; with equal codes, either may.
  func codes(of batch: Batch) throws -> [Int64] {
    guard let first = keys.first else { return Array(repeating: 0, count: batch.count) }
    return try codes(first.expression.evaluate(batch))
  }

  private func codes(_ first: Column) -> [Int64] {
    keys[0].isDescending ? first.sortCodes().map { ~$0 } : first.sortCodes()
  }

  /// The positions of rows in order, by the columns of their keys.
  func positions(_ columns: [Column], count: Int) -> [Int] {
    guard let first = columns.first else { return Array(0..<count) }
    return zip(codes(first), 0..<count).sorted { left, right in
      if left.0 != right.0 { return left.0 < right.0 }
      return comes(left.1, before: right.1, columns)
    }.map(\.1)
  }

  /// Whether a row comes before another by the keys, or else by its place.
  private func comes(_ left: Int, before right: Int, _ columns: [Column]) -> Bool {
    for index in columns.indices {
      let order = columns[index].order(left, right)
      if order != 0 { return (order < 0) != keys[index].isDescending }
    }
    return left < right
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

extension Column {
  fileprivate func order(_ left: Int, _ right: Int) -> Int {
    guard nulls == nil else { return Value.order(self[left], self[right]) }
    return switch storage {
    case .integers(let elements): elements[left].order(elements[right])
    case .texts(let elements): UTF8Order.compare(elements[left], elements[right])
    case .dates(let elements):
      elements[left].daysSinceEpoch.order(elements[right].daysSinceEpoch)
    case .nodes, .edges, .booleans, .floats, .values: Value.order(self[left], self[right])
    }
  }
}

extension Int64 {
  fileprivate func order(_ other: Int64) -> Int { self < other ? -1 : self == other ? 0 : 1 }
}
