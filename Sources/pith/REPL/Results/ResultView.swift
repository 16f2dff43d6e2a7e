import GraphEngine
import GraphExport

/// Shows a result on a terminal, cut to its window.
struct ResultView {
  let format: ResultFormat
  let settings: ResultSettings

  /// The rows of the window.
  let height: Int

  /// Lines that are left for the prompt and for what is said beside a result.
  private static let margin = 3

  func show(_ result: KeptResult) throws {
    let fitting = fittingRows(of: result)
    let (text, notices) = result.written(as: format, settings, rows: fitting)
    try StandardOutput.write(text)
    for notice in notices { StandardError.write("note: \(notice)\n") }
    if fitting < result.rowCount {
      let hidden = Count.text(result.rowCount - fitting)
      StandardError.write("… \(hidden) more rows, `.last` shows all\n")
    }
  }

  /// How many rows can be shown at once, at least one; a picture is never cut.
  private func fittingRows(of result: KeptResult) -> Int {
    if format.name == ResultFormat.dot.name { return result.rows.count }
    let room = max(1, height - Self.margin)
    var count = min(result.rows.count, room)
    while count > 1, lines(of: result, rows: count) > room { count -= max(1, count / 8) }
    return count
  }

  private func lines(of result: KeptResult, rows: Int) -> Int {
    result.written(as: format, settings, rows: rows).text.count { $0 == 10 }
  }
}

/// A number with its thousands apart, and with the word for what it counts.
enum Count {
  static func text(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.map { index in
      let isBreak = index > 0 && (digits.count - index).isMultiple(of: 3)
      return (isBreak ? " " : "") + String(digits[index])
    }.joined()
  }

  static func text(_ number: Int, _ word: String) -> String {
    "\(text(number)) \(word)\(number == 1 ? "" : "s")"
  }
}
