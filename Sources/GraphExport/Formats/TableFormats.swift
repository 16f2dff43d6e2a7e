import GraphModel

extension ResultFormat {
  package static let table = ResultFormat("table", "aligned columns under a ruled header") {
    settings in
    TableRows(settings, frame: .plain)
  }

  package static let box = ResultFormat("box", "aligned columns in a frame") { settings in
    TableRows(settings, frame: .box)
  }
}

/// Rows in aligned columns, as wide as the first thousands of rows need.
private final class TableRows: ResultWriter {
  private let frame: TableFrame
  private let width: Int?
  private var header: [String] = []
  private var waiting: [[TableCell]] = []
  private var layout: TableLayout?
  private var hasRows = false
  private var isRuled = false

  init(_ settings: ResultSettings, frame: TableFrame) {
    self.frame = frame
    width = settings.width
  }

  func begin(_ columns: [String], to output: inout [UInt8]) {
    header = columns.map(SafeText.of)
  }

  func append(_ rows: [[Value]], _ elements: ElementTable, to output: inout [UInt8]) {
    let cells = CellText(elements: elements)
    let rows = rows.map { row in row.map { TableCell($0, cells) } }
    guard layout == nil else {
      write(rows, to: &output)
      return
    }
    waiting += rows
    if waiting.count >= 10_000 { writeWaiting(to: &output) }
  }

  func finish(to output: inout [UInt8]) {
    writeWaiting(to: &output)
    if let layout { frame.bottom.map { output += rule($0, layout) } }
  }
}

extension TableRows {
  private func writeWaiting(to output: inout [UInt8]) {
    guard layout == nil else { return }
    let space = width.map { $0 - frame.width(columns: header.count) }
    let layout = TableLayout(header: header, rows: waiting, space: space)
    self.layout = layout
    isRuled = waiting.contains { row in
      zip(row, layout.widths).contains { $0.width > $1 }
    }
    frame.top.map { output += rule($0, layout) }
    for line in layout.lines(header.map(TableCell.init(name:))) { output += self.line(line) }
    output += rule(frame.middle, layout)
    write(waiting, to: &output)
    waiting = []
  }

  private func write(_ rows: [[TableCell]], to output: inout [UInt8]) {
    guard let layout else { return }
    for row in rows {
      if hasRows, isRuled, frame.rulesRows { output += rule(frame.middle, layout) }
      hasRows = true
      for line in layout.lines(row) { output += self.line(line) }
    }
  }

  private func line(_ cells: [String]) -> [UInt8] {
    let line = frame.edge.left + cells.joined(separator: frame.edge.middle) + frame.edge.right
    let end = line.utf8.lastIndex { $0 != UInt8(ascii: " ") } ?? line.startIndex
    return Array(line.utf8[...end]) + [UInt8(ascii: "\n")]
  }

  private func rule(_ rule: TableFrame.Rule, _ layout: TableLayout) -> [UInt8] {
    let parts = layout.widths.map { String(repeating: rule.line, count: $0 + rule.overhang) }
    return Array((rule.left + parts.joined(separator: rule.middle) + rule.right + "\n").utf8)
  }
}

extension TableCell {
  fileprivate init(_ value: Value, _ cells: CellText) {
    text = cells.text(value)
    width = DisplayWidth.of(text)
    isNumber = value.kind.isNumeric
    isNull = value.isNull
  }

  fileprivate init(name: String) {
    text = name
    width = DisplayWidth.of(name)
    isNumber = false
    isNull = false
  }
}

/// The lines that a table is drawn with.
private struct TableFrame: Sendable {
  struct Rule {
    let left: String
    let line: String
    let middle: String
    let right: String

    /// How much longer the line is than its column.
    let overhang: Int
  }

  let top: Rule?
  let middle: Rule
  let bottom: Rule?
  let edge: (left: String, middle: String, right: String)

  /// Whether there are rules between rows of several lines.
  let rulesRows: Bool

  static let plain = TableFrame(
    top: nil, middle: Rule(left: "", line: "-", middle: "  ", right: "", overhang: 0), bottom: nil,
    edge: ("", "  ", ""), rulesRows: false)

  static let box = TableFrame(
    top: Rule(left: "┌", line: "─", middle: "┬", right: "┐", overhang: 2),
    middle: Rule(left: "├", line: "─", middle: "┼", right: "┤", overhang: 2),
    bottom: Rule(left: "└", line: "─", middle: "┴", right: "┘", overhang: 2),
    edge: ("│ ", " │ ", " │"), rulesRows: true)

  /// The columns of the terminal that the lines take of a row.
  func width(columns: Int) -> Int {
    edge.left.count + edge.middle.count * max(0, columns - 1) + edge.right.count
  }
}
