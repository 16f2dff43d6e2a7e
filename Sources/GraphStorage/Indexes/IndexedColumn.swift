import GraphModel

/// A column of values by which nodes are found: an index of a table, or a table of unique values.
struct IndexedColumn {
  /// What stands between `FROM` and `WHERE`.
  let source: String
  let node: String
  let value: String

  /// The kind of the column, which says how values lie in cells.
  let kind: ValueKind

  /// Whether nodes without a value have a row as well.
  let hasNulls: Bool
}

extension IndexLookup {
  /// The columns of the index over a property of the nodes with a label; nil where no index serves.
  func columns(label: String, property: String) throws -> [IndexedColumn]? {
    let indexes = file.catalogue.indexes(on: [label]).filter {
      $0.definition.servesLookups && UTF8Order.areEqual($0.definition.property, property)
    }
    if let index = indexes.first(where: \.definition.isUnique) {
      return [
        IndexedColumn(
          source: index.uniqueTable, node: "node", value: "value", kind: .null, hasNulls: false)
      ]
    }
    guard let index = indexes.first else { return nil }
    var columns: [IndexedColumn] = []
    for table in try file.nodeTables(carrying: label) {
      switch table.place(of: property) {
      case .json: return nil
      case .nowhere: continue
      case .column(let column, let name):
        columns.append(
          IndexedColumn(
            source: "\(SQLText.name(table.name)) INDEXED BY \(index.name(on: table))", node: "_id",
            value: SQLText.name(name), kind: column.kind, hasNulls: true))
      }
    }
    return columns
  }
}
