import GraphModel

/// An open file, what this process knows of it, and what the open transaction has changed.
final class GraphFile {
  let connection: Connection
  var catalogue = Catalogue()
  var pending = PendingChanges()

  private var lastVersion = 0

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// A number that no state of the catalogue has had before.
  func nextVersion() -> Int {
    lastVersion += 1
    return lastVersion
  }

  /// Reads the catalogue anew if another process has changed the graph.
  func refresh() throws {
    guard let sequence = try connection.integer("SELECT sequence FROM meta") else {
      throw damaged("'meta' has no row")
    }
    guard catalogue.sequence != sequence else { return }
    catalogue = try Catalogue(from: connection, sequence: sequence)
    catalogue.layout = nextVersion()
  }

  func damaged(_ reason: String) -> GraphError {
    .damaged(path: connection.path, reason: reason)
  }
}

// MARK: Columns

extension GraphFile {
  /// The table of a label set, its properties read.
  func nodeTable(_ id: LabelSetID) throws -> NodeTable {
    guard catalogue.contains(id) else { throw damaged("there is no label set \(id.rawValue)") }
    if catalogue[id].columns == nil {
      catalogue[id].columns = try PropertyColumns(
        of: catalogue[id], from: connection, version: nextVersion())
    }
    return catalogue[id]
  }

  /// The table of an edge type, its properties read.
  func edgeTable(_ id: EdgeTypeID) throws -> EdgeTable {
    guard catalogue.contains(id) else { throw damaged("there is no edge type \(id.rawValue)") }
    if catalogue[id].columns == nil {
      catalogue[id].columns = try PropertyColumns(
        of: catalogue[id], from: connection, version: nextVersion())
    }
    return catalogue[id]
  }

  /// The tables whose nodes carry a label (nil: all), their properties read.
  func nodeTables(carrying label: String?) throws -> [NodeTable] {
    try catalogue.nodeTables(carrying: label).map { try nodeTable($0.id) }
  }
}
