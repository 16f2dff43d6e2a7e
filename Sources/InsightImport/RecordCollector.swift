/// The insights of a source as they are read: each text once, and what was wrong with the others.
struct RecordCollector {
  private(set) var records: [InsightRecord] = []
  private(set) var problems: [ImportProblem] = []
  private var lines: [String: Int] = [:]

  mutating func add(_ record: InsightRecord) {
    if let line = lines[record.key] {
      problems.append(ImportProblem(.repeated(firstLine: line), line: record.line))
    } else {
      lines[record.key] = record.line
      records.append(record)
    }
  }

  mutating func add(_ problem: ImportProblem) {
    problems.append(problem)
  }

  /// Adds what `read` gives, or its problem.
  mutating func addRecord(_ read: () throws(ImportProblem) -> InsightRecord) {
    do throws(ImportProblem) { add(try read()) } catch { add(error) }
  }

  /// The document; throws where nothing at all could be read.
  func document(format: String, passedOver: [String] = []) throws(ImportProblem) -> InsightDocument
  {
    if records.isEmpty, problems.isEmpty { throw ImportProblem(.noInsights) }
    return InsightDocument(
      format: format, records: records, focal: nil, problems: problems, passedOver: passedOver)
  }
}
