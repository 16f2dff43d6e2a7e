package import GraphModel

/// Something in a graph's file that is not as it must be.
package enum StorageProblem: Equatable, Sendable {
  /// What SQLite's own check says.
  case damagedPages(String)

  case missingTable(String)
  case missingColumn(String, table: String)
  case unknownColumn(String, table: String)
  case missingIndex(String)

  /// Other programs may change the table.
  case unguardedTable(String)

  /// A label set names a label that is not there.
  case unknownLabel(labelSet: Int64)

  /// A cell holds what is no value.
  case unreadableRow(table: String, id: Int64)

  case nodeWithoutRow(NodeID, table: String)
  case rowWithoutNode(NodeID, table: String)
  case nodeWithoutLabelSet(NodeID)
  case edgeWithoutEnd(EdgeID, type: String, end: NodeID)

  /// Two edges have the id, or the counter has not reached it.
  case misnumberedEdge(EdgeID)
  case wrongCount(table: String, counted: Int, noted: Int)

  case uniqueValueNotNoted(index: String, NodeID)
  case uniqueValueWithoutNode(index: String, count: Int)

  case fullTextDiffers(String)
  case importedIDWithoutNode(String)
  case importedIDWithoutEdge(String)
  case changeLogDiffers(sequence: Int64, logged: Int64)

  /// Packed arrays do not hold what the tables hold.
  case projectionDiffers(String)
}

extension StorageProblem {
  package var message: String {
    switch self {
    case .damagedPages(let message): "damaged: \(message)"
    case .missingTable(let table): "table '\(table)' is missing"
    case .missingColumn(let column, let table): "column '\(column)' of '\(table)' is missing"
    case .unknownColumn(let column, let table):
      "column '\(column)' of '\(table)' is not in the catalogue"
    case .missingIndex(let index): "index '\(index)' is missing"
    case .unguardedTable(let table): "table '\(table)' is not guarded against other programs"
    case .unknownLabel(let set): "label set \(set) names a label that is not there"
    case .unreadableRow(let table, let id): "row \(id) of '\(table)' holds what is no value"
    case .nodeWithoutRow(let node, let table): "node \(node.rawValue) is not in '\(table)'"
    case .rowWithoutNode(let node, let table):
      "'\(table)' has a row \(node.rawValue), which is no node of its labels"
    case .nodeWithoutLabelSet(let node): "node \(node.rawValue) has no label set"
    case .edgeWithoutEnd(let edge, let type, let end):
      "edge \(edge.rawValue) of '\(type)' ends at node \(end.rawValue), which is not there"
    case .misnumberedEdge(let edge): "edge id \(edge.rawValue) was given twice or never"
    case .wrongCount(let table, let counted, let noted):
      "'\(table)' has \(counted) rows, the catalogue says \(noted)"
    case .uniqueValueNotNoted(let index, let node):
      "unique index '\(index)' lacks the value of node \(node.rawValue)"
    case .uniqueValueWithoutNode(let index, let count):
      "unique index '\(index)' has \(count) values that no node has"
    case .fullTextDiffers(let message): "the full-text index differs from the texts: \(message)"
    case .importedIDWithoutNode(let id): "imported id '\(id)' is of no node"
    case .importedIDWithoutEdge(let id): "imported id '\(id)' is of no edge"
    case .changeLogDiffers(let sequence, let logged):
      "the change log ends at \(logged), the sequence is \(sequence)"
    case .projectionDiffers(let name):
      "the packed arrays of \(name) differ from the tables (`pith optimize` makes them anew)"
    }
  }
}
