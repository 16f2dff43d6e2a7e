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
    guard let first = columns.first?.sortCodes(isDescending: keys[0].isDescending) else {
      return (0..<count).sorted { comes($0, before: $1, columns[...]) }
    }
    let rest = columns.dropFirst()
    return zip(first, 0..<count).sorted { left, right in
      if left.0 != right.0 { return left.0 < right.0 }
      return comes(left.1, before: right.1, rest)
    }.map(\.1)
  }

  /// Whether a row comes before another by some of the keys, or else by its place.
  private func comes(_ left: Int, before right: Int, _ columns: ArraySlice<Column>) -> Bool {
    for index in columns.indices {
      let order = columns[index].order(left, right)
      if order != 0 { return (order < 0) != keys[index].isDescending }
    }
    return left < right
  }

  /// The rows of a batch that do not come after a row of keys; nil: all.
  func rows(of batch: Batch, upTo last: [Value]?) throws -> Batch {
    guard let last else { return batch }
    let column = try keys[0].expression.evaluate(batch)
    let rows = (0..<batch.count).filter { row in
      let order = Value.order(column[row], last[0])
      return order == 0 || (order < 0) != keys[0].isDescending
    }
    return rows.count == batch.count ? batch : batch.gathered(rows)
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
  /// Numbers in the order of the values, where these are of a type that allows it.
  fileprivate func sortCodes(isDescending: Bool) -> [Int64]? {
    guard nulls == nil else { return nil }
    let codes: [Int64]
    switch storage {
    case .integers(let elements): codes = elements
    case .nodes(let elements): codes = elements.map(\.rawValue)
    case .floats(let elements): codes = elements.map(\.sortCode)
    case .edges, .booleans, .texts, .values: return nil
    }
    return isDescending ? codes.map { ~$0 } : codes
  }

  fileprivate func order(_ left: Int, _ right: Int) -> Int {
    if nulls == nil, case .texts(let elements) = storage {
      return UTF8Order.compare(elements[left], elements[right])
    }
    return Value.order(self[left], self[right])
  }
}

extension Double {
  /// An integer in the order of floats: both zeros alike, NaN last.
  fileprivate var sortCode: Int64 {
    if isNaN { return .max }
    let bits = Int64(bitPattern: (self == 0 ? 0 : self).bitPattern)
    return bits >= 0 ? bits : bits ^ .max
  }
}
