import GraphModel
import Testing

@testable import pith_bench

@Suite struct AnswerTests {
  @Test(arguments: BenchmarkFamily.all.map(\.name))
  func `Pith answers as its baselines do`(_ name: String) throws {
    let bench = try Workbench(scale: 0.1, seed: 7)
    let family = try #require(BenchmarkFamily.all.first { $0.name == name })
    for benchmark in try family.make(bench) {
      #expect(benchmark.contenders.count > 1, "\(benchmark.name) has no baseline")
      try benchmark.check()
    }
  }

  @Test func `Answers that differ are an error`() {
    let benchmark = Benchmark(
      "one and two", "1", .pith { _ in [[.integer(1)]] }, .sql { _ in [[.integer(2)]] })
    #expect(throws: DifferentAnswers.self) { try benchmark.check() }
  }

  @Test func `The order of rows is no difference`() throws {
    try Benchmark(
      "one and two", "1", .pith { _ in [[.integer(1)], [.integer(2)]] },
      .sql { _ in [[.integer(2)], [.integer(1)]] }
    ).check()
  }

  @Test func `A question has an answer that is not nothing`() throws {
    let bench = try Workbench(scale: 0.1, seed: 7)
    for family in BenchmarkFamily.all {
      for benchmark in try family.make(bench) {
        for contender in benchmark.contenders {
          let rows = try contender.run(0)
          let isNothing = rows.allSatisfy { $0.allSatisfy { $0.isEquivalent(to: .integer(0)) } }
          #expect(!isNothing, "\(family.name): \(benchmark.name)")
        }
      }
    }
  }
}
