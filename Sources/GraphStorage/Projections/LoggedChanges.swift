import GraphModel

/// What the log says has changed between two states of the graph, as far as arrays care.
struct LoggedChanges {
  /// Nodes that came, went, or have other labels.
  private var nodes: Set<Int64> = []

  /// Those among them that have other labels.
  private var relabelled: Set<Int64> = []

  /// For each type the edges that came or went, by id.
  private var edges: [EdgeTypeID: [Int64: EdgeChange]] = [:]

  private struct EdgeChange {
    let source: Int64
    let target: Int64

    /// Whether the edge is there after all.
    let isThere: Bool
  }

  /// For each property the nodes that have another value of it.
  private var properties: [Name: Set<Int64>] = [:]

  /// For each property the edges that have another value of it.
  private var edgeProperties: [Name: Set<EdgeReference>] = [:]

  /// Nil where the log does not reach back that far, or says no more than that all has changed.
  init?(_ file: GraphFile, from first: Int64, to last: Int64) throws {
    if first == last { return }
    let log = ChangeLog(connection: file.connection)
    guard first < last, try log.reaches(after: first, through: last) else { return nil }
    var isListed = true
    try log.forEachChange(after: first, through: last) { isListed = add($0) && isListed }
    guard isListed else { return nil }
  }

  /// What one transaction did; nil where it says no more than that all has changed.
  init?(_ changes: [GraphChange]) {
    for change in changes {
      guard add(change) else { return nil }
    }
  }

  /// Takes in a change; false where it lists nothing.
  private mutating func add(_ change: GraphChange) -> Bool {
    switch change {
    case .everything: return false
    case .indexesChanged: break
    case .nodeAdded(let node), .nodeRemoved(let node): nodes.insert(node.rawValue)
    case .labelsChanged(let node):
      nodes.insert(node.rawValue)
      relabelled.insert(node.rawValue)
    case .nodePropertyChanged(let node, let key):
      properties[Name(key), default: []].insert(node.rawValue)
    case .edgeAdded(let edge): note(edge, isThere: true)
    case .edgeRemoved(let edge): note(edge, isThere: false)
    case .edgePropertyChanged(let edge, let key):
      edgeProperties[Name(key), default: []].insert(edge)
    }
    return true
  }

  private mutating func note(_ edge: EdgeReference, isThere: Bool) {
    edges[edge.type, default: [:]][edge.id.rawValue] = EdgeChange(
      source: edge.source.rawValue, target: edge.target.rawValue, isThere: isThere)
  }
}

extension LoggedChanges {
  /// The edges of a type that are new or have another value of a property, by id.
  func edges(of type: EdgeTypeID, withNew key: Name) -> [EdgeReference] {
    let came = (edges[type] ?? [:]).filter(\.value.isThere).map { id, edge in
      EdgeReference(
        id: EdgeID(id), type: type, source: NodeID(edge.source), target: NodeID(edge.target))
    }
    let changed = (edgeProperties[key] ?? []).filter { $0.type == type }
    return changed.union(came).sorted { $0.id < $1.id }
  }
}

extension LoggedChanges {
  /// Whether all nodes have the same values of some properties as before.
  func leave(_ keys: [Name]) -> Bool {
    nodes.isEmpty && keys.allSatisfy { properties[$0] == nil }
  }
}

// MARK: Applying

extension LoggedChanges {
  /// Reads anew what nodes have of a property, of those that are new or have another value.
  func bringUpToDate(
    _ values: PackedProperty, _ key: String, over nodes: PackedNodes, _ reader: SQLiteReader
  ) throws {
    values.grow(to: nodes.count)
    let touched = self.nodes.union(properties[Name(key)] ?? [])
    if touched.isEmpty { return }
    let places = touched.sorted().compactMap { id in
      nodes.position(of: NodeID(id)).map { (position: $0, node: NodeID(id)) }
    }
    let column = try reader.tableProperty(key, of: places.map(\.node))
    for (row, place) in places.enumerated() { values.set(column[row], at: place.position) }
  }
}

extension LoggedChanges {
  func bringUpToDate(_ arrays: PackedNodes, _ file: GraphFile) throws {
    let statement = try file.connection.statement("SELECT label_set FROM graph_node WHERE id = ?")
    defer { statement.reset() }
    for id in nodes.sorted() {
      statement.reset()
      statement.bind(id, at: 1)
      let labelSet =
        try statement.step()
        ? Int32(truncatingIfNeeded: statement.integer(0)) : PackedNodes.absent
      if let position = arrays.position(of: NodeID(id)) {
        arrays.setLabelSet(labelSet, at: position)
      } else if labelSet != PackedNodes.absent {
        arrays.append(NodeID(id), labelSet: labelSet)
      }
    }
  }

  /// Whether a side has other edges than before.
  func touch(_ side: PackedSide) -> Bool { edges[side.type] != nil }

  /// Whether each row of a side that has other edges than before is short.
  func touchShortRows(of arrays: PackedAdjacency, _ side: PackedSide, over nodes: PackedNodes)
    -> Bool
  {
    (edges[side.type] ?? [:]).values.allSatisfy { edge in
      let position = nodes.position(of: NodeID(side.isOutgoing ? edge.source : edge.target))
      return position.map { $0 >= arrays.rowCount || arrays.counts[$0] <= Self.shortRow } ?? true
    }
  }

  private static let shortRow = 4_096

  /// Puts into rows, or takes out of them, the edges that came or went.
  func bringUpToDate(_ arrays: PackedAdjacency, _ side: PackedSide, over nodes: PackedNodes) {
    arrays.grow(to: nodes.count)
    for id in relabelled {
      if let position = nodes.position(of: NodeID(id)) {
        arrays.noteLabelSet(nodes.labelSets[position])
      }
    }
    for (id, edge) in (edges[side.type] ?? [:]).sorted(by: { $0.key < $1.key }) {
      let (start, end) =
        side.isOutgoing ? (edge.source, edge.target) : (edge.target, edge.source)
      guard let position = nodes.position(of: NodeID(start)),
        let neighbour = nodes.position(of: NodeID(end))
      else { continue }
      if edge.isThere {
        arrays.insert(id, at: position, to: neighbour, over: nodes)
      } else {
        arrays.remove(id, at: position, to: neighbour)
      }
    }
  }
}
