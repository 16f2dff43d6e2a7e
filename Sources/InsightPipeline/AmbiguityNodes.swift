import GraphModel
import InsightExtraction
import TextAnalysis

/// The places of insights where more than one entity may be meant, as nodes.
///
///     (:Insight)-[:HAS_AMBIGUOUS]->(:AmbiguousMention {surface, start, end, decision})
///       -[:MAY_MEAN]->(:Entity)
///
/// `decision` is the key of the entity that a user chose, `none` where none is meant, and missing
/// while the place waits for a decision.
struct AmbiguityNodes {
  static let label = "AmbiguousMention"

  let run: ImportRun
  let decisions: LinkDecisions
  let session: any GraphSession

  func write(
    _ linked: [LinkedText], _ insights: [NodeID], _ entities: [String: NodeID],
    _ summary: inout ImportSummary
  ) throws {
    let keys = try session.reader.property("key", of: insights)
    let places = linked.enumerated().flatMap { row, text in
      text.ambiguous.map { Place(mention: $0, insight: insights[row], key: keys[row].text ?? "") }
    }
    try removeOthers(than: Set(places.map(\.nodeKey)), insights)
    guard !places.isEmpty else { return }
    let nodes = KeyedNodes(reader: session.reader, writer: session.writer)
    let ids = try nodes.upsert(places.map(node), &summary.ambiguities)
    let owners = zip(places, ids).map {
      EdgeDraft(source: $0.insight, target: $1, initial: run.provenance)
    }
    let candidates = zip(places, ids).flatMap { place, id in
      place.mention.candidates.compactMap { entities[$0.key] }.map {
        EdgeDraft(source: id, target: $0, initial: run.provenance)
      }
    }
    let edges = ReconciledEdges(reader: session.reader, writer: session.writer)
    try edges.reconcile(owners, at: insights, "HAS_AMBIGUOUS", stale: .keep, &summary.edges)
    try edges.reconcile(
      candidates, at: ids, "MAY_MEAN", stale: .delete { _ in true }, &summary.edges)
  }
}

extension AmbiguityNodes {
  private struct Place {
    let mention: AmbiguousMention
    let insight: NodeID
    let key: String

    /// `ambiguous:6b86b273ff34fce1:12`: the insight's, and where it begins.
    var nodeKey: String {
      "ambiguous:\(key.drop { $0 != ":" }.dropFirst()):\(mention.range.lowerBound)"
    }
  }

  private func node(_ place: Place) -> NodeDraft {
    var properties: ValueMap = [
      "surface": .text(place.mention.surface),
      "start": .integer(Int64(place.mention.range.lowerBound)),
      "end": .integer(Int64(place.mention.range.upperBound)),
    ]
    properties["decision"] = decisions[place.mention.surface].map(DecisionNodes.value)
    return NodeDraft(
      labels: [Self.label], key: place.nodeKey, properties: properties, initial: run.provenance)
  }

  /// What is ambiguous no longer.
  private func removeOthers(than keys: Set<String>, _ insights: [NodeID]) throws {
    let present = try session.reader
      .adjacency(of: insights, .outgoing, types: ["HAS_AMBIGUOUS"]).neighbours
    let names = try session.reader.property("key", of: present)
    let stale = present.indices.filter { !keys.contains(names[$0].text ?? "") }
    try session.deleteWithEdges(stale.map { present[$0] })
  }
}

extension GraphSession {
  /// Deletes nodes and all edges at them.
  func deleteWithEdges(_ nodes: [NodeID]) throws {
    for edge in Set(try reader.adjacency(of: nodes, .either, types: nil).edges) {
      try writer.deleteEdge(edge)
    }
    for node in nodes { try writer.deleteNode(node) }
  }
}
