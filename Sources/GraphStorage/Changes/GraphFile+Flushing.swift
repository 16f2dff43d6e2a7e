import GraphModel

extension GraphFile {
  /// Writes what a transaction keeps in memory until it commits: counts, sequence, log, views.
  func flush(since start: Catalogue) throws {
    guard !pending.isEmpty else { return }
    try BulkLoad.finish(self)
    try RequiredProperties(self).check()
    let sequence = (catalogue.sequence ?? 0) + 1
    try writeCounts(since: start)
    try connection.run(
      "UPDATE meta SET sequence = ?, last_edge = ?", .integer(sequence),
      .integer(catalogue.lastEdge))
    try ChangeLog(connection: connection).append(pending.changes, at: sequence)
    if pending.needsViews { try Views(self).remake() }
    if pending.isEverything { try StoredProjections(connection).save(self, at: sequence) }
    catalogue.sequence = sequence
    pending = PendingChanges()
  }

  private func writeCounts(since start: Catalogue) throws {
    for (index, table) in catalogue.nodeTables.enumerated() {
      let isKnown = index < start.nodeTables.count
      guard !isKnown || start.nodeTables[index].nodeCount != table.nodeCount else { continue }
      try connection.run(
        "UPDATE label_set SET node_count = ? WHERE id = ?", .integer(Int64(table.nodeCount)),
        .integer(Int64(table.id.rawValue)))
    }
    for (index, table) in catalogue.edgeTables.enumerated() {
      let isKnown = index < start.edgeTables.count
      guard !isKnown || start.edgeTables[index].edgeCount != table.edgeCount else { continue }
      try connection.run(
        "UPDATE edge_type SET edge_count = ? WHERE id = ?", .integer(Int64(table.edgeCount)),
        .integer(Int64(table.id.rawValue)))
    }
  }
}
