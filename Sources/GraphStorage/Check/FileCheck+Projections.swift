import GraphModel

extension FileCheck {
  /// The stored arrays, brought up to date, hold what the tables hold.
  ///
  /// Only of a file that is sound otherwise: arrays of broken tables say nothing new.
  func checkProjections() throws {
    guard problems.isEmpty else { return }
    let stored = StoredProjections(connection)
    let sequence = file.catalogue.sequence ?? 0
    let tables = TableArrays(file)
    guard let known = try stored.nodes() else { return }
    guard let changes = try LoggedChanges(file, from: known.sequence, to: sequence) else { return }
    try changes.bringUpToDate(known.arrays, file)
    if !known.arrays.holdsSame(as: try tables.nodes()) { report(.projectionDiffers("nodes")) }
    for table in file.catalogue.edgeTables where soundTables.contains(table.name) {
      for isOutgoing in [true, false] {
        let side = PackedSide(type: table.id, isOutgoing: isOutgoing)
        try check(side, of: table, stored, over: known.arrays, sequence)
      }
    }
    for key in try stored.propertyKeys() {
      try checkProperty(key, stored, over: known.arrays, sequence)
    }
  }

  private func checkProperty(
    _ key: String, _ stored: StoredProjections, over nodes: PackedNodes, _ sequence: Int64
  ) throws {
    let problem = StorageProblem.projectionDiffers("property '\(key)'")
    guard let known = try stored.property(key), known.values.count <= nodes.count else {
      return report(problem)
    }
    guard let changes = try LoggedChanges(file, from: known.sequence, to: sequence) else { return }
    try changes.bringUpToDate(known.values, key, over: nodes, SQLiteReader(file))
    let expected = try TableArrays(file).values(of: key, over: nodes)
    if let expected, !known.values.holdsSame(as: expected) { report(problem) }
  }

  private func check(
    _ side: PackedSide, of table: EdgeTable, _ stored: StoredProjections, over nodes: PackedNodes,
    _ sequence: Int64
  ) throws {
    guard let known = try stored.adjacency(side, over: nodes),
      let changes = try LoggedChanges(file, from: known.sequence, to: sequence),
      try stored.complete(
        known.arrays, side, .edges, at: known.sequence, nodeCount: nodes.count)
    else { return }
    changes.bringUpToDate(known.arrays, side, over: nodes)
    let expected = try TableArrays(file).adjacency(side, over: nodes)
    if !known.arrays.holdsSame(as: expected) {
      report(.projectionDiffers("\(side.isOutgoing ? "outgoing" : "incoming") '\(table.type)'"))
    }
  }
}

extension PackedNodes {
  /// Whether both have the same nodes with the same labels, wherever they have empty places.
  fileprivate func holdsSame(as other: PackedNodes) -> Bool {
    zip(ids, labelSets).filter { $0.1 != Self.absent }.elementsEqual(
      zip(other.ids, other.labelSets).filter { $0.1 != Self.absent }, by: ==)
  }
}

extension PackedAdjacency {
  /// Whether both have the same rows, wherever these lie.
  fileprivate func holdsSame(as other: PackedAdjacency) -> Bool {
    rowCount == other.rowCount
      && (0..<rowCount).allSatisfy { position in
        neighbours.elements[row(position)].elementsEqual(
          other.neighbours.elements[other.row(position)])
          && edges.elements[row(position)].elementsEqual(
            other.edges.elements[other.row(position)])
      }
  }
}

extension PackedProperty {
  /// Whether both have exactly the same values, in whatever form.
  fileprivate func holdsSame(as other: PackedProperty) -> Bool {
    count == other.count
      && (0..<count).allSatisfy { ValueBytes.encode(self[$0]) == ValueBytes.encode(other[$0]) }
  }
}
