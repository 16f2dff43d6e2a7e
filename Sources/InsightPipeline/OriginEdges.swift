import GraphModel
import InsightImport

/// What hangs on where insights come from: shows, episodes, speakers, tags.
///
/// Each of these edges says in `sources` which sources call for it, and goes with the last of them.
struct OriginEdges {
  let batch: DocumentBatches
  let insights: [NodeID]

  /// How many insights of the document stand before these.
  let after: Int

  private let origins: [Origin]

  /// What one insight's origin names, and the keys of it.
  private struct Origin {
    var show: NodeDraft?
    var episode: NodeDraft?
    var speakers: [NodeDraft] = []
    var tags: [NodeDraft] = []
  }

  init(batch: DocumentBatches, records: [InsightRecord], insights: [NodeID], after: Int) {
    self.batch = batch
    self.insights = insights
    self.after = after
    let makers = OriginNodes(batch: batch)
    origins = records.map { record in
      Origin(
        show: makers.show(of: record), episode: makers.episode(of: record),
        speakers: makers.speakers(of: record), tags: makers.tags(of: record))
    }
  }

  func write(_ summary: inout ImportSummary) throws {
    let shows = try batch.nodes.upsertByKey(origins.compactMap(\.show), &summary.shows)
    let episodes = try batch.nodes.upsertByKey(
      origins.compactMap(\.episode), &summary.episodes)
    let named = try EntityNodes(run: batch.run, nodes: batch.nodes)
      .upsert(origins.flatMap { $0.speakers + $0.tags }, &summary.entities)
    try reconcile(
      "SPOKEN_BY", at: insights, edges(to: named) { $0.speakers.map(\.key) }, &summary)
    try reconcile("TAGGED", at: insights, edges(to: named) { $0.tags.map(\.key) }, &summary)
    try reconcile(
      "FROM_EPISODE", at: insights, edges(to: episodes) { [$0.episode?.key] }, &summary)
    try reconcile("HAS_INSIGHT", .incoming, at: insights, holders(shows, episodes), &summary)
    try reconcile(
      "HAS_EPISODE", .incoming, at: episodes.values.sorted(), showsOf(episodes, shows), &summary)
  }

  private func reconcile(
    _ type: String, _ direction: EdgeDirection = .outgoing, at anchors: [NodeID],
    _ drafts: [EdgeDraft], _ summary: inout ImportSummary
  ) throws {
    try batch.edges.reconcile(
      drafts, at: anchors, type, direction, stale: .withdraw(batch.document.sourceKey),
      &summary.edges)
  }
}

extension OriginEdges {
  private func edges(to targets: [String: NodeID], _ keys: (Origin) -> [String?])
    -> [EdgeDraft]
  {
    zip(origins, insights).flatMap { origin, insight in
      keys(origin).compactMap { key in
        key.flatMap { targets[$0] }.map { edge(from: insight, to: $0) }
      }
    }
  }

  /// From an episode to its insights; from the show, where no episode is named.
  private func holders(_ shows: [String: NodeID], _ episodes: [String: NodeID]) -> [EdgeDraft] {
    zip(origins, insights).enumerated().compactMap { position, pair in
      let (origin, insight) = pair
      let holder =
        origin.episode.flatMap { episodes[$0.key] } ?? origin.show.flatMap { shows[$0.key] }
      return holder.map { edge(from: $0, to: insight, ordinal: after + position + 1) }
    }
  }

  private func showsOf(_ episodes: [String: NodeID], _ shows: [String: NodeID]) -> [EdgeDraft] {
    var drafts: [NodeID: EdgeDraft] = [:]
    for origin in origins {
      guard let episode = origin.episode.flatMap({ episodes[$0.key] }),
        let show = origin.show.flatMap({ shows[$0.key] })
      else { continue }
      drafts[episode] = edge(from: show, to: episode)
    }
    return drafts.sorted { $0.key < $1.key }.map(\.value)
  }

  private func edge(from source: NodeID, to target: NodeID, ordinal: Int? = nil) -> EdgeDraft {
    var initial = batch.run.provenance
    initial["ordinal"] = ordinal.map { .integer(Int64($0)) }
    return EdgeDraft(
      source: source, target: target, contributor: batch.document.sourceKey, initial: initial)
  }
}
