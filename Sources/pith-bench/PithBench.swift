import ArgumentParser
import Foundation
import GraphEngine

/// The project's own benchmark: Pith beside its baselines, in one process.
@main
struct PithBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pith-bench",
    abstract: "Measure Pith beside hand-written SQL and bare loops over arrays.",
    discussion: """
      Makes a graph, lets each contender do the same work in turn, compares the answers, and prints \
      medians and ratios. Answers that differ are an error.
      """)

  @Option(help: "The size of the graph: 1 is about 110,000 nodes and edges.")
  var scale = 1.0

  @Option(help: "Another seed, another graph.")
  var seed: UInt64 = 1

  @Option(help: "Only this family; may be repeated.")
  var family: [String] = []

  @Option(help: "For how long each contender of a benchmark is measured, about.")
  var seconds = 1.0

  @Option(help: "Write the results as JSON.")
  var json: String?

  @Flag(help: "Compare the answers alone, and measure nothing.")
  var check = false

  @Flag(help: "Leave the baselines out, for a profiler.")
  var alone = false

  @Option(help: "Only benchmarks with this in their names.")
  var named: String?

  @Option(help: "Write the generated graph as JSON Lines, and measure nothing.")
  var graph: String?

  @Option(
    parsing: .upToNextOption,
    help: "Write BENCHMARKS.md and its plot from results in JSON, and measure nothing.")
  var report: [String] = []

  func validate() throws {
    let names = BenchmarkFamily.all.map(\.name)
    for name in family where !names.contains(name) {
      throw ValidationError(
        "no family '\(name)'; there are: \(names.joined(separator: ", "))")
    }
    guard scale >= 0.01, scale <= 100 else {
      throw ValidationError("the scale is a number from 0.01 to 100")
    }
    guard seconds >= 0, seconds <= 3_600 else {
      throw ValidationError("the seconds are a number from 0 to 3600")
    }
  }

  func run() throws {
    if !report.isEmpty {
      try writeReport()
    } else if let graph {
      let lines = InsightGraph(scale: scale, seed: seed).jsonLines()
      try Data(lines).write(to: URL(filePath: graph))
    } else {
      try runBenchmarks()
    }
  }
}

extension PithBench {
  private var families: [BenchmarkFamily] {
    BenchmarkFamily.all.filter { family.isEmpty || family.contains($0.name) }
  }

  private func isChosen(_ benchmark: Benchmark) -> Bool {
    named.map { benchmark.name.contains($0) } ?? true
  }

  private func runBenchmarks() throws {
    FreedMemory.keep()
    let bench = try Workbench(scale: scale, seed: seed)
    var run = BenchmarkRun(scale: scale, seed: seed, elements: bench.graph.elementCount)
    for family in families {
      for var benchmark in try family.make(bench) where isChosen(benchmark) {
        if alone { benchmark.contenders.removeAll { $0.kind != .pith } }
        FileHandle.standardError.write(Data("\(family.name): \(benchmark.name)\n".utf8))
        if check {
          try benchmark.check()
        } else {
          run.measurements.append(
            try PairedRuns(seconds: seconds).measure(benchmark, of: family.name))
        }
      }
    }
    if check { return }
    print(ResultTable(run.measurements).text, terminator: "")
    if let json { try run.write(toFile: json) }
  }

  private func writeReport() throws {
    let runs = try report.map { try BenchmarkRun(readingFile: $0) }
    let document = BenchmarkDocument(runs: runs.sorted { $0.scale < $1.scale })
    try Data(document.text.utf8).write(to: URL(filePath: "BENCHMARKS.md"))
    if let plot = document.plot {
      try Data(plot.utf8).write(to: URL(filePath: BenchmarkDocument.plotPath))
    }
  }
}
