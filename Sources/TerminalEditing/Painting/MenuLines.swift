import GraphExport

extension CompletionMenu {
  /// The candidates in columns, at most so many lines, the chosen one marked and in sight.
  package func lines(width: Int, height: Int) -> [[(text: String, role: TextRole)]] {
    let cells = candidates.map { $0.note.isEmpty ? $0.text : "\($0.text)  \($0.note)" }
    let cellWidth = min(width - 1, (cells.map(DisplayWidth.of).max() ?? 0) + 2)
    let columns = max(1, (width - 1) / max(1, cellWidth))
    let rowCount = (cells.count + columns - 1) / columns
    let visible = max(1, min(rowCount, height))
    let chosenRow = selected.map { $0 / columns } ?? 0
    let first = min(max(0, chosenRow - visible + 1), rowCount - visible)
    var lines = (first..<(first + visible)).map { row in
      line(Array(row * columns..<min((row + 1) * columns, cells.count)), cellWidth)
    }
    if rowCount > visible {
      let shown = min(cells.count, (first + visible) * columns) - first * columns
      lines.append([("… \(cells.count - shown) more", .note)])
    }
    return lines
  }

  private func line(_ indices: [Int], _ width: Int) -> [(text: String, role: TextRole)] {
    indices.flatMap { index -> [(text: String, role: TextRole)] in
      let candidate = candidates[index]
      let text = candidate.text.prefix(columns: width - 2)
      let note = candidate.note.isEmpty ? "" : "  \(candidate.note)"
      let rest = note.prefix(columns: width - 2 - DisplayWidth.of(text))
      let gap = width - DisplayWidth.of(text) - DisplayWidth.of(rest)
      return [
        (text, index == selected ? .selection : .plain), (rest, .note),
        (String(repeating: " ", count: gap), .plain),
      ]
    }
  }
}
