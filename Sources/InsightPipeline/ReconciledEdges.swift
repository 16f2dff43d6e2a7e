import GraphModel

/// An edge that is to be there, told from others between its nodes by some of its properties.
struct EdgeDraft {
  let source: NodeID
  let target: NodeID

  /// What makes it this edge.
  var identity: ValueMap = [:]

  /// What else it has from now on.
  var properties: ValueMap = [:]

  /// The source that calls for it, kept among others in `sources`.
  var contributor: String?

  /// What it gets when it is made, and keeps.
  var initial: ValueMap = [:]
}

/// What becomes of an edge that is there and not called for.
enum StaleEdges {
  case keep

  /// Those that we once derived go.
  case delete(isOurs: (ValueMap) -> Bool)

  /// A source calls for them no longer: those that no other one calls for go.
  case withdraw(String)
}

/// Makes edges that are missing, and leaves alone those that are as they should be.
struct ReconciledEdges {
  let reader: any GraphReader
  let writer: any GraphWriter

  /// Brings the edges of a type at some nodes in line with the drafts.
  func reconcile(
    _ drafts: [EdgeDraft], at anchors: [NodeID], _ type: String,
    _ direction: EdgeDirection = .outgoing, stale: StaleEdges,
    _ counts: inout [String: ImportSummary.Counts]
  ) throws {
    var present = try edges(of: type, at: anchors, direction)
    var result = counts[type] ?? ImportSummary.Counts()
    for draft in drafts {
      let anchor = direction == .incoming ? draft.target : draft.source
      if let index = present[anchor]?.firstIndex(where: draft.describes),
        let edge = present[anchor]?.remove(at: index)
      {
        let didChange = try update(edge, to: draft)
        result.changed += didChange ? 1 : 0
        result.unchanged += didChange ? 0 : 1
      } else {
        try create(draft, type)
        result.added += 1
      }
    }
    for edge in anchors.flatMap({ present[$0] ?? [] }) where try settle(edge, stale) {
      result.removed += 1
    }
    if result != ImportSummary.Counts() { counts[type] = result }
  }

  /// Takes a source away from those that call for an edge, and the edge with the last of them; says
  /// whether it did the latter.
  func withdraw(_ source: String, from edge: Edge) throws -> Bool {
    let sources = edge.properties["sources"]?.texts ?? []
    guard sources.contains(source) else { return false }
    let others = sources.filter { $0 != source }
    if others.isEmpty { return try writer.deleteEdge(edge.reference) }
    try writer.setProperty("sources", of: edge.reference, to: .list(others.map(Value.text)))
    return false
  }

  private func edges(of type: String, at anchors: [NodeID], _ direction: EdgeDirection) throws
    -> [NodeID: [Edge]]
  {
    let adjacency = try reader.adjacency(of: anchors, direction, types: [type])
    let edges = try adjacency.edges.compactMap(reader.edge)
    return Dictionary(grouping: edges) { edge in
      direction == .incoming ? edge.reference.target : edge.reference.source
    }
  }

  /// Says whether it deleted the edge.
  private func settle(_ edge: Edge, _ stale: StaleEdges) throws -> Bool {
    switch stale {
    case .keep: false
    case .delete(let isOurs):
      isOurs(edge.properties) ? try writer.deleteEdge(edge.reference) : false
    case .withdraw(let source): try withdraw(source, from: edge)
    }
  }

  private func create(_ draft: EdgeDraft, _ type: String) throws {
    var properties = ValueMap(
      draft.initial.entries + draft.identity.entries + draft.properties.entries)
    properties["sources"] = draft.contributor.map { .list([.text($0)]) }
    _ = try writer.createEdge(
      type: type, from: draft.source, to: draft.target, properties: properties)
  }

  private func update(_ edge: Edge, to draft: EdgeDraft) throws -> Bool {
    var changes = draft.properties.changes(from: edge.properties)
    let sources = edge.properties["sources"]?.texts ?? []
    if let contributor = draft.contributor, !sources.contains(contributor) {
      changes.append(("sources", .list((sources + [contributor]).map(Value.text))))
    }
    for (key, value) in changes {
      try writer.setProperty(key, of: edge.reference, to: value)
    }
    return !changes.isEmpty
  }
}

extension EdgeDraft {
  fileprivate func describes(_ edge: Edge) -> Bool {
    edge.reference.source == source && edge.reference.target == target
      && identity.changes(from: edge.properties).isEmpty
  }
}
