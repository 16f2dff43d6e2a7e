/// Where in a path's pattern a walk stands: in which segment, after how many whole repetitions of it,
/// and how many hops into the next.
struct PathPosition: Hashable {
  var segment = 0
  var count = 0
  var hop = 0

  static let start = PathPosition()
}

/// How long the segments of a path are, and how often each repeats.
struct PathShape {
  private(set) var minimums: [Int]
  private(set) var maximums: [Int]
  let hopCounts: [Int]

  init(minimums: [Int], maximums: [Int], hopCounts: [Int]) {
    self.minimums = minimums
    self.maximums = maximums
    self.hopCounts = hopCounts
  }

  /// The position behind a hop; beyond what is asked for at least, an open end is not counted.
  func after(_ position: PathPosition) -> PathPosition {
    var next = position
    next.hop += 1
    guard next.hop == hopCounts[position.segment] else { return next }
    next.hop = 0
    next.count =
      maximums[position.segment] == .max
      ? min(position.count + 1, minimums[position.segment]) : position.count + 1
    return next
  }

  func mayRepeat(_ position: PathPosition) -> Bool {
    position.count < maximums[position.segment] || maximums[position.segment] == .max
  }

  func mayEnd(_ position: PathPosition) -> Bool {
    position.count >= minimums[position.segment]
  }

  /// The shape with an open end instead of a most number of repetitions, and the most edges a path
  /// may have: where there is one segment, its length tells how often it was repeated.
  var countedByLength: (shape: PathShape, maximum: Int) {
    guard maximums.count == 1, maximums[0] != .max else { return (self, .max) }
    var open = self
    open.maximums = [.max]
    let (length, isTooLarge) = maximums[0].multipliedReportingOverflow(by: hopCounts[0])
    return (open, isTooLarge ? .max : length)
  }
}
