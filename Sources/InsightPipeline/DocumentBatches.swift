import GraphModel
import InsightExtraction
import InsightImport

/// A document on its way into the graph, some insights at a time.
struct DocumentBatches {
  let document: InsightDocument
  let source: NodeID
  let run: ImportRun
  let linker: EntityLinker
  let decisions: LinkDecisions
  let session: any GraphSession

  private static var size: Int { 512 }

  /// Writes the next insights from a position on; says which nodes they are.
  func write(from start: Int, _ summary: inout ImportSummary) throws -> [NodeID] {
    let records = Array(document.records[start...].prefix(Self.size))
    let insights = try nodes.upsert(records.map(insightNode), &summary.insights)
    let drafts = EdgeDrafts(run: run, source: document.sourceKey)
    try edges.reconcile(
      drafts.fromSource(records, insights, source, after: start), at: insights,
      "FROM_SOURCE", stale: .keep, &summary.edges)
    try LinkedInsights(run: run, linker: linker, decisions: decisions, session: session)
      .write(insights, sources: records.map { _ in document.sourceKey }, &summary)
    try OriginEdges(batch: self, records: records, insights: insights, after: start)
      .write(&summary)
    return insights
  }

  /// Makes the edges that the page itself has between its insights.
  func relate(_ insights: [NodeID], _ summary: inout ImportSummary) throws {
    guard let focal = document.focal else { return }
    let drafts = EdgeDrafts(run: run, source: document.sourceKey)
    try edges.reconcile(
      drafts.related(insights, focal: focal), at: [insights[focal]], "RELATED_TO", stale: .keep,
      &summary.edges)
  }

  var nodes: KeyedNodes { KeyedNodes(reader: session.reader, writer: session.writer) }
  var edges: ReconciledEdges { ReconciledEdges(reader: session.reader, writer: session.writer) }
}

extension DocumentBatches {
  /// A text that differs only in what its key ignores stays as it came first: spans count its bytes.
  private func insightNode(_ record: InsightRecord) -> NodeDraft {
    var initial = run.provenance
    initial["text"] = .text(record.text)
    return NodeDraft(
      labels: ["Insight"], key: record.key, properties: record.origin.properties, initial: initial,
      optional: record.title.map { ["title": .text($0)] } ?? [:])
  }
}

extension InsightOrigin {
  /// What an insight's node keeps of it.
  fileprivate var properties: ValueMap {
    var properties = ValueMap()
    properties["external_id"] = externalID.map(Value.text)
    properties["published"] = published?.value
    properties["url"] = url.map(Value.text)
    properties["start_s"] = startSeconds.map(Value.float)
    return properties
  }
}
