/// The measurements of one run as a Markdown table, which reads well on a terminal too.
struct ResultTable {
  private let rows: [[String]]

  private static let head = [
    "family", "work", "Pith", "SQL", "Pith : SQL", "kernel", "Pith : kernel",
    "allocations", "instructions",
  ]

  init(_ measurements: [Measurement]) {
    rows = measurements.map { one in
      [one.family, one.name, Self.time(one[.pith])]
        + [Contender.Kind.sql, .kernel].flatMap { kind in
          [Self.time(one[kind]), one.ratio(to: kind).map(NumberText.ratio) ?? ""]
        }
        + [one[.pith]?.effort.allocations, one[.pith]?.effort.instructions].map { count in
          count.map(NumberText.count) ?? ""
        }
    }
  }

  private static func time(_ timing: Measurement.Timing?) -> String {
    timing.map { NumberText.time($0.medianSeconds) } ?? ""
  }

  var text: String {
    let widths = Self.head.indices.map { column in
      ([Self.head] + rows).map { $0[column].count }.max() ?? 0
    }
    let rule = widths.enumerated().map { column, width in
      column < 2
        ? String(repeating: "-", count: width) : String(repeating: "-", count: width - 1) + ":"
    }
    return ([Self.head, rule] + rows).map { Self.line($0, widths) }.joined(separator: "\n") + "\n"
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(cells, widths).enumerated().map { column, cell in
      let space = String(repeating: " ", count: cell.1 - cell.0.count)
      return column < 2 ? cell.0 + space : space + cell.0
    }
    return "| " + padded.joined(separator: " | ") + " |"
  }
}
