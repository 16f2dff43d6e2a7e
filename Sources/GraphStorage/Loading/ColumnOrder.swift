import GraphModel

/// The properties of the last element of a table, by which those of the next are found at once:
/// elements of a kind mostly come with the same keys in the same order.
struct ColumnOrder {
  private var order: [PropertyColumn] = []

  /// The column of a key that is the `index`-th of its element; nil where the table has none.
  mutating func column(of key: String, at index: Int, in columns: PropertyColumns)
    -> PropertyColumn?
  {
    if index < order.count, UTF8Order.areEqual(order[index].key, key) { return order[index] }
    guard let column = columns[key] else { return nil }
    if index < order.count { order[index] = column } else { order.append(column) }
    return column
  }
}

/// The statement that adds rows to one table, whatever their properties.
struct RowInsertion {
  private let statement: Statement
  private let columns: PropertyColumns
  private let first: Int32
  private var order = ColumnOrder()

  /// Columns of properties begin at `first`.
  init(_ statement: Statement, _ table: some GraphTable, first: Int32) {
    self.statement = statement
    columns = table.columns ?? PropertyColumns()
    self.first = first
  }

  /// Binds an element's properties; false where one has no place in the table yet.
  mutating func bind(_ properties: [(key: String, value: Value)]) -> Bool {
    var others: [ValueMap.Entry] = []
    for (index, (key, value)) in properties.enumerated() where !value.isNull {
      guard let column = order.column(of: key, at: index, in: columns) else { return false }
      if column.name == nil {
        others.append((key, value))
      } else {
        statement.bind(
          CellCodec.encode(value, in: column.kind), at: first + Int32(column.position))
      }
    }
    if !others.isEmpty {
      statement.bind(PropertyJSON.encode(ValueMap(others)), at: first + Int32(columns.named.count))
    }
    return true
  }
}
