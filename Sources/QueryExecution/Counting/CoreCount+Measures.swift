import QueryFunctions

/// Binding that tells which edges lead to nodes, and takes in the values at each fit: as many steps as
/// there are fits of all that is asked, and the edges at these.
extension CoreCount {
  mutating func bindMeasured(_ position: Int, at depth: Int, _ ways: Int64) throws {
    assigned[depth] = position
    if depth + 1 == levels.count { return measure(ways) }
    let openings = levels[depth].openings
    for opening in openings { opening.set(from: position) }
    try descendMeasured(depth + 1, ways)
    for opening in openings { opening.clear(from: position) }
  }

  /// As ``descend(_:_:)``.
  private mutating func descendMeasured(_ depth: Int, _ ways: Int64) throws {
    let level = levels.baseAddress.unsafelyUnwrapped + depth
    let start = assigned[level.pointee.base.level]
    let rows = level.pointee.base.rows
    if !level.pointee.isAsked, let fits = wholeLevel(level, depth, start) {
      if fits > 0 { measure(total.product(ways, fits)) }
      return try step(level.pointee.tail == nil ? rows.count(start) : 1)
    }
    var blocked = blocked(level, start)
    let isBare = level.pointee.isBare
    for part in rows.parts {
      let row = part.row(start)
      let edges = part.edges.map { $0 + Int(part.starts[start]) }
      try step(row.count)
      for (place, end) in row.enumerated() {
        let candidate = Int(end)
        if part.skipsLoops, candidate == start { continue }
        var fitting = ways
        if !isBare {
          if !blocked.isEmpty, blocked.take(candidate) { continue }
          fitting = self.fitting(candidate, level, ways)
          if fitting == 0 { continue }
        }
        if let edges { assignedEdges[depth] = edges[place] }
        try bindMeasured(candidate, at: depth, fitting)
      }
    }
  }

  /// Takes in the values at a fit that there is several times.
  @inline(__always)
  private mutating func measure(_ times: Int64) {
    found(times)
    let position = keyLevel < 0 ? 0 : assigned[keyLevel]
    for index in folds.indices {
      let fold = folds.baseAddress.unsafelyUnwrapped + index
      let place = fold.pointee.values.place(fold.pointee.level, assigned, assignedEdges)
      if place < 0 { continue }
      if fold.pointee.step == .countOptional {
        MeasureFold.addOptional(place, times: times, at: position, to: fold, &measureTotal)
        continue
      }
      if fold.pointee.step == .record {
        record(index, position, place, times)
      } else {
        MeasureFold.add(place, times: times, at: position, to: fold, &measureTotal)
      }
    }
  }

  @inline(never)
  private mutating func record(_ fold: Int, _ position: Int, _ place: Int, _ times: Int64) {
    records.append(.init(fold: fold, position: position, place: place, times: times))
  }
}

// MARK: What was found

extension CoreCount {
  /// Adds what another count over the same arrays has found of values.
  mutating func addMeasures(of other: CoreCount, at position: Int) {
    for index in folds.indices {
      let fold = folds.baseAddress.unsafelyUnwrapped + index
      MeasureFold.add(other.folds[index], at: position, to: fold, &measureTotal)
    }
  }

  /// Gives the sums of floats that there are to a part, and starts anew.
  func give(to parts: MeasureParts, number: Int) {
    for (index, fold) in folds.enumerated() where fold.step.addsFloats {
      parts.sums[number * folds.count + index] = fold.floats[0]
      fold.floats[0] = CompensatedSum()
    }
  }

  /// Adds the sums of floats of all parts, in their order.
  func add(_ parts: MeasureParts) {
    for number in 0..<parts.count {
      for (index, fold) in folds.enumerated() where fold.step.addsFloats {
        fold.floats[0].add(parts.sums[number * folds.count + index])
      }
    }
  }
}

/// The sums of floats of parts of the roots: which parts there are depends on nothing but the roots.
struct MeasureParts: BitwiseCopyable {
  /// How many roots are in a part.
  let size: Int
  let count: Int
  let sums: UnsafeMutablePointer<CompensatedSum>

  static let mostParts = 256

  init(roots: Int, folds: Int, _ arena: CountingArena) throws {
    size = max(1, (roots + Self.mostParts - 1) / Self.mostParts)
    count = (roots + size - 1) / size
    sums = try arena.makeSums(count: count * folds)
  }
}
