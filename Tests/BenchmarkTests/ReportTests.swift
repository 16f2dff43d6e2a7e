import Testing

@testable import pith_bench

@Suite struct ReportTests {
  @Test func `The slope of what grows with the graph is 1, of what stays it is 0`() throws {
    let runs = [1.0, 3, 10].map { Self.run(scale: $0, pith: 0.002 * $0, sql: 0.5) }
    let growth = try #require(Growth.over(runs).first)
    let (pith, sql) = (try #require(growth[.pith]), try #require(growth[.sql]))
    #expect(abs(pith.slope - 1) < 1e-9)
    #expect(abs(sql.slope) < 1e-9)
  }

  @Test func `A single scale has no growth, and no plot`() {
    let document = BenchmarkDocument(runs: [Self.run(scale: 1, pith: 1, sql: 1)])
    #expect(document.plot == nil)
    #expect(!document.text.contains("## Growth"))
  }

  @Test func `Work that one run did not measure has no growth`() {
    var other = Self.run(scale: 3, pith: 1, sql: 1)
    other.measurements.removeAll()
    #expect(Growth.over([Self.run(scale: 1, pith: 1, sql: 1), other]).isEmpty)
  }

  @Test func `The plot has a line for each contender`() throws {
    let runs = [1.0, 10].map { Self.run(scale: $0, pith: $0, sql: $0 * $0) }
    let plot = try #require(BenchmarkDocument(runs: runs).plot)
    #expect(plot.split(separator: "<polyline").count == 3)
    #expect(plot.contains("slope 1.00"))
  }

  @Test func `A ratio below 1 means that Pith is faster`() {
    let table = ResultTable(Self.run(scale: 1, pith: 0.001, sql: 0.002).measurements).text
    #expect(table.contains("1.00 ms"))
    #expect(table.contains("0.500×"))
  }

  @Test(arguments: [
    (0.000_000_42, "0.420 µs"), (0.000_012_3, "12.3 µs"), (0.0456, "45.6 ms"), (2, "2.00 s"),
  ])
  func `Times have three digits and a unit`(_ seconds: Double, _ text: String) {
    #expect(NumberText.time(seconds) == text)
  }

  /// A run that measured one piece of work.
  private static func run(scale: Double, pith: Double, sql: Double) -> BenchmarkRun {
    let timings = [(Contender.Kind.pith, pith), (.sql, sql)].map {
      Measurement.Timing(
        kind: $0, medianSeconds: $1, quartileSeconds: [$1, $1], runs: 5,
        effort: Effort(allocations: 12, instructions: nil))
    }
    var run = BenchmarkRun(scale: scale, seed: 1, elements: 100)
    run.measurements = [Measurement(family: "point", name: "one", work: "?", timings: timings)]
    return run
  }
}
