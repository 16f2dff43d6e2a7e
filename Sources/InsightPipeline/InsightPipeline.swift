package import GraphModel
package import InsightExtraction
package import InsightImport

/// A source's way into the graph: its insights, the entities they name, and what holds them together.
///
///     (:Show)-[:HAS_EPISODE]->(:Episode)-[:HAS_INSIGHT]->(:Insight)-[:FROM_EPISODE]->(:Episode)
///     (:Insight)-[:FROM_SOURCE]->(:Source)
///     (:Insight)-[:SPOKEN_BY]->(:Entity:Person), (:Insight)-[:TAGGED]->(:Entity:Concept)
///     (:Insight)-[:RELATED_TO {method: 'source', rank}]->(:Insight)
///     (:Insight)-[:MENTIONS {surface, start, end, role, rule, alias}]->(:Entity:Country)
///     (:Insight)-[:HAS_AMBIGUOUS]->(:AmbiguousMention)-[:MAY_MEAN]->(:Entity)
///
/// What is there already stays as it is, so that a second import of a source changes nothing; what a
/// source does change is noted, so that it can be taken back.
package struct InsightPipeline: Sendable {
  let linker: EntityLinker

  package init(_ linker: EntityLinker = EntityLinker(.shipped)) {
    self.linker = linker
  }

  /// What finds mentions, with the number of its rules' edition.
  package static let extractor = "gazetteer/1"

  /// Writes a source's insights; to be called in a writing transaction.
  ///
  /// `progress` gets, from time to time, how many insights are done.
  package func write(
    _ document: InsightDocument, in run: ImportRun, to session: any GraphSession,
    progress: (Int) throws -> Void = { _ in }
  ) throws -> ImportSummary {
    try KeyIndexes.ensure(reader: session.reader, writer: session.writer)
    let recorded = RecordedSession(session, run: run.name)
    let summary = try write(document, in: run, to: recorded, progress)
    try ChangeNodes(session).store(recorded.changes, of: run, source: document.sourceKey)
    return summary
  }

  private func write(
    _ document: InsightDocument, in run: ImportRun, to session: RecordedSession,
    _ progress: (Int) throws -> Void
  ) throws -> ImportSummary {
    var summary = ImportSummary(document)
    let nodes = KeyedNodes(session)
    let source = try nodes.upsert([sourceNode(document, run)], &summary.sources)[0]
    let batches = DocumentBatches(
      document: document, source: source, run: run, linker: linker,
      decisions: try DecisionNodes(session).all(), session: session, nodes: nodes)
    var insights: [NodeID] = []
    while insights.count < document.records.count {
      insights += try batches.write(from: insights.count, &summary)
      try progress(insights.count)
    }
    try batches.relate(insights, &summary)
    return summary
  }

  private func sourceNode(_ document: InsightDocument, _ run: ImportRun) -> NodeDraft {
    NodeDraft(
      labels: ["Source"], key: document.sourceKey, properties: ["format": .text(document.format)],
      initial: run.provenance)
  }
}
