import Foundation

/// `BENCHMARKS.md`: what was measured where, by which commands, and how it grows.
struct BenchmarkDocument {
  let runs: [BenchmarkRun]

  /// Where the plot lies, seen from the document.
  static let plotPath = "data/growth.svg"

  private static let commands = """
    make bench SCALE=1    # a table on the terminal, and .build/bench-1.json
    make bench-report     # the scales below, this page and its plot
    make peers SCALE=1    # beside DuckDB, Kùzu, LadybugDB and GraphQLite, where installed
    """

  private static let reading = """
    Every piece of work is done in one process by Pith, by SQL written by hand over tables made for \
    the question (the same SQLite library and settings), and, where it makes sense, by a bare loop \
    over plain arrays: the least that the machine needs. The answers are compared before anything is \
    measured. The contenders take turns; a time is the median of the runs of one contender, and a \
    ratio below 1 means that Pith is the faster one. Pith's times have everything in them from the \
    text of the query to the rows as values; plans are kept between runs, except under `plan`. \
    Allocations (calls of malloc and its kin) and instructions are those of one run of Pith on the \
    thread that asks; blank where the machine does not count them.
    """

  var text: String {
    var parts = ["# Benchmarks", "Written by `pith-bench --report`: do not edit.", Self.reading]
    parts.append("```\n\(Self.commands)\n```")
    parts += runs.map(Self.section)
    if !growths.isEmpty { parts.append(growthSection) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The picture beside the page; nil where there is one scale alone.
  var plot: String? { growths.isEmpty ? nil : GrowthPlot(growths: growths).svg }

  private var growths: [Growth] { Growth.over(runs) }
}

extension BenchmarkDocument {
  private static func section(_ run: BenchmarkRun) -> String {
    """
    ## Scale \(NumberText.short(run.scale))

    \(run.elements) nodes and edges, seed \(run.seed); \(run.date), \(run.machine).

    \(ResultTable(run.measurements).text)
    """.trimmingCharacters(in: .newlines)
  }

  private var growthSection: String {
    let rows = growths.map { growth in
      let slopes = [Contender.Kind.pith, .sql, .kernel].map { kind in
        growth[kind].map { String(format: "%.2f", $0.slope) } ?? ""
      }
      return "| \(growth.family) | \(growth.name) | \(slopes.joined(separator: " | ")) |"
    }
    return """
      ## Growth

      The slope of each line on logarithmic scales: 0 where the size of the graph does not matter, \
      1 where twice the graph takes twice the time.

      ![Time against the size of the graph](\(Self.plotPath))

      | family | work | Pith | SQL | kernel |
      |---|---|---:|---:|---:|
      \(rows.joined(separator: "\n"))
      """
  }
}
