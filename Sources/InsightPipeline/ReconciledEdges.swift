import GraphModel

/// An edge that is to be there, told from others between its nodes by some of its properties.
struct EdgeDraft {
  let source: NodeID
  let target: NodeID

  /// What makes it this edge.
  var identity: ValueMap = [:]

  /// What else it has from now on.
  var properties: ValueMap = [:]

  /// What it gets when it is made or changed.
  var provenance: ValueMap = [:]
}

/// Makes edges that are missing, and leaves alone those that are as they should be.
struct ReconciledEdges {
  let reader: any GraphReader
  let writer: any GraphWriter

  /// Brings the edges of a type that leave some nodes in line with the drafts; those that `isOurs`
  /// says we once derived and now would not are taken away.
  func reconcile(
    _ drafts: [EdgeDraft], from sources: [NodeID], type: String, isOurs: (ValueMap) -> Bool,
    _ counts: inout [String: ImportSummary.Counts]
  ) throws {
    var present = try edges(of: type, from: sources)
    var result = counts[type] ?? ImportSummary.Counts()
    for draft in drafts {
      if let index = present[draft.source]?.firstIndex(where: draft.describes),
        let edge = present[draft.source]?.remove(at: index)
      {
        let didChange = try update(edge, to: draft)
        result.changed += didChange ? 1 : 0
        result.unchanged += didChange ? 0 : 1
      } else {
        try create(draft, type)
        result.added += 1
      }
    }
    for edge in sources.flatMap({ present[$0] ?? [] }) where isOurs(edge.properties) {
      try writer.deleteEdge(edge.reference)
      result.removed += 1
    }
    counts[type] = result
  }

  private func edges(of type: String, from sources: [NodeID]) throws -> [NodeID: [Edge]] {
    let adjacency = try reader.adjacency(of: sources, .outgoing, types: [type])
    let edges = try adjacency.edges.compactMap(reader.edge)
    return Dictionary(grouping: edges, by: \.reference.source)
  }

  private func create(_ draft: EdgeDraft, _ type: String) throws {
    var properties = draft.provenance
    for (key, value) in draft.identity.entries + draft.properties.entries {
      properties[key] = value
    }
    _ = try writer.createEdge(
      type: type, from: draft.source, to: draft.target, properties: properties)
  }

  private func update(_ edge: Edge, to draft: EdgeDraft) throws -> Bool {
    let changes = draft.properties.changes(from: edge.properties)
    guard !changes.isEmpty else { return false }
    for (key, value) in changes + draft.provenance.entries {
      try writer.setProperty(key, of: edge.reference, to: value)
    }
    return true
  }
}

extension EdgeDraft {
  fileprivate func describes(_ edge: Edge) -> Bool {
    edge.reference.target == target && identity.changes(from: edge.properties).isEmpty
  }
}
