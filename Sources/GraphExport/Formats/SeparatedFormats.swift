import GraphModel
import TypedJSON

extension ResultFormat {
  package static let csv = ResultFormat("csv", "comma-separated, quoted by RFC 4180") { settings in
    SeparatedRows(settings, separator: ",", lineEnd: "\r\n", field: SeparatedRows.quotedField)
  }

  package static let tsv = ResultFormat("tsv", #"tab-separated, with \t, \n, \r and \\ in texts"#) {
    settings in
    SeparatedRows(settings, separator: "\t", lineEnd: "\n", field: SeparatedRows.escapedField)
  }
}

/// Rows as lines of fields.
///
/// Null is an empty field; lists, maps and elements are JSON.
final class SeparatedRows: ResultWriter {
  private let form: ValueEncoder.Form
  private let separator: String
  private let lineEnd: String
  private let field: (String) -> String

  init(
    _ settings: ResultSettings, separator: String, lineEnd: String,
    field: @escaping (String) -> String
  ) {
    form = settings.isTyped ? .typed : .plain
    self.separator = separator
    self.lineEnd = lineEnd
    self.field = field
  }

  func begin(_ columns: [String], to output: inout [UInt8]) {
    append(fields: columns.map(field), to: &output)
  }

  func append(_ rows: [[Value]], _ elements: ElementTable, to output: inout [UInt8]) {
    let encoder = ValueEncoder(form, elements: elements)
    for row in rows {
      append(fields: row.map { text($0, encoder) }, to: &output)
    }
  }

  func finish(to output: inout [UInt8]) {}

  private func append(fields: [String], to output: inout [UInt8]) {
    output += Array(fields.joined(separator: separator).utf8)
    output += Array(lineEnd.utf8)
  }

  private func text(_ value: Value, _ encoder: ValueEncoder) -> String {
    switch value {
    case .null:
      return ""
    case .boolean, .integer, .float, .text, .date, .localTime, .time, .localDateTime, .dateTime,
      .duration:
      return field(ValueText.plain(value))
    case .list, .map, .node, .edge, .path:
      var json = JSONWriter()
      encoder.write(value, to: &json)
      return field(String(decoding: json.bytes, as: UTF8.self))
    }
  }
}

extension SeparatedRows {
  /// An empty text is quoted, so that it is not taken for null.
  static func quotedField(_ text: String) -> String {
    let isPlain = !text.isEmpty && !text.utf8.contains { special.contains($0) }
    return isPlain ? text : "\"\(replacing(text) { $0 == "\"" ? "\"\"" : nil })\""
  }

  static func escapedField(_ text: String) -> String {
    replacing(text) { scalar in
      switch scalar {
      case "\t": "\\t"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\\": "\\\\"
      case _: nil
      }
    }
  }

  private static let special: [UInt8] = Array("\",\r\n".utf8)

  private static func replacing(_ text: String, _ replacement: (Unicode.Scalar) -> String?)
    -> String
  {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let replacement = replacement(scalar) {
        result.append(contentsOf: replacement.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
