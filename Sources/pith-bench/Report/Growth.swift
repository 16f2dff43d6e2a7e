import Foundation

/// How the time of one piece of work grows with the graph, for each contender.
struct Growth {
  struct Line {
    let kind: Contender.Kind
    let points: [(scale: Double, seconds: Double)]

    /// The slope on a log–log plot: 0 is constant, 1 linear; by least squares.
    var slope: Double {
      let logs = points.map { (x: log($0.scale), y: log($0.seconds)) }
      let count = Double(logs.count)
      let (meanX, meanY) = (
        logs.map(\.x).reduce(0, +) / count, logs.map(\.y).reduce(0, +) / count
      )
      let spread = logs.map { ($0.x - meanX) * ($0.x - meanX) }.reduce(0, +)
      return logs.map { ($0.x - meanX) * ($0.y - meanY) }.reduce(0, +) / spread
    }
  }

  let family: String
  let name: String
  let lines: [Line]

  subscript(_ kind: Contender.Kind) -> Line? {
    lines.first { $0.kind == kind }
  }

  /// What grows in runs at several scales: all that each of them measured.
  static func over(_ runs: [BenchmarkRun]) -> [Growth] {
    guard let first = runs.first, Set(runs.map(\.scale)).count > 1 else { return [] }
    return first.measurements.compactMap { one in
      let others = runs.compactMap { run in
        run.measurements.first { $0.family == one.family && $0.name == one.name }
          .map { (scale: run.scale, measurement: $0) }
      }
      guard others.count == runs.count else { return nil }
      let lines = one.timings.map(\.kind).map { kind in
        Line(
          kind: kind,
          points: others.compactMap { other in
            other.measurement[kind].map { (scale: other.scale, seconds: $0.medianSeconds) }
          })
      }
      return Growth(family: one.family, name: one.name, lines: lines)
    }
  }
}
