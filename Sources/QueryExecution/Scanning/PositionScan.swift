import GraphModel

/// A walk along the positions of the nodes with a label, ascending, past those on which a condition is
/// not true.
final class PositionScan {
  let nodes: PackedNodes

  /// The arrays of the properties that the conditions speak of, else nil.
  let arrays: [PackedProperty?]
  private let mask: PackedBuffer<Bool>
  private let conditions: [PackedCondition]
  private let context: ExecutionContext

  private var position: Int
  private let end: Int
  private let found = PackedBuffer<Int32>(repeating: 0, count: 2 * Batch.size)

  /// How many positions were given so far.
  private var given = 0

  /// Nil where the properties are not at hand in arrays.
  init?(
    label: String?, _ conditions: [ScanCondition], properties: [String], _ context: ExecutionContext
  ) throws {
    let reader = context.reader
    let count = try reader.nodeCount(label: label)
    var arrays: [PackedProperty?] = Array(repeating: nil, count: properties.count)
    for index in Set(conditions.flatMap(\.columns)).sorted() {
      guard let array = try reader.packedProperty(properties[index], forScanOf: count) else {
        return nil
      }
      arrays[index] = array
    }
    self.arrays = arrays
    self.context = context
    let asked = conditions.map { PackedCondition($0, arrays, context) }
    self.conditions = asked.filter(\.isEasy) + asked.filter { !$0.isEasy }
    nodes = try reader.packedNodes()
    mask = nodes.mask(label: label, labels: reader.labels)
    let span = nodes.span(label: label, labels: reader.labels)
    (position, end) = (span.lowerBound, span.upperBound)
  }

  /// Further positions, good until the next call; nil at the end.
  ///
  /// The first ones come as soon as there are some: who asks may want no more.
  func next() throws -> UnsafeBufferPointer<Int32>? {
    let wanted = min(Batch.size, 4 * given + 1)
    var count = 0
    while count < wanted, position < end {
      try context.check()
      let new = UnsafeMutableBufferPointer(
        start: found.start + count, count: candidates(from: count))
      count += try narrow(new)
    }
    given += count
    return count == 0 ? nil : UnsafeBufferPointer(start: found.start, count: count)
  }

  /// Puts the next nodes with the label to a place; gives their number.
  private func candidates(from place: Int) -> Int {
    let (start, mask) = (found.start + place, mask.start)
    let stop = min(end, position + Batch.size)
    var count = 0
    for candidate in position..<stop {
      start[count] = Int32(truncatingIfNeeded: candidate)
      count &+= mask[candidate] ? 1 : 0
    }
    position = stop
    return count
  }

  private func narrow(_ positions: UnsafeMutableBufferPointer<Int32>) throws -> Int {
    try conditions.reduce(positions.count) { count, condition in
      try condition.narrow(UnsafeMutableBufferPointer(rebasing: positions[..<count]))
    }
  }
}
