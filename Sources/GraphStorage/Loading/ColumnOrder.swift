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

/// The rows of one table that are taken in, whatever their properties.
struct RowStaging {
  let rows: StagedRows
  private let columns: PropertyColumns
  private let first: Int
  private var order = ColumnOrder()

  /// Columns of properties begin at `first`.
  init(_ rows: StagedRows, _ table: some GraphTable, first: Int) {
    self.rows = rows
    columns = table.columns ?? PropertyColumns()
    self.first = first
  }

  /// Begins a row with an element's properties; false, and no row, where one has no place in the
  /// table yet.
  mutating func beginRow(_ properties: [(key: String, value: Value)]) -> Bool {
    rows.beginRow()
    var others: [ValueMap.Entry] = []
    for (index, (key, value)) in properties.enumerated() where !value.isNull {
      guard let column = order.column(of: key, at: index, in: columns) else {
        rows.dropRow()
        return false
      }
      if column.name == nil {
        others.append((key, value))
      } else {
        rows.set(CellCodec.encode(value, in: column.kind), at: first + column.position)
      }
    }
    if !others.isEmpty {
      rows.set(PropertyJSON.encode(ValueMap(others)), at: first + columns.named.count)
    }
    return true
  }
}
