package import GraphImport
import GraphModel
import InsightExtraction
import InsightImport
import InsightPipeline

/// Takes sources into a graph, one after the other, inside a transaction.
package final class SourceImport {
  private let session: any GraphSession
  private let options: ImportOptions
  private let budget: Budget
  private let run: ImportRun
  private let pipeline: InsightPipeline

  init(_ session: any GraphSession, _ options: ImportOptions, _ budget: Budget) throws {
    self.session = session
    pipeline = try InsightPipeline(beside: options.vocabulary)
    self.options = options
    self.budget = budget
    let moment = options.recordedAt ?? Clock.now()
    run = ImportRun(name: "import \(moment.iso)", recordedAt: moment)
  }

  /// Reads a source to its end.
  ///
  /// `skip` gets each record that is not taken in, `progress` from time to time the bytes done.
  package func take(
    _ source: any ByteSource, skip: (SkippedRecord) throws -> Void = { _ in },
    progress: (Int) -> Void = { _ in }
  ) throws -> ImportReport {
    let source = PeekedSource(source)
    switch try options.format ?? ImportFormat(recognising: source.beginning()) {
    case .graphJSONLines: return try takeGraph(source, skip, progress)
    case .insightPage, .insightJSONLines, .insightCSV:
      return try takeInsights(source, skip, progress)
    }
  }
}

extension SourceImport {
  private func takeGraph(
    _ source: any ByteSource, _ skip: (SkippedRecord) throws -> Void, _ progress: (Int) -> Void
  ) throws -> ImportReport {
    var settings = GraphJSONLinesImport.Options()
    settings.isStrict = options.isStrict
    do {
      let counts = try GraphJSONLinesImport(options: settings, budget: budget).run(
        source, into: session.writer.makeLoader(), reject: { try skip(SkippedRecord($0)) },
        progress: progress)
      return ImportReport(counts)
    } catch let rejected as RejectedRecord {
      throw SkippedRecord(rejected)
    }
  }

  private func takeInsights(
    _ source: PeekedSource, _ skip: (SkippedRecord) throws -> Void, _ progress: (Int) -> Void
  ) throws -> ImportReport {
    let bytes: [UInt8]
    let document: InsightDocument
    do {
      bytes = try source.all(limit: InsightFormats.maximumBytes)
      document = try InsightFormats.read(bytes, as: options.format?.rawValue)
    } catch let problem as ImportProblem {
      try self.skip(problem, skip)
      return ImportReport(format: options.format ?? .insightPage, counts: [], skipped: 1)
    }
    for problem in document.problems { try self.skip(problem, skip) }
    return try take(document) { done in progress(bytes.count * done / document.records.count) }
  }

  /// Writes a document that is read already; `progress` gets how many insights are done.
  func take(_ document: InsightDocument, progress: (Int) -> Void = { _ in }) throws -> ImportReport
  {
    try budget.check()
    return ImportReport(
      try pipeline.write(document, in: run, to: session) { done in
        try budget.check()
        progress(done)
      })
  }

  private func skip(_ problem: ImportProblem, _ skip: (SkippedRecord) throws -> Void) throws {
    let record = SkippedRecord(line: problem.line, reason: problem.message, text: nil)
    if options.isStrict { throw record }
    try skip(record)
  }
}

extension SkippedRecord {
  fileprivate init(_ record: RejectedRecord) {
    self.init(
      line: record.line, reason: record.problem.description,
      text: String(decoding: record.bytes, as: UTF8.self))
  }
}

extension ImportReport {
  fileprivate init(_ counts: ImportCounts) {
    format = .graphJSONLines
    skipped = counts.rejected
    self.counts = [
      ("nodes", counts.nodesAdded, counts.nodesUpdated, counts.nodesUnchanged),
      ("relationships", counts.edgesAdded, counts.edgesUpdated, counts.edgesUnchanged),
    ]
  }

  fileprivate init(_ summary: ImportSummary) {
    format = ImportFormat(rawValue: summary.format) ?? .insightPage
    skipped = summary.problems.count
    passedOver = summary.passedOver
    var forms: Set<String> = []
    ambiguous = summary.ambiguous.map(\.surface).filter { forms.insert($0).inserted }
    let edges = summary.edges.values
    removed = edges.map(\.removed).reduce(0, +)
    let nodes = [
      ("insights", summary.insights), ("shows", summary.shows), ("episodes", summary.episodes),
      ("entities", summary.entities),
    ]
    counts = nodes.map { ($0, $1.added, $1.changed, $1.unchanged) }
    counts += [
      (
        "relationships", edges.map(\.added).reduce(0, +), edges.map(\.changed).reduce(0, +),
        edges.map(\.unchanged).reduce(0, +)
      )
    ]
  }
}
