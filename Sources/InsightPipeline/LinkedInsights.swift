import GraphModel
import InsightExtraction

/// The mentions of insights that are in the graph, brought in line with what the linker finds now.
struct LinkedInsights {
  let run: ImportRun
  let linker: EntityLinker
  let decisions: LinkDecisions
  let session: any GraphSession

  /// Links the texts of insights; `sources` says for each from where it comes.
  func write(_ insights: [NodeID], sources: [String], _ summary: inout ImportSummary) throws {
    let texts = try session.reader.property("text", of: insights)
    let linked = insights.indices.map {
      linker.link(texts[$0].text ?? "").resolved(by: decisions)
    }
    summary.ambiguous += linked.flatMap(\.ambiguous).filter { decisions[$0.surface] == nil }
    let entities = try entityNodes(linked, &summary)
    let drafts = zip(insights, zip(sources, linked)).flatMap { insight, found in
      EdgeDrafts(run: run, source: found.0)
        .mentions(found.1, insight, entities, vocabulary: linker.vocabulary.version)
    }
    try edges.reconcile(
      drafts, at: insights, "MENTIONS",
      stale: .delete { $0["extractor"]?.text?.hasPrefix("gazetteer/") == true }, &summary.edges)
    try AmbiguityNodes(run: run, decisions: decisions, session: session)
      .write(linked, insights, entities, &summary)
  }

  private var edges: ReconciledEdges {
    ReconciledEdges(reader: session.reader, writer: session.writer)
  }
}

extension LinkedInsights {
  private func entityNodes(_ linked: [LinkedText], _ summary: inout ImportSummary) throws
    -> [String: NodeID]
  {
    var entities: [String: VocabularyEntity] = [:]
    for text in linked {
      for entity in text.mentions.map(\.entity) + text.ambiguous.flatMap(\.candidates) {
        entities[entity.key] = entity
      }
    }
    return try EntityNodes(run: run, session: session)
      .upsert(Array(entities.values), &summary.entities)
  }
}

/// The nodes of entities, those that the vocabulary knows and those that a source names.
struct EntityNodes {
  let run: ImportRun
  let session: any GraphSession

  func upsert(_ entities: [VocabularyEntity], _ counts: inout ImportSummary.Counts) throws
    -> [String: NodeID]
  {
    try upsert(entities.map(draft), &counts)
  }

  func upsert(_ drafts: [NodeDraft], _ counts: inout ImportSummary.Counts) throws
    -> [String: NodeID]
  {
    try KeyedNodes(reader: session.reader, writer: session.writer).upsertOnce(drafts, &counts)
  }

  func draft(_ entity: VocabularyEntity) -> NodeDraft {
    NodeDraft(
      labels: ["Entity", entity.kind.label], key: entity.key, properties: entity.properties,
      initial: run.provenance)
  }

  /// An entity that no vocabulary knows: a speaker, a tag.
  func draft(named name: String, _ kind: EntityKind) -> NodeDraft {
    var initial = run.provenance
    initial["name"] = .text(name)
    return NodeDraft(
      labels: ["Entity", kind.label], key: EntityKey.make(kind.keyPrefix, name), initial: initial)
  }
}

extension VocabularyEntity {
  fileprivate var properties: ValueMap {
    let shown = aliases.filter { $0.kind != .hidden && $0.text != name }.map { Value.text($0.text) }
    var properties: ValueMap = ["name": .text(name), "aliases": .list(shown)]
    properties["iso"] = iso.map(Value.text)
    properties["wikidata"] = wikidata.map(Value.text)
    return properties
  }
}

extension Value {
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The texts of a list, or a text alone.
  var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let elements): elements.compactMap(\.text)
    case _: []
    }
  }
}
