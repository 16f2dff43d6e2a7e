/// The widths of a table's columns, and its rows as lines of cells padded to them.
struct TableLayout {
  private(set) var widths: [Int]
  private let alignsRight: [Bool]

  /// Fits the columns to some rows, and narrows the widest where cells take more than `space`.
  init(header: [String], rows: [[TableCell]], space: Int?) {
    widths = header.map(DisplayWidth.of)
    for row in rows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], cell.width)
      }
    }
    alignsRight = header.indices.map { column in
      rows.contains { $0[column].isNumber }
        && rows.allSatisfy { $0[column].isNumber || $0[column].isNull }
    }
    if let space { narrow(to: space) }
  }

  /// The lines of a row: more than one where a cell does not fit its column.
  func lines(_ row: [TableCell]) -> [[String]] {
    let cells = zip(row, widths).map { cell, width in
      cell.width <= width ? [cell.text] : WrappedText.lines(cell.text, width: width)
    }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      cells.enumerated().map { column, lines in
        padded(line < lines.count ? lines[line] : "", column)
      }
    }
  }

  func isRightAligned(_ column: Int) -> Bool { alignsRight[column] }

  private func padded(_ text: String, _ column: Int) -> String {
    alignsRight[column]
      ? PaddedText.right(text, widths[column]) : PaddedText.left(text, widths[column])
  }

  /// Takes from the widest columns until all fit, leaving each some room.
  private mutating func narrow(to space: Int) {
    let least = 8
    while widths.reduce(0, +) > space, let widest = widths.max(), widest > least {
      let others = widths.filter { $0 < widest }
      let excess = widths.reduce(0, +) - space
      let count = widths.count - others.count
      let target = max(least, others.max() ?? 0, widest - (excess + count - 1) / count)
      for column in widths.indices where widths[column] == widest {
        widths[column] = target == widest ? widest - 1 : target
      }
    }
  }
}

/// A value in a table.
struct TableCell {
  let text: String
  let width: Int
  let isNumber: Bool
  let isNull: Bool
}
