/// Which nodes were met in the present round; a new round costs nothing.
final class Marks {
  let rounds: UnsafeMutablePointer<Int32>
  private(set) var round: Int32 = 0

  init(_ count: Int) {
    rounds = .allocate(capacity: count)
    rounds.initialize(repeating: 0, count: count)
  }

  deinit {
    rounds.deallocate()
  }

  /// Begins a round, in which no node was met; gives its number.
  func next() -> Int32 {
    round += 1
    return round
  }
}
