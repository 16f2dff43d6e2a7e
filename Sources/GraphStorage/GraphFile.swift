import GraphModel

/// An open file, what this process knows of it, and what the open transaction has changed.
final class GraphFile {
  let connection: Connection
  var catalogue = Catalogue()
  var pending = PendingChanges()

  /// How often something was undone: who remembers rows must then forget them.
  private(set) var undoCount = 0

  private var lastLayout = 0
  private(set) lazy var projections = Projections(self)
  private(set) lazy var textMemory = TextMemory(self)

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// Marks that the catalogue has other tables or columns, by a number that it never had before.
  func noteNewLayout() {
    lastLayout += 1
    catalogue.layout = lastLayout
  }

  /// Reads the catalogue anew if another process has changed the graph.
  func refresh() throws {
    guard let sequence = try connection.integer("SELECT sequence FROM meta") else {
      throw damaged("'meta' has no row")
    }
    guard catalogue.sequence != sequence else { return }
    catalogue = try Catalogue(from: connection, sequence: sequence)
    noteNewLayout()
  }

  /// Puts back what was known before a change that has been undone.
  func restore(_ catalogue: Catalogue, _ pending: PendingChanges) {
    self.catalogue = catalogue
    self.pending = pending
    undoCount += 1
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
        of: catalogue[id], from: connection)
    }
    return catalogue[id]
  }

  /// The table of an edge type, its properties read.
  func edgeTable(_ id: EdgeTypeID) throws -> EdgeTable {
    guard catalogue.contains(id) else { throw damaged("there is no edge type \(id.rawValue)") }
    if catalogue[id].columns == nil {
      catalogue[id].columns = try PropertyColumns(
        of: catalogue[id], from: connection)
    }
    return catalogue[id]
  }

  /// The tables whose nodes carry a label (nil: all), their properties read.
  func nodeTables(carrying label: String?) throws -> [NodeTable] {
    try catalogue.nodeTables(carrying: label).map { try nodeTable($0.id) }
  }
}
