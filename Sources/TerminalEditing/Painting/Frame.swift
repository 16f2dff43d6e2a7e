import GraphExport

/// The rows that the editor takes of the screen, and the place of the cursor in them.
package struct Frame: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    package var text = ""

    /// Columns that it takes.
    package var width = 0
  }

  package var rows: [Row] = [Row()]
  package var cursorRow = 0
  package var cursorColumn = 0

  package init() {}

  /// Puts a text behind what is on the last row.
  package mutating func append(_ text: String, _ role: TextRole, _ palette: Palette) {
    rows[rows.count - 1].text += palette.paint(text, role)
    rows[rows.count - 1].width += DisplayWidth.of(text)
  }

  package mutating func breakRow() {
    rows.append(Row())
  }

  /// How many rows of a screen lie above the cursor, after the screen may have changed its width.
  package func rowsAboveCursor(width: Int) -> Int {
    let above = rows[..<cursorRow].map { max(1, ($0.width + width - 1) / width) }
    return above.reduce(cursorColumn / width, +)
  }

  /// The part of at most so many rows in which the cursor is.
  package func cropped(height: Int) -> Frame {
    guard rows.count > height else { return self }
    var part = self
    let first = min(max(0, cursorRow - height + 1), rows.count - height)
    let start = cursorRow < height ? 0 : first
    part.rows = Array(rows[start..<(start + height)])
    part.cursorRow = cursorRow - start
    return part
  }
}
