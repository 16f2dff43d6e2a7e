package import GraphModel
package import InsightExtraction
package import InsightImport

/// A source's way into the graph: its insights, the entities they name, and what holds them together.
///
///     (:Insight)-[:FROM_SOURCE]->(:Source)
///     (:Insight)-[:RELATED_TO {method: 'source', rank}]->(:Insight)
///     (:Insight)-[:MENTIONS {surface, start, end, role, rule, alias}]->(:Entity:Country)
///
/// What is there already stays as it is, so that a second import of a source changes nothing.
package struct InsightPipeline: Sendable {
  private let linker: EntityLinker

  package init(_ linker: EntityLinker = EntityLinker(.shipped)) {
    self.linker = linker
  }

  /// What finds mentions, with the number of its rules' edition.
  package static let extractor = "gazetteer/1"

  /// Writes a source's insights; to be called in a writing transaction.
  package func write(_ document: InsightDocument, in run: ImportRun, to session: any GraphSession)
    throws -> ImportSummary
  {
    try KeyIndexes.ensure(reader: session.reader, writer: session.writer)
    var summary = ImportSummary(document)
    let nodes = KeyedNodes(reader: session.reader, writer: session.writer)
    let edges = ReconciledEdges(reader: session.reader, writer: session.writer)

    let source = try nodes.upsert([sourceNode(document, run)], &summary.sources)[0]
    let insights = try nodes.upsert(
      document.records.map { insightNode($0, run) }, &summary.insights)
    let texts = try session.reader.property("text", of: insights)
    let linked = insights.indices.map { linker.link(texts.text(at: $0)) }
    summary.ambiguous = linked.flatMap(\.ambiguous)
    let entities = try entityNodes(linked, run, nodes, &summary)

    let drafts = EdgeDrafts(
      run: run, source: document.sourceKey, vocabulary: linker.vocabulary.version)
    try edges.reconcile(
      drafts.fromSource(insights, source), from: insights, type: "FROM_SOURCE",
      isOurs: { _ in false }, &summary.edges)
    try edges.reconcile(
      drafts.related(insights, focal: document.focal), from: insights, type: "RELATED_TO",
      isOurs: { _ in false }, &summary.edges)
    try edges.reconcile(
      drafts.mentions(linked, insights, entities), from: insights, type: "MENTIONS",
      isOurs: { $0["extractor"]?.text?.hasPrefix("gazetteer/") == true }, &summary.edges)
    return summary
  }
}

extension InsightPipeline {
  private func sourceNode(_ document: InsightDocument, _ run: ImportRun) -> NodeDraft {
    NodeDraft(
      labels: ["Source"], key: document.sourceKey, properties: ["format": .text(document.format)],
      initial: run.provenance)
  }

  /// A text that differs only in what its key ignores stays as it came first: spans count its bytes.
  private func insightNode(_ record: InsightRecord, _ run: ImportRun) -> NodeDraft {
    var initial = run.provenance
    initial["text"] = .text(record.text)
    return NodeDraft(
      labels: ["Insight"], key: record.key, initial: initial,
      optional: record.title.map { ["title": .text($0)] } ?? [:])
  }

  private func entityNodes(
    _ linked: [LinkedText], _ run: ImportRun, _ nodes: KeyedNodes, _ summary: inout ImportSummary
  ) throws -> [String: NodeID] {
    var entities: [String: VocabularyEntity] = [:]
    for mention in linked.flatMap(\.mentions) { entities[mention.entity.key] = mention.entity }
    let ordered = entities.values.sorted { UTF8Order.precedes($0.key, $1.key) }
    let drafts = ordered.map { entity in
      NodeDraft(
        labels: ["Entity", entity.kind.label], key: entity.key, properties: entity.properties,
        initial: run.provenance)
    }
    let ids = try nodes.upsert(drafts, &summary.entities)
    return Dictionary(uniqueKeysWithValues: zip(ordered.map(\.key), ids))
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
  fileprivate var text: String? {
    if case .text(let text) = self { text } else { nil }
  }
}

extension Column {
  /// The text of a row, empty where there is none.
  fileprivate func text(at row: Int) -> String { self[row].text ?? "" }
}
