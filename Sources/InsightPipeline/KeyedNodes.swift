import GraphModel

/// A node that is to be there, found by its key.
struct NodeDraft {
  /// The first has the index over `key`.
  let labels: [String]
  let key: String

  /// What the node has from now on.
  var properties: ValueMap = [:]

  /// What it gets when it is made, and keeps.
  var initial: ValueMap = [:]

  /// What it gets where it has nothing by that name.
  var optional: ValueMap = [:]
}

/// Makes nodes, or brings those of the same key up to date.
struct KeyedNodes {
  let reader: any GraphReader
  let writer: any GraphWriter

  /// The nodes of drafts that share their first label, in their order.
  func upsert(_ drafts: [NodeDraft], _ counts: inout ImportSummary.Counts) throws -> [NodeID] {
    guard let label = drafts.first?.labels.first else { return [] }
    var known = try nodes(label: label, keys: drafts.map(\.key))
    return try drafts.map { draft in
      guard let node = known[draft.key] else {
        counts.added += 1
        let node = try create(draft)
        known[draft.key] = node
        return node
      }
      let didChange = try update(node, to: draft)
      counts.changed += didChange ? 1 : 0
      counts.unchanged += didChange ? 0 : 1
      return node
    }
  }

  /// The nodes by their keys; of drafts with one key the first counts.
  func upsertOnce(_ drafts: [NodeDraft], _ counts: inout ImportSummary.Counts) throws
    -> [String: NodeID]
  {
    let byKey = Dictionary(drafts.map { ($0.key, $0) }) { first, _ in first }
    let ordered = byKey.values.sorted { UTF8Order.precedes($0.key, $1.key) }
    return Dictionary(uniqueKeysWithValues: zip(ordered.map(\.key), try upsert(ordered, &counts)))
  }

  private func nodes(label: String, keys: [String]) throws -> [String: NodeID] {
    let values = keys.map(Value.text)
    let found =
      try reader.findNodes(label: label, property: "key", equalToAny: values) ?? []
    let column = try reader.property("key", of: found)
    var nodes: [String: NodeID] = [:]
    for (row, node) in found.enumerated() {
      if case .text(let key) = column[row] { nodes[key] = node }
    }
    return nodes
  }

  private func create(_ draft: NodeDraft) throws -> NodeID {
    var properties = draft.initial
    for (key, value) in draft.properties.entries + draft.optional.entries {
      properties[key] = value
    }
    properties["key"] = .text(draft.key)
    return try writer.createNode(labels: draft.labels, properties: properties)
  }

  /// Says whether anything was not so yet.
  private func update(_ id: NodeID, to draft: NodeDraft) throws -> Bool {
    guard let node = try reader.node(id) else { throw GraphError.nodeNotFound(id) }
    var changes = draft.properties.changes(from: node.properties)
    changes += draft.optional.entries.filter { node.properties[$0.key] == nil }
    for (key, value) in changes { try writer.setProperty(key, of: id, to: value) }
    let newLabels = try writer.addLabels(draft.labels, to: id)
    return newLabels > 0 || !changes.isEmpty
  }
}

extension ValueMap {
  /// The entries that another map has not, or has with another value.
  func changes(from other: ValueMap) -> [Entry] {
    entries.filter { key, value in
      guard let present = other[key] else { return true }
      return !present.isEquivalent(to: value)
    }
  }
}
