import GraphModel
import TypedJSON

extension ResultFormat {
  package static let json = ResultFormat("json", "an array of objects, one a row") { settings in
    JSONRows(settings, isArray: true)
  }

  package static let jsonl = ResultFormat("jsonl", "an object a line, one a row") { settings in
    JSONRows(settings, isArray: false)
  }
}

/// Rows as JSON objects with the columns as keys, in their order.
private final class JSONRows: ResultWriter {
  private let form: ValueEncoder.Form
  private let isArray: Bool
  private var columns: [String] = []
  private var isFirst = true

  init(_ settings: ResultSettings, isArray: Bool) {
    form = settings.isTyped ? .typed : .plain
    self.isArray = isArray
  }

  func begin(_ columns: [String], to output: inout [UInt8]) {
    self.columns = columns
    if isArray { output.append(UInt8(ascii: "[")) }
  }

  func append(_ rows: [[Value]], _ elements: ElementTable, to output: inout [UInt8]) {
    let encoder = ValueEncoder(form, elements: elements)
    var json = JSONWriter()
    for row in rows {
      if isArray { json.raw(isFirst ? "\n" : ",\n") }
      isFirst = false
      json.object(zip(columns, row)) { json, cell in
        json.key(cell.0)
        encoder.write(cell.1, to: &json)
      }
      if !isArray { json.raw("\n") }
    }
    output += json.bytes
  }

  func finish(to output: inout [UInt8]) {
    if isArray { output += Array(isFirst ? "]\n".utf8 : "\n]\n".utf8) }
  }
}
