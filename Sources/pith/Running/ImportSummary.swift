import GraphEngine

/// What became of a source, in words.
struct ImportSummary {
  private let name: String
  private let report: ImportReport

  init(_ name: String, _ report: ImportReport) {
    self.name = name
    self.report = report
  }

  /// A line like `page.txt: insights 11 added; entities 14 added; skipped 3`, and what is to be
  /// known besides.
  var text: String {
    let counts = report.counts.compactMap { count -> String? in
      let parts = [
        (count.added, "added"), (count.updated, "updated"), (count.unchanged, "unchanged"),
      ]
      let told = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
      return told.isEmpty ? nil : "\(count.kind) \(told)"
    }
    let removed = report.removed == 0 ? [] : ["relationships \(report.removed) removed"]
    let skipped = report.skipped == 0 ? [] : ["skipped \(report.skipped)"]
    let all = counts + removed + skipped
    let line = "\(name): \(all.isEmpty ? "nothing" : all.joined(separator: "; "))"
    return ([line] + notes).map { $0 + "\n" }.joined()
  }

  private var notes: [String] {
    let columns =
      report.passedOver.isEmpty
      ? [] : ["  passed over: \(report.passedOver.prefix(20).joined(separator: ", "))"]
    let forms =
      report.ambiguous.isEmpty
      ? []
      : [
        "  not linked, for it may mean several things: "
          + report.ambiguous.prefix(20).joined(separator: ", ") + " (see 'pith review')"
      ]
    return columns + forms
  }
}
