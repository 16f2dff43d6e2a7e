import GraphModel

/// Insights as a table in text (CSV), with the names of the columns in its first row.
///
///     text;show;published;tags
///     "…";Grid Notes;2025-03-04;energy, grids
package struct InsightTable: InsightReader {
  package init() {}

  package var name: String { "insight-csv" }

  /// Whether the first row names a column `text`.
  package func recognises(_ text: SourceLines) -> Bool {
    Self.header(of: text.text) != nil
  }

  /// The same of the bytes with which a source begins.
  package static func looksLikeTable(_ bytes: some Sequence<UInt8>) -> Bool {
    header(of: String(decoding: Array(bytes.prefix(16 << 10)), as: UTF8.self)) != nil
  }

  package func read(_ text: SourceLines) throws(ImportProblem) -> InsightDocument {
    guard let header = Self.header(of: text.text) else { throw ImportProblem(.noTextColumn) }
    if let twice = header.repeatedColumn { throw ImportProblem(.columnTwice(twice), line: 1) }
    var collector = RecordCollector()
    for row in DelimitedRows(text.text, delimiter: header.delimiter).dropFirst() {
      collector.addRecord { () throws(ImportProblem) in try header.record(of: row) }
    }
    return try collector.document(format: name, passedOver: header.passedOver)
  }
}

extension InsightTable {
  /// The first row read with the delimiter under which it names most columns.
  private static func header(of text: String) -> TableHeader? {
    let beginning = String(text.prefix(16 << 10))
    let delimiters: [Character] = [",", ";", "\t", "|"]
    let headers = delimiters.compactMap { delimiter -> TableHeader? in
      var rows = DelimitedRows(beginning, delimiter: delimiter)
      return rows.next().flatMap { TableHeader(columns: $0.cells, delimiter: delimiter) }
    }
    return headers.max { $0.known.count < $1.known.count }
  }
}

/// The names of a table's columns.
private struct TableHeader {
  let columns: [String]
  let delimiter: Character
  let known: [RecordFields.Field]

  init?(columns: [String], delimiter: Character) {
    self.columns = columns
    self.delimiter = delimiter
    known = columns.compactMap(RecordFields.Field.init(named:))
    guard known.contains(.text), columns.allSatisfy({ $0.utf8.count <= 64 }) else { return nil }
  }

  var repeatedColumn: String? {
    known.first { field in known.count { $0 == field } > 1 }?.rawValue
  }

  var passedOver: [String] {
    Set(columns.filter { RecordFields.Field(named: $0) == nil }).sorted(by: UTF8Order.precedes)
  }

  func record(of row: DelimitedRows.Row) throws(ImportProblem) -> InsightRecord {
    if row.isUnclosed { throw ImportProblem(.unclosedQuote, line: row.line) }
    guard row.cells.count == columns.count else {
      throw ImportProblem(
        .wrongCellCount(expected: columns.count, actual: row.cells.count), line: row.line)
    }
    var fields = RecordFields()
    for (column, cell) in zip(columns, row.cells) {
      if let field = RecordFields.Field(named: column) { fields[field] = .text(cell) }
    }
    return try fields.record(line: row.line)
  }
}
