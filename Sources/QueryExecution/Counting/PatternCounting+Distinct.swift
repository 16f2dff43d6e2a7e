import GraphModel
import QueryPlanning

extension PatternCounting {
  /// The fits and the different nodes, or values of theirs, for each class of the key; O(fits of roots
  /// and keys).
  mutating func countDistinct(
    _ distinct: PatternCount.DistinctNodes, _ keys: NodeKeys, of candidates: [Int],
    _ context: ExecutionContext
  ) throws -> [(position: Int, fits: Int64, values: Int64)] {
    try context.budget.reserve(bytes: candidates.count * 96)
    defer { context.budget.release(bytes: candidates.count * 96) }
    let counts = try classCounts(keys, of: candidates)
    let (order, values) = try rootsByValue(distinct.property, context)
    try withExtendedLifetime(arena) {
      for place in order {
        try core.add(root: roots[place])
        core.give(to: counts, value: values.isEmpty ? Int64(place) + 1 : values[place])
      }
    }
    return withExtendedLifetime(arena) { counts.found }
  }

  private func classCounts(_ keys: NodeKeys, of candidates: [Int]) throws -> ClassCounts {
    let column = Column(.nodes(candidates.map { nodes.node(at: $0) }))
    let codes = try keys.number(Batch(columns: [column], count: candidates.count)).codes
    let classes = try arena.makeZeros(of: Int32.self, count: nodes.count)
    for (position, code) in zip(candidates, codes) {
      classes[position] = Int32(truncatingIfNeeded: code)
    }
    return try ClassCounts(classes, count: (codes.max() ?? -1) + 1, arena)
  }

  /// The places of the roots, those with equivalent values together, and a number for each place's
  /// value, 0 for null; no numbers where roots are counted themselves.
  private func rootsByValue(_ property: String?, _ context: ExecutionContext) throws
    -> (places: [Int], values: [Int64])
  {
    guard let property else { return (Array(0..<roots.count), []) }
    let column = try context.reader.property(
      property, of: (0..<roots.count).map { nodes.node(at: roots[$0]) })
    var numbering = RowNumbering(columnCount: 1)
    let numbers = numbering.number([column], count: roots.count)
    let values = numbers.enumerated().map { column.isNull(at: $0) ? 0 : Int64($1) + 1 }
    if numbering.count == roots.count { return (Array(0..<roots.count), values) }
    var starts = [Int](repeating: 0, count: numbering.count + 1)
    for number in numbers { starts[number + 1] += 1 }
    for number in 0..<numbering.count { starts[number + 1] += starts[number] }
    var places = [Int](repeating: 0, count: roots.count)
    for (place, number) in numbers.enumerated() {
      places[starts[number]] = place
      starts[number] += 1
    }
    return (places, values)
  }
}

extension CoreCount {
  /// Gives the sums that there are to the classes of their positions, and starts anew.
  mutating func give(to counts: ClassCounts, value: Int64) {
    for index in 0..<touchedCount {
      let position = touched[index]
      counts.add(sums[position], at: position, value: value, &total)
      sums[position] = 0
    }
    touchedCount = 0
  }
}
