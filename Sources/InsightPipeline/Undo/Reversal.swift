import GraphModel

/// Takes changes of imports back, the latest first, where nobody has changed the same since.
struct Reversal {
  private let session: any GraphSession
  private let nodes: ChangeNodes
  private var later: [ChangeNodes.Kept] = []

  /// Whether there was any change to take back.
  private(set) var hasFound = false

  /// How many changes were taken back.
  private(set) var count = 0

  init(_ session: any GraphSession) {
    self.session = session
    nodes = ChangeNodes(session)
  }

  /// Takes back, and forgets, the changes that `isMeant` picks.
  mutating func run(_ isMeant: (ChangeNodes.Kept) -> Bool) throws {
    for kept in try nodes.all() {
      guard isMeant(kept) else {
        later.append(kept)
        continue
      }
      hasFound = true
      if try takeBack(kept.change) { count += 1 } else { try passOn(kept.change) }
      try nodes.forget(kept)
    }
  }

  /// Says whether the change was there to be taken back.
  private func takeBack(_ change: ImportChange) throws -> Bool {
    switch change {
    case .property(let name, let node, let before, let after):
      guard let id = try find(node), let present = try session.reader.node(id)?.properties[name],
        present.isEquivalent(to: after)
      else { return false }
      try session.writer.setProperty(name, of: id, to: before)
      return true
    case .labelsAdded(let labels, let node):
      guard let id = try find(node) else { return false }
      return try session.writer.removeLabels(labels, from: id) > 0
    case .edgeChanged(let name, let before, let after):
      guard let edge = try edges(name).first(where: { $0.properties.isSame(as: after) }) else {
        return false
      }
      try set(edge, to: before)
      return true
    case .edgeDeleted(let name, let properties):
      return try makeAgain(name, properties)
    case .nodeDeleted(let labels, let properties):
      let name = NodeName(Node(id: NodeID(0), labels: labels, properties: properties))
      if try name.flatMap(find) != nil { return false }
      _ = try session.writer.createNode(labels: labels, properties: properties)
      return true
    }
  }

  /// A later run that changed the same value holds as its past what this change had as its own.
  private mutating func passOn(_ change: ImportChange) throws {
    guard case .property(let name, let node, let before, let after) = change else { return }
    for index in later.indices {
      guard case .property(name, node, let past, let now) = later[index].change,
        past.isEquivalent(to: after)
      else { continue }
      later[index].change = .property(name, of: node, before: before, after: now)
      return try nodes.replace(later[index].change, at: later[index].node)
    }
  }
}

extension Reversal {
  private func find(_ name: NodeName) throws -> NodeID? {
    try session.reader.node(key: name.key, label: name.label)
  }

  private func edges(_ name: EdgeName) throws -> [Edge] {
    guard let source = try find(name.source), let target = try find(name.target) else { return [] }
    let edges = try session.reader.adjacency(of: [source], .outgoing, types: [name.type]).edges
    return try edges.filter { $0.target == target }.compactMap(session.reader.edge)
  }

  private func set(_ edge: Edge, to properties: ValueMap) throws {
    for (key, _) in edge.properties.entries where properties[key] == nil {
      try session.writer.setProperty(key, of: edge.reference, to: .null)
    }
    for (key, value) in properties.changes(from: edge.properties) {
      try session.writer.setProperty(key, of: edge.reference, to: value)
    }
  }

  /// Makes an edge that was deleted, unless there is one that says the same.
  private func makeAgain(_ name: EdgeName, _ properties: ValueMap) throws -> Bool {
    guard let source = try find(name.source), let target = try find(name.target) else {
      return false
    }
    let identity = properties["start"] == nil ? ["method", "source"] : ["start", "end"]
    let isThere = try edges(name).contains { edge in
      identity.allSatisfy { key in
        (edge.properties[key] ?? .null).isEquivalent(to: properties[key] ?? .null)
      }
    }
    if isThere { return false }
    _ = try session.writer.createEdge(
      type: name.type, from: source, to: target, properties: properties)
    return true
  }
}

extension ValueMap {
  fileprivate func isSame(as other: ValueMap) -> Bool {
    changes(from: other).isEmpty && other.changes(from: self).isEmpty
  }
}
