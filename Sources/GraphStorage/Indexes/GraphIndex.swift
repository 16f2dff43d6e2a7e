import GraphModel

/// An index as the catalogue knows it.
struct GraphIndex {
  let id: Int64
  let definition: IndexDefinition

  /// The table of a unique constraint's values.
  var uniqueTable: String { "unique_\(id)" }

  /// The name in SQL of a plain index on one table.
  func name(on table: NodeTable) -> String {
    "index_\(id)_\(table.id.rawValue)"
  }
}
