package import GraphImport
package import GraphModel
import InsightImport
import InsightPipeline

/// What was taken out of a graph.
package struct RemovalReport: Equatable, Sendable {
  /// What was removed: a source's key, or the name of a run.
  package let name: String
  package let insights: Int
  package let otherNodes: Int
  package let relationships: Int

  /// Insights that stay because of others.
  package let keptInsights: Int

  /// Changes to what had been there before, taken back.
  package let restored: Int
}

extension GraphDatabase {
  /// Takes out a source with what came only from it; nil where there is none of this key.
  package func removeSource(_ key: String, keeping isKept: Bool = true, under budget: Budget) throws
    -> RemovalReport?
  {
    try writing(under: budget, keeping: isKept) { session in
      try InsightPipeline(beside: []).removeSource(key, from: session).map {
        RemovalReport(key, $0)
      }
    }
  }

  /// Takes out what an import run made and takes back what it changed, the last one where nil; nil
  /// where there is none.
  package func undoImport(
    _ run: String?, keeping isKept: Bool = true, under budget: Budget
  ) throws -> RemovalReport? {
    try writing(under: budget, keeping: isKept) { session in
      let pipeline = try InsightPipeline(beside: [])
      guard let run = try run ?? pipeline.runs(in: session).first else { return nil }
      return try pipeline.undo(run: run, in: session).map { RemovalReport(run, $0) }
    }
  }

  /// Writes a single insight, whose fields are named as the columns of a table of insights.
  package func addInsight(
    _ fields: [(name: String, text: String)], _ options: ImportOptions, under budget: Budget
  ) throws -> ImportReport {
    let record = try Self.record(of: fields)
    return try importing(options, under: budget) { sources in
      try sources.take(InsightDocument(format: "note", records: [record], focal: nil))
    }
  }

  private static func record(of fields: [(name: String, text: String)]) throws -> InsightRecord {
    do throws(ImportProblem) {
      return try InsightRecord(fields: fields)
    } catch {
      throw SkippedRecord(line: nil, reason: error.message, text: nil)
    }
  }

  /// The key that a source has, or would have, by what it says; throws where it cannot be read.
  package static func sourceKey(of source: any ByteSource) throws -> String {
    do {
      let bytes = try PeekedSource(source).all(limit: InsightFormats.maximumBytes)
      return try InsightFormats.read(bytes).sourceKey
    } catch let problem as ImportProblem {
      throw SkippedRecord(line: problem.line, reason: problem.message, text: nil)
    }
  }
}

extension RemovalReport {
  fileprivate init(_ name: String, _ summary: RemovalSummary) {
    self.init(
      name: name, insights: summary.insights, otherNodes: summary.otherNodes,
      relationships: summary.edges, keptInsights: summary.keptInsights,
      restored: summary.restored)
  }
}
