import GraphModel

/// An index as the catalogue knows it.
struct GraphIndex {
  let id: Int64
  let definition: IndexDefinition

  /// The table of a unique constraint's values.
  var uniqueTable: String { "unique_\(id)" }

  /// The name in SQL of the index on one table, where it has one.
  func name(on table: NodeTable) -> String {
    "index_\(id)_\(table.id.rawValue)"
  }
}
