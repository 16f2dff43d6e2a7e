/// A change that was made to the tables, with what it takes to undo it.
enum MemoryChange {
  case createdNode
  case createdEdge
  indirect case deletedNode(NodeID, NodeRecord)
  indirect case deletedEdge(EdgeRecord)
  indirect case setNodeProperty(String, of: NodeID, was: Value)
  indirect case setEdgeProperty(String, of: EdgeID, was: Value)
  case setLabels(of: NodeID, was: LabelSetID)
  case addedLabelSet
  case addedEdgeType
  case addedIndex
  indirect case droppedIndex(MemoryIndex, at: Int)
  case namedNode(NodeID)
  case namedEdge(EdgeID)
}

extension MemoryChange {
  var createsNode: Bool {
    if case .createdNode = self { true } else { false }
  }

  /// The node, there before, that may have less than it had.
  var touchedNode: NodeID? {
    switch self {
    case .setNodeProperty(_, let id, _), .setLabels(let id, _): id
    case .createdNode, .createdEdge, .deletedNode, .deletedEdge, .setEdgeProperty, .addedLabelSet,
      .addedEdgeType, .addedIndex, .droppedIndex, .namedNode, .namedEdge:
      nil
    }
  }
}

extension MemoryTables {
  /// Makes the tables what they were before the change, which must be the last one made.
  func undo(_ change: MemoryChange) {
    switch change {
    case .createdNode:
      remove(NodeID(Int64(nodes.count)))
      nodes.removeLast()
    case .createdEdge:
      remove(EdgeID(Int64(edges.count)))
      edges.removeLast()
    case .deletedNode(let id, let record): put(record, at: id)
    case .deletedEdge(let record): put(record)
    case .setNodeProperty(let key, let id, let value): setProperty(key, of: id, to: value)
    case .setEdgeProperty(let key, let id, let value): setProperty(key, of: id, to: value)
    case .setLabels(let id, let labels): setLabels(of: id, to: labels)
    case .addedLabelSet: labelSets.removeLast()
    case .addedEdgeType: edgeTypes.removeLast()
    case .addedIndex: indexes.removeLast()
    case .droppedIndex(let index, let position): indexes.insert(index, at: position)
    case .namedNode(let id): setImportedID(nil, of: id)
    case .namedEdge(let id): setImportedID(nil, of: id)
    }
  }
}
