import GraphModel
import InsightExtraction
import InsightImport
import TextAnalysis

/// What hangs on where insights come from: shows, episodes, speakers, tags.
///
/// Each of these edges says in `sources` which sources call for it, and goes with the last of them.
struct OriginEdges {
  let batch: DocumentBatches
  let records: [InsightRecord]
  let insights: [NodeID]

  /// How many insights of the document stand before these.
  let after: Int

  func write(_ summary: inout ImportSummary) throws {
    let shows = try batch.nodes.upsertOnce(records.compactMap(showNode), &summary.shows)
    let episodes = try batch.nodes.upsertOnce(records.compactMap(episodeNode), &summary.episodes)
    let named = try EntityNodes(run: batch.run, session: batch.session)
      .upsert(records.flatMap { speakers(of: $0) + tags(of: $0) }, &summary.entities)
    try reconcile(
      "SPOKEN_BY", at: insights, edges(to: named) { speakers(of: $0).map(\.key) }, &summary)
    try reconcile("TAGGED", at: insights, edges(to: named) { tags(of: $0).map(\.key) }, &summary)
    try reconcile(
      "FROM_EPISODE", at: insights, edges(to: episodes) { [episodeKey(of: $0)] }, &summary)
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
  private func showKey(of record: InsightRecord) -> String? {
    record.origin.show.map { EntityKey.make("show", $0) }
  }

  /// Two shows may have episodes of one title.
  private func episodeKey(of record: InsightRecord) -> String? {
    record.origin.episode.map { title in
      let whole = "\(showKey(of: record) ?? "")\n\(NormalForm(of: title).text.lowercased())"
      return "episode:" + SHA256.hexadecimal(of: whole, length: 16)
    }
  }

  private func showNode(_ record: InsightRecord) -> NodeDraft? {
    guard let key = showKey(of: record), let name = record.origin.show else { return nil }
    return NodeDraft(labels: ["Show"], key: key, initial: initial(["name": .text(name)]))
  }

  private func episodeNode(_ record: InsightRecord) -> NodeDraft? {
    guard let key = episodeKey(of: record), let title = record.origin.episode else { return nil }
    return NodeDraft(
      labels: ["Episode"], key: key, initial: initial(["title": .text(title)]),
      optional: record.origin.published.map { ["published": $0.value] } ?? [:])
  }

  private func initial(_ properties: ValueMap) -> ValueMap {
    ValueMap(batch.run.provenance.entries + properties.entries)
  }

  private func speakers(of record: InsightRecord) -> [NodeDraft] {
    record.origin.speakers.map { entity(named: $0, among: [.person], else: .person) }
  }

  private func tags(of record: InsightRecord) -> [NodeDraft] {
    record.origin.tags.map { tag in
      let name = tag.hasPrefix("#") ? String(tag.dropFirst()) : tag
      return entity(named: name, among: Set(EntityKind.allCases), else: .concept)
    }
  }

  /// The entity of the vocabulary, where a name is one's, or a new one.
  private func entity(named name: String, among kinds: Set<EntityKind>, else kind: EntityKind)
    -> NodeDraft
  {
    let nodes = EntityNodes(run: batch.run, session: batch.session)
    return batch.linker.entity(named: name, among: kinds).map(nodes.draft)
      ?? nodes.draft(named: name, kind)
  }
}

extension OriginEdges {
  private func edges(to targets: [String: NodeID], _ keys: (InsightRecord) -> [String?])
    -> [EdgeDraft]
  {
    zip(records, insights).flatMap { record, insight in
      keys(record).compactMap { key in
        key.flatMap { targets[$0] }.map { edge(from: insight, to: $0) }
      }
    }
  }

  /// From an episode to its insights; from the show, where no episode is named.
  private func holders(_ shows: [String: NodeID], _ episodes: [String: NodeID]) -> [EdgeDraft] {
    zip(records, insights).enumerated().compactMap { position, pair in
      let (record, insight) = pair
      let holder =
        episodeKey(of: record).flatMap { episodes[$0] } ?? showKey(of: record).flatMap { shows[$0] }
      return holder.map { edge(from: $0, to: insight, ordinal: after + position + 1) }
    }
  }

  private func showsOf(_ episodes: [String: NodeID], _ shows: [String: NodeID]) -> [EdgeDraft] {
    var drafts: [NodeID: EdgeDraft] = [:]
    for record in records {
      guard let episode = episodeKey(of: record).flatMap({ episodes[$0] }),
        let show = showKey(of: record).flatMap({ shows[$0] })
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
