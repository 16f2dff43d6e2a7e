import GraphModel

/// Counts the fits of a pattern's core by binding its nodes one after the other, candidates found
/// along one edge and tested against the others (a generic join: Ngo, Ré, Rudra, SIGMOD Record 2013).
///
/// Costs as many steps as there are fits without the core's last node, and the edges at these.
struct CoreCount {
  let levels: UnsafeBufferPointer<CountingLevel>

  /// The positions that the levels are bound to, and the edges that lead to them where it matters which
  /// they are.
  let assigned: UnsafeMutablePointer<Int>
  let assignedEdges: UnsafeMutablePointer<Int64>

  /// The level by whose positions fits are counted; -1 where they are counted in one.
  let keyLevel: Int

  /// What is kept of values at the fits.
  let folds: UnsafeBufferPointer<MeasureFold>

  /// The values that are of kinds no fold knows.
  var records: [MeasureRecord] = []
  var measureTotal = FitTotal()
  let sums: UnsafeMutablePointer<Int64>

  /// The positions with a sum that is not 0, in the order in which they got it.
  let touched: UnsafeMutablePointer<Int>
  var touchedCount = 0

  /// The fits counted in one.
  private(set) var fits: Int64 = 0
  var total = FitTotal()
  private var steps = 0
  let budget: Budget

  /// Positions that are read ahead of.
  private let coming: UnsafeMutableBufferPointer<UInt32>

  /// What loads ahead gave, so that they are made.
  private(set) var loaded: UInt32 = 0

  init(
    _ levels: [CountingLevel], keyLevel: Int?, _ nodes: PackedNodes, _ folds: [MeasureFold],
    _ arena: CountingArena, _ budget: Budget
  ) throws {
    self.levels = arena.copy(levels)
    self.keyLevel = keyLevel ?? -1
    self.budget = budget
    coming = UnsafeMutableBufferPointer(
      start: try arena.makeZeros(of: UInt32.self, count: ReadAhead.size), count: ReadAhead.size)
    assigned = try arena.makeZeros(of: Int.self, count: levels.count)
    assignedEdges = try arena.makeZeros(of: Int64.self, count: levels.count)
    self.folds = arena.copy(folds)
    let places = keyLevel == nil ? 0 : nodes.count
    sums = try arena.borrowZeros(of: nodes, byteCount: places * MemoryLayout<Int64>.stride)
      .start(of: Int64.self)
    touched = try arena.makeRoom(for: Int.self, count: places + 1)
  }

  /// Whether a position of the key has fits since sums were taken.
  var hasSums: Bool { touchedCount > 0 }

  var hasOverflowed: Bool { total.hasOverflowed }

  /// Adds the fits with a candidate of the first level.
  mutating func add(root position: Int) throws {
    try step(1)
    if let mask = levels[0].mask, !mask[position] { return }
    let factor = product(1, levels[0].trees, position)
    if factor == 0 { return }
    if folds.isEmpty { return try bind(position, at: 0, factor) }
    try bindMeasured(position, at: 0, factor)
  }

  /// Reads ahead of some roots along the first edges of chains of levels.
  mutating func readAhead(of roots: CountingRoots, _ places: Range<Int>) {
    guard levels.count > 2, levels[1].ahead != nil else { return }
    var count = 0
    for place in places {
      for part in levels[1].base.rows.parts where count < coming.count {
        guard let end = part.row(roots[place]).first else { continue }
        coming[count] = end
        count += 1
      }
    }
    var depth = 1
    while count > 0, depth < levels.count, let ahead = levels[depth].ahead {
      let found = UnsafeMutableBufferPointer(rebasing: coming[..<count])
      loaded &+= ahead.load(UnsafeBufferPointer(found))
      count = ahead.advance(found)
      depth += 1
    }
  }

  /// Adds what another count over the same arrays has found, and leaves no sums there.
  mutating func add(_ other: CoreCount) {
    fits = total.sum(fits, other.fits)
    total.add(other.total)
    for index in 0..<other.touchedCount {
      let position = other.touched[index]
      add(other.sums[position], at: position)
      other.sums[position] = 0
      addMeasures(of: other, at: position)
    }
    if keyLevel < 0 { addMeasures(of: other, at: 0) }
    measureTotal.add(other.measureTotal)
  }

  /// The positions of the key that have fits, ascending, with their numbers; then starts anew.
  mutating func takeSums() -> (positions: [Int], fits: [Int64]) {
    let positions = touchedPositions()
    let sums = sums
    let fits = [Int64](unsafeUninitializedCapacity: positions.count) { fits, count in
      for (index, position) in positions.enumerated() {
        fits[index] = sums[position]
        sums[position] = 0
      }
      count = positions.count
    }
    touchedCount = 0
    return (positions, fits)
  }

  /// The positions with sums, ascending: as they are where they came so, sorted where they are few for
  /// where they lie, else met on a walk along all that lie between the first and the last.
  private func touchedPositions() -> [Int] {
    let touched = UnsafeBufferPointer(start: touched, count: touchedCount)
    var (first, last, isAscending) = (Int.max, -1, true)
    for position in touched {
      isAscending = isAscending && position > last
      first = min(first, position)
      last = max(last, position)
    }
    if isAscending { return Array(touched) }
    if (last - first) / Self.placesPerStep > touchedCount { return touched.sorted() }
    let sums = sums
    return [Int](unsafeUninitializedCapacity: touchedCount) { positions, count in
      for position in first...last where sums[position] != 0 {
        positions[count] = position
        count += 1
      }
    }
  }

  /// To look at a place is cheaper than a step of a sort, by about so much.
  private static let placesPerStep = 16
}

extension CoreCount {
  @inline(__always)
  private mutating func bind(_ position: Int, at depth: Int, _ ways: Int64) throws {
    assigned[depth] = position
    if depth + 1 == levels.count { return found(ways) }
    let openings = levels[depth].openings
    if openings.isEmpty { return try descend(depth + 1, ways) }
    for opening in openings { opening.set(from: position) }
    try descend(depth + 1, ways)
    for opening in openings { opening.clear(from: position) }
  }

  @inline(__always)
  mutating func found(_ ways: Int64) {
    if keyLevel < 0 { fits = total.sum(fits, ways) } else { add(ways, at: assigned[keyLevel]) }
  }

  @inline(__always)
  private mutating func add(_ ways: Int64, at position: Int) {
    let known = sums[position]
    if known == 0 {
      touched[touchedCount] = position
      touchedCount += 1
    }
    sums[position] = total.sum(known, ways)
  }

  /// Binds the level's node to all its candidates, one after the other.
  @inline(never)
  private mutating func descend(_ depth: Int, _ ways: Int64) throws {
    let level = levels.baseAddress.unsafelyUnwrapped + depth
    let start = assigned[level.pointee.base.level]
    let rows = level.pointee.base.rows
    if let fits = wholeLevel(level, depth, start) {
      if fits > 0 { found(total.product(ways, fits)) }
      return try step(level.pointee.tail == nil ? rows.count(start) : 1)
    }
    if try addCandidates(level, depth, start, ways) { return }
    var blocked = blocked(level, start)
    let isBare = level.pointee.isBare
    for part in rows.parts {
      let row = part.row(start)
      try step(row.count)
      for end in row {
        let candidate = Int(end)
        if part.skipsLoops, candidate == start { continue }
        if isBare {
          try bind(candidate, at: depth, ways)
          continue
        }
        if !blocked.isEmpty, blocked.take(candidate) { continue }
        let fitting = fitting(candidate, level, ways)
        if fitting > 0 { try bind(candidate, at: depth, fitting) }
      }
    }
  }

  /// Adds the fits at the last level, by whose positions they are counted; false, and nothing is done,
  /// where more is asked of a candidate than a mask and that one edge is not taken once more.
  @inline(__always)
  private mutating func addCandidates(
    _ level: UnsafePointer<CountingLevel>, _ depth: Int, _ start: Int, _ ways: Int64
  ) throws -> Bool {
    guard keyLevel == depth, depth == levels.count - 1, level.pointee.isMaskAlone else {
      return false
    }
    let mask = level.pointee.mask
    let blocked = blocked(level, start)
    var skipped = -1
    for index in 0..<blocked.count where mask.map({ $0[blocked[index]] }) ?? true {
      guard skipped < 0 else { return false }
      skipped = blocked[index]
    }
    let (sums, touched) = (sums, touched)
    var count = touchedCount
    for part in level.pointee.base.rows.parts {
      let row = part.row(start)
      try step(row.count)
      for end in row {
        let candidate = Int(end)
        if candidate == skipped {
          skipped = -1
          continue
        }
        if let mask, !mask[candidate] { continue }
        let known = sums[candidate]
        touched[count] = candidate
        count += known == 0 ? 1 : 0
        sums[candidate] = total.sum(known, ways)
      }
    }
    touchedCount = count
    return true
  }

  /// The ends that are taken by edges which are bound.
  @inline(__always)
  func blocked(_ level: UnsafePointer<CountingLevel>, _ start: Int) -> BlockedEnds {
    var blocked = BlockedEnds(level.pointee.blocked)
    for conflict in level.pointee.base.conflicts where conflict.applies(start, assigned) {
      blocked.add(assigned[conflict.end])
    }
    return blocked
  }

  /// In how many ways a candidate fits all that is asked of it; 0 where it does not.
  @inline(__always)
  mutating func fitting(
    _ candidate: Int, _ level: UnsafePointer<CountingLevel>, _ ways: Int64
  ) -> Int64 {
    if let mask = level.pointee.mask, !mask[candidate] { return 0 }
    var ways = ways
    for link in level.pointee.closing {
      let closings = link.ways(to: candidate, assigned)
      if closings == 0 { return 0 }
      ways = total.product(ways, closings)
    }
    for test in level.pointee.tests where !test.passes(candidate, assigned) { return 0 }
    for other in level.pointee.differences where assigned[other] == candidate { return 0 }
    for comparison in level.pointee.comparisons where !comparison.passes(candidate, assigned) {
      return 0
    }
    return product(ways, level.pointee.trees, candidate)
  }

  @inline(__always)
  private mutating func product(
    _ factor: Int64, _ trees: UnsafeBufferPointer<TreeWeights>, _ position: Int
  ) -> Int64 {
    var product = factor
    for tree in trees where product != 0 {
      product = total.product(product, tree.weight(position, &total))
    }
    return product
  }

  /// Meets the budget once in 65,536 edges.
  @inline(__always)
  mutating func step(_ count: Int) throws {
    steps += count + 1
    if steps >= 65_536 {
      steps = 0
      try budget.check()
    }
  }
}

// MARK: The last level as a whole

extension CoreCount {
  /// The fits of the last level's node, where its candidates need not be bound one by one; else nil.
  @inline(__always)
  mutating func wholeLevel(
    _ level: UnsafePointer<CountingLevel>, _ depth: Int, _ start: Int
  ) -> Int64? {
    guard depth == levels.count - 1, keyLevel != depth else { return nil }
    let rows = level.pointee.base.rows
    if let tail = level.pointee.tail {
      return tailWeight(level, start, rows, tail, blocked(level, start))
    }
    if let sum = level.pointee.sum { return sum.sum(rows, from: start, assigned, &total) }
    guard level.pointee.isPlainClosing, blocked(level, start).isEmpty else { return nil }
    let link = level.pointee.closing[0]
    for rival in link.rivals where assigned[rival.level] == assigned[link.level] { return nil }
    return closingSum(level, start, rows)
  }

  /// The ways in which the last node fits: all that the edges give, less those along edges that are
  /// taken, less those to nodes from which it must differ.
  @inline(__always)
  private mutating func tailWeight(
    _ level: UnsafePointer<CountingLevel>, _ start: Int, _ rows: EdgeRows,
    _ tail: UnsafePointer<TreeWeights>, _ blocked: BlockedEnds
  ) -> Int64 {
    var weight = tail.pointee.weight(start, &total)
    let differences = level.pointee.differences
    for index in 0..<blocked.count where !isAssigned(blocked[index], differences) {
      weight -= tail.pointee.factor(blocked[index], &total)
    }
    for index in differences.indices {
      let end = assigned[differences[index]]
      if isAssigned(end, UnsafeBufferPointer(rebasing: differences[..<index])) { continue }
      weight -= total.product(rows.multiplicity(start, end), tail.pointee.factor(end, &total))
    }
    return weight
  }

  private func isAssigned(_ position: Int, _ levels: UnsafeBufferPointer<Int>) -> Bool {
    for level in levels where assigned[level] == position { return true }
    return false
  }

  /// The closing edges of all candidates, less those that are bound already.
  @inline(__always)
  private func closingSum(_ level: UnsafePointer<CountingLevel>, _ start: Int, _ rows: EdgeRows)
    -> Int64
  {
    let link = level.pointee.closing[0]
    guard let marks = link.marks else { return 0 }
    var sum: Int64 = 0
    for part in rows.parts {
      for end in part.row(start) { sum &+= Int64(marks[Int(end)]) }
      if part.skipsLoops {
        for end in part.row(start) where Int(end) == start { sum &-= Int64(marks[start]) }
      }
    }
    for conflict in link.conflicts where conflict.applies(assigned[link.level], assigned) {
      sum -= rows.multiplicity(start, assigned[conflict.end])
    }
    return sum
  }
}
