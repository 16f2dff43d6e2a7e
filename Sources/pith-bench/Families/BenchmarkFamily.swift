/// Benchmarks of one kind, made over a workbench.
struct BenchmarkFamily: Sendable {
  let name: String
  let make: @Sendable (Workbench) throws -> [Benchmark]

  init(_ name: String, _ make: @escaping @Sendable (Workbench) throws -> [Benchmark]) {
    self.name = name
    self.make = make
  }
}

extension BenchmarkFamily {
  /// All families, in the order in which they run: what writes comes last, for it changes the graph.
  static let all = [
    parse, plan, point, filter, expand, count, group, path, regex, fullText, load, write,
  ]
}
