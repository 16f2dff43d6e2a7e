import GraphModel

extension ResultFormat {
  package static let markdown = ResultFormat("markdown", "a table for Markdown") { _ in
    MarkdownRows()
  }
}

private final class MarkdownRows: ResultWriter {
  func begin(_ columns: [String], to output: inout [UInt8]) {
    append(columns.map { Self.escaped(SafeText.of($0)) }, to: &output)
    append(columns.map { _ in "---" }, to: &output)
  }

  func append(_ rows: [[Value]], _ elements: ElementTable, to output: inout [UInt8]) {
    let cells = CellText(elements: elements)
    for row in rows { append(row.map { Self.escaped(cells.text($0)) }, to: &output) }
  }

  func finish(to output: inout [UInt8]) {}

  private func append(_ cells: [String], to output: inout [UInt8]) {
    output += Array("| \(cells.joined(separator: " | ")) |\n".utf8)
  }

  /// What would end a cell or begin markup gets a backslash.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if "\\|`*_<>[]".unicodeScalars.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }
}
