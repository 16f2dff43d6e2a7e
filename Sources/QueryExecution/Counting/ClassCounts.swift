/// The fits, and the different values of roots, for each class of the key's positions: O(1) for a root
/// and a position that it leads to.
///
/// Equal values must follow each other.
struct ClassCounts: BitwiseCopyable {
  /// Of each position.
  let classes: UnsafePointer<Int32>
  let count: Int

  // Of each class.
  private let fits: UnsafeMutablePointer<Int64>
  private let values: UnsafeMutablePointer<Int64>

  /// The value that came last.
  private let last: UnsafeMutablePointer<Int64>

  /// One more than the lowest position; 0 where there is none.
  private let lowest: UnsafeMutablePointer<Int>

  init(_ classes: UnsafePointer<Int32>, count: Int, _ arena: CountingArena) throws {
    (self.classes, self.count) = (classes, count)
    fits = try arena.makeZeros(of: Int64.self, count: count)
    values = try arena.makeZeros(of: Int64.self, count: count)
    last = try arena.makeZeros(of: Int64.self, count: count)
    lowest = try arena.makeZeros(of: Int.self, count: count)
  }

  /// Adds the fits of a root with a value, above 0, or without, 0, and a position of the key.
  @inline(__always)
  func add(_ ways: Int64, at position: Int, value: Int64, _ total: inout FitTotal) {
    let place = Int(classes[position])
    fits[place] = total.sum(fits[place], ways)
    if value > 0, last[place] != value {
      last[place] = value
      values[place] += 1
    }
    if lowest[place] == 0 || lowest[place] > position + 1 { lowest[place] = position + 1 }
  }

  /// The classes that have fits, by their lowest positions.
  var found: [(position: Int, fits: Int64, values: Int64)] {
    (0..<count).filter { lowest[$0] > 0 }.sorted { lowest[$0] < lowest[$1] }
      .map { (lowest[$0] - 1, fits[$0], values[$0]) }
  }
}
