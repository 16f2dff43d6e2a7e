/// A node as it lies in memory.
struct NodeRecord {
  var labels: LabelSetID
  var properties: ValueMap
  var outgoing = OrderedBag<HalfEdge>()
  var incoming = OrderedBag<HalfEdge>()
  var importedID: String?
}

/// An edge as it lies in memory.
struct EdgeRecord {
  let reference: EdgeReference
  var properties: ValueMap
  var importedID: String?
}

/// An edge as one of its ends sees it, in the order of adjacency: by type, neighbour, id.
struct HalfEdge: Comparable {
  let type: EdgeTypeID
  let neighbour: NodeID
  let id: EdgeID

  static func < (left: HalfEdge, right: HalfEdge) -> Bool {
    (left.type, left.neighbour, left.id) < (right.type, right.neighbour, right.id)
  }
}

extension EdgeReference {
  var outgoingHalf: HalfEdge { HalfEdge(type: type, neighbour: target, id: id) }
  var incomingHalf: HalfEdge { HalfEdge(type: type, neighbour: source, id: id) }
}
