/// The indexes of the ids under which elements came, which a first load puts off.
enum ImportedIDs {
  static let nodeIndex =
    "CREATE UNIQUE INDEX IF NOT EXISTS imported_node_id ON imported_node (id);"
  static let edgeIndex =
    "CREATE UNIQUE INDEX IF NOT EXISTS imported_edge_id ON imported_edge (id);"

  static let drop = "DROP INDEX imported_node_id; DROP INDEX imported_edge_id;"
}
