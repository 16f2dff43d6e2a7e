import GraphModel

extension ResultFormat {
  package static let line = ResultFormat("line", "a value a line, an empty line between rows") {
    _ in
    LineRows()
  }
}

private final class LineRows: ResultWriter {
  private var columns: [String] = []
  private var isFirst = true

  func begin(_ columns: [String], to output: inout [UInt8]) {
    let names = columns.map(SafeText.of)
    let width = names.map(DisplayWidth.of).max() ?? 0
    self.columns = names.map { PaddedText.right($0, width) }
  }

  func append(_ rows: [[Value]], _ elements: ElementTable, to output: inout [UInt8]) {
    let cells = CellText(elements: elements)
    for row in rows {
      if !isFirst { output.append(UInt8(ascii: "\n")) }
      isFirst = false
      for (column, value) in zip(columns, row) {
        output += Array("\(column) = \(cells.text(value))\n".utf8)
      }
    }
  }

  func finish(to output: inout [UInt8]) {}
}
