import GraphModel

extension FileCheck {
  /// The unique tables hold what the nodes hold, no less and no more.
  func checkUniqueIndexes() throws {
    for index in file.catalogue.indexes where index.definition.isUnique {
      let (label, property) = (index.definition.label, index.definition.property)
      let tables = try file.nodeTables(carrying: label)
      guard tables.allSatisfy({ soundTables.contains($0.name) }) else { continue }
      let scan = NodeTableScan(
        NodeSource.sources(of: tables, properties: [property]), on: connection,
        properties: [property])
      let noted = try connection.integer("SELECT count(*) FROM \(index.uniqueTable)") ?? 0
      let found = try countNoted(scan, in: index)
      if noted != Int64(found) {
        report(.uniqueValueWithoutNode(index: index.definition.name, count: Int(noted) - found))
      }
    }
  }

  /// How many nodes of a scan have their value in a unique table; reports the others.
  private func countNoted(_ scan: NodeTableScan, in index: GraphIndex) throws -> Int {
    var count = 0
    while let batch = try scan.next(maximum: 2_048) {
      for (row, node) in batch.nodes.enumerated() where !batch.properties[0].isNull(at: row) {
        let holder = try UniqueTables(file).holder(of: batch.properties[0][row], in: index)
        if holder == node {
          count += 1
        } else {
          report(.uniqueValueNotNoted(index: index.definition.name, node))
        }
      }
    }
    return count
  }

  /// The full-text index knows the nodes it should, and their texts.
  func checkFullText(canWrite: Bool) throws {
    let tables = try file.nodeTables(carrying: nil).filter { FullText(file).covers($0) }
    guard tables.allSatisfy({ soundTables.contains($0.name) }) else { return }
    let indexed = try connection.integer("SELECT count(*) FROM text_index_docsize") ?? 0
    let nodes = tables.reduce(0) { $0 + $1.nodeCount }
    guard indexed == Int64(nodes) else {
      return report(.fullTextDiffers("\(indexed) nodes in place of \(nodes)"))
    }
    guard canWrite else { return }
    do {
      try connection.execute(
        "INSERT INTO text_index (text_index, rank) VALUES ('integrity-check', 1)")
    } catch GraphError.damaged {
      report(.fullTextDiffers("other terms"))
    }
  }
}
