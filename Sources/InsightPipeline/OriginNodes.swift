import GraphModel
import InsightExtraction
import InsightImport
import TextAnalysis

/// The nodes for what an insight's origin names.
struct OriginNodes {
  let batch: DocumentBatches

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

  func show(of record: InsightRecord) -> NodeDraft? {
    guard let key = showKey(of: record), let name = record.origin.show else { return nil }
    return NodeDraft(labels: ["Show"], key: key, initial: initial(["name": .text(name)]))
  }

  func episode(of record: InsightRecord) -> NodeDraft? {
    guard let key = episodeKey(of: record), let title = record.origin.episode else { return nil }
    return NodeDraft(
      labels: ["Episode"], key: key, initial: initial(["title": .text(title)]),
      optional: record.origin.published.map { ["published": $0.value] } ?? [:])
  }

  private func initial(_ properties: ValueMap) -> ValueMap {
    ValueMap(batch.run.provenance.entries + properties.entries)
  }

  func speakers(of record: InsightRecord) -> [NodeDraft] {
    record.origin.speakers.map { entity(named: $0, among: [.person], else: .person) }
  }

  func tags(of record: InsightRecord) -> [NodeDraft] {
    record.origin.tags.map { tag in
      let name = tag.hasPrefix("#") ? String(tag.dropFirst()) : tag
      return entity(named: name, among: Set(EntityKind.allCases), else: .concept)
    }
  }

  /// The entity of the vocabulary, where a name is one's, or a new one.
  private func entity(named name: String, among kinds: Set<EntityKind>, else kind: EntityKind)
    -> NodeDraft
  {
    let nodes = EntityNodes(run: batch.run, nodes: batch.nodes)
    return batch.linker.entity(named: name, among: kinds).map(nodes.draft)
      ?? nodes.draft(named: name, kind)
  }
}
