extension Adjacency {
  /// Appends the edges at one more node; types are ascending, nil for all.
  mutating func append(
    _ node: NodeID, _ direction: EdgeDirection, types: [EdgeTypeID]?, in tables: MemoryTables
  ) {
    if direction != .incoming {
      for half in tables.outgoing(of: node).of(types) { append(half, isOutgoing: true, at: node) }
    }
    if direction != .outgoing {
      for half in tables.incoming(of: node).of(types)
      where direction == .incoming || half.neighbour != node {
        append(half, isOutgoing: false, at: node)
      }
    }
    offsets.append(edges.count)
  }

  /// Takes the first edges of the only node away.
  mutating func dropFirst(_ count: Int) {
    let count = min(count, edges.count)
    edges.removeFirst(count)
    neighbours.removeFirst(count)
    offsets[1] -= count
  }

  /// Takes the edges beyond a number away, which all are the last node's.
  mutating func cut(to limit: Int) {
    guard edges.count > limit else { return }
    edges.removeLast(edges.count - limit)
    neighbours.removeLast(neighbours.count - limit)
    offsets[offsets.count - 1] = limit
    isCut = true
  }

  private mutating func append(_ half: HalfEdge, isOutgoing: Bool, at node: NodeID) {
    neighbours.append(half.neighbour)
    edges.append(
      EdgeReference(
        id: half.id, type: half.type, source: isOutgoing ? node : half.neighbour,
        target: isOutgoing ? half.neighbour : node))
  }
}

extension [HalfEdge] {
  /// The part of a list in order that has one of the types.
  fileprivate func of(_ types: [EdgeTypeID]?) -> [HalfEdge] {
    guard let types else { return self }
    return types.flatMap { type in
      self[firstPosition { $0.type >= type }..<firstPosition { $0.type > type }]
    }
  }

  /// The first position at which a test that stays true once it is true is true.
  private func firstPosition(where isReached: (HalfEdge) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isReached(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
