import GraphModel

/// Reads the edges at nodes: per node outgoing before incoming, then by type, neighbour, id.
struct AdjacencyReading {
  /// The edges of one type in one direction: `?` is the node, the row its neighbour and the edge.
  private struct Side {
    let type: EdgeTypeID
    let isOutgoing: Bool

    /// Loops are met on the outgoing side already.
    let skipsLoops: Bool
    let statement: Statement
  }

  private let sides: [Side]

  init(_ types: [EdgeTypeID], _ direction: EdgeDirection, _ file: GraphFile) throws {
    let outgoing =
      direction == .incoming
      ? []
      : try types.map { type in
        Side(
          type: type, isOutgoing: true, skipsLoops: false,
          statement: try file.connection.statement(Self.outgoing(file.catalogue[type])))
      }
    let incoming =
      direction == .outgoing
      ? []
      : try types.map { type in
        Side(
          type: type, isOutgoing: false, skipsLoops: direction == .either,
          statement: try file.connection.statement(Self.incoming(file.catalogue[type])))
      }
    sides = outgoing + incoming
  }

  private static func outgoing(_ table: EdgeTable) -> String {
    """
    SELECT _dst, _id FROM \(SQLText.name(table.name)) NOT INDEXED
    WHERE _src = ? ORDER BY _dst, _id
    """
  }

  private static func incoming(_ table: EdgeTable) -> String {
    """
    SELECT _src, _id FROM \(SQLText.name(table.name))
    INDEXED BY \(SQLText.name(table.incomingIndex)) WHERE _dst = ? ORDER BY _src, _id
    """
  }

  func read(_ nodes: [NodeID], _ window: EdgeWindow = EdgeWindow()) throws -> Adjacency {
    var adjacency = Adjacency()
    var window = window
    adjacency.offsets.reserveCapacity(nodes.count + 1)
    for node in nodes where adjacency.edges.count < window.limit {
      for side in sides where !adjacency.isCut {
        try read(side, of: node, &window, into: &adjacency)
      }
      window.skipped = 0
      adjacency.offsets.append(adjacency.edges.count)
    }
    return adjacency
  }

  private func read(
    _ side: Side, of node: NodeID, _ window: inout EdgeWindow, into adjacency: inout Adjacency
  ) throws {
    let statement = side.statement
    defer { statement.reset() }
    statement.bind(node.rawValue, at: 1)
    while try statement.step() {
      let neighbour = NodeID(statement.integer(0))
      if side.skipsLoops, neighbour == node { continue }
      if window.skip(of: 1) > 0 { continue }
      if adjacency.edges.count >= window.limit {
        adjacency.isCut = true
        return
      }
      adjacency.neighbours.append(neighbour)
      adjacency.edges.append(
        EdgeReference(
          id: EdgeID(statement.integer(1)), type: side.type,
          source: side.isOutgoing ? node : neighbour,
          target: side.isOutgoing ? neighbour : node))
    }
  }
}
