import GraphModel
import QueryBinding
import QueryFunctions
import QueryPlanning

/// What is asked of properties at the fits of a pattern: makes the folds of a count, and columns of what
/// these have kept.
final class PatternMeasures {
  private let measures: [PatternMeasure]
  private let values: [PackedValues]
  private let steps: [MeasureFold.Step]
  private let optionals: [UnsafePointer<TreeWeights>?]
  private let levels: [Int]
  private let positionCount: Int
  private let arena: CountingArena
  private let budget: Budget

  /// Whether the count may run on several threads: sums of floats are the same only where a thread has
  /// a whole one, or a whole part.
  private(set) var mayBeSplit = true

  /// Where the sums of floats of parts are put together.
  private(set) var parts: MeasureParts?

  init(
    _ pattern: PatternCount, _ order: CountingOrder, _ builder: CountingLevelBuilder,
    keyLevel: Int?, roots: Int,
    _ nodes: PackedNodes, _ arena: CountingArena, _ context: ExecutionContext
  ) throws {
    measures = pattern.measures
    (self.arena, budget) = (arena, context.budget)
    positionCount = keyLevel == nil ? 1 : nodes.count
    values = try measures.map { try $0.values(in: pattern, nodes, arena, context) }
    steps = zip(measures, values).map { measure, values in
      if case .optional = measure.element { return .countOptional }
      return MeasureFold.Step(measure.function, over: values)
    }
    optionals = try measures.map { measure in
      guard case .optional(let stem, let anchor) = measure.element else { return nil }
      return try builder.optionalWeights(stem: stem, at: anchor)
    }
    for values in values { arena.keep(values) }
    levels = measures.map { measure in
      switch measure.element {
      case .node(let node): order.levels.firstIndex { $0.node == node } ?? 0
      case .edge(let edge): order.levels.firstIndex { $0.base?.edge == edge } ?? 0
      case .optional(_, let anchor): order.levels.firstIndex { $0.node == anchor } ?? 0
      }
    }
    let folds = try makeFolds()
    if folds.contains(where: { $0.step == .record }) {
      mayBeSplit = false
    } else if folds.contains(where: \.step.addsFloats) {
      if keyLevel == nil {
        parts = try MeasureParts(roots: roots, folds: folds.count, arena)
      } else {
        mayBeSplit = keyLevel == 0
      }
    }
  }

  func makeFolds() throws -> [MeasureFold] {
    try measures.indices.map { index in
      let (step, pointers) = (steps[index], values[index].pointers)
      return MeasureFold(
        step: step, values: pointers, level: levels[index],
        optional: optionals[index],
        counts: try arena.makeZeros(of: Int64.self, count: step.hasCounts ? positionCount : 0),
        integers: try arena.makeZeros(of: Int64.self, count: step.hasIntegers ? positionCount : 0),
        floats: try arena.makeSums(count: step.addsFloats ? positionCount : 0),
        places: try arena.makeZeros(of: Int32.self, count: step.isComparison ? positionCount : 0))
    }
  }
}

extension CountingArena {
  /// Room for sums of nothing.
  func makeSums(count: Int) throws -> UnsafeMutablePointer<CompensatedSum> {
    let numbers = try makeZeros(of: Double.self, count: 2 * max(count, 1))
    return UnsafeMutableRawPointer(numbers).bindMemory(
      to: CompensatedSum.self, capacity: max(count, 1))
  }
}

// MARK: Columns

extension PatternMeasures {
  /// What a count has kept at some positions, in the columns that the measures are given in; then it
  /// is forgotten.
  func takeColumns(_ core: inout CoreCount, at positions: [Int]) throws -> [Column] {
    if core.measureTotal.hasOverflowed { try throwOverflow() }
    var columns: [Column] = []
    for (index, fold) in core.folds.enumerated() {
      if fold.step == .record {
        let records = core.records.filter { $0.fold == index }
        columns += try self.columns(of: records, index, at: positions)
      } else {
        columns += self.columns(of: fold, values[index].property, at: positions)
        for position in positions { fold.clear(position) }
      }
    }
    core.records = []
    return columns
  }

  private func throwOverflow() throws {
    guard let sum = measures.first(where: { $0.function == .sum }) ?? measures.first else { return }
    try located(at: sum.call.span) { throw EvaluationError.integerOverflow }
  }

  private func columns(of fold: MeasureFold, _ property: PackedProperty, at positions: [Int])
    -> [Column]
  {
    let counts = fold.step.hasCounts ? positions.map { fold.counts[$0] } : []
    switch fold.step {
    case .count, .countOptional: return [Column(.integers(counts))]
    case .sumIntegers: return [Column(.integers(positions.map { fold.integers[$0] }))]
    case .sumFloats: return [sums(fold, counts, positions)]
    case .meanOfIntegers, .meanOfFloats:
      let sums = sums(fold, counts, positions)
      return [sums, Column(.integers(counts)), .nulls(count: positions.count)]
    case .leastInteger, .greatestInteger, .leastFloat, .greatestFloat, .leastText, .greatestText:
      return [property.column(at: positions.map { fold.places[$0] - 1 })]
    case .record: return []
    }
  }

  /// The sums of floats; null where there were none.
  private func sums(_ fold: MeasureFold, _ counts: [Int64], _ positions: [Int]) -> Column {
    let nulls = counts.contains(0) ? counts.map { $0 == 0 } : nil
    return Column(.floats(positions.map { fold.floats[$0].value }), nulls: nulls)
  }

  /// The columns of values that were noted one by one.
  private func columns(of records: [MeasureRecord], _ index: Int, at positions: [Int]) throws
    -> [Column]
  {
    let measure = measures[index]
    var accumulators: [Int: any Accumulator] = [:]
    try located(at: measure.call.span) {
      for record in records {
        let value = values[index].property[record.place]
        if value.isNull { continue }
        var accumulator = accumulators[record.position] ?? measure.start
        for time in 0..<measure.times(of: record) {
          if time % 65_536 == 65_535 { try budget.check() }
          try accumulator.add(value, with: [])
        }
        accumulators[record.position] = accumulator
      }
    }
    if measure.function == .mean {
      let parts = positions.map { position in
        (accumulators[position] as? Average)?.parts ?? Average().parts
      }
      return (0..<3).map { column in Column(parts.map { $0[column] }) }
    }
    return [Column(try positions.map { try accumulators[$0]?.result() ?? .null })]
  }
}

extension PatternMeasure {
  fileprivate func values(
    in pattern: PatternCount, _ nodes: PackedNodes, _ arena: CountingArena,
    _ context: ExecutionContext
  ) throws -> PackedValues {
    switch element {
    case .node: return try PackedValues(key, of: nodes, arena, context)
    case .edge(let edge):
      guard let name = pattern.edges[edge].types?.first,
        let type = context.reader.edgeTypeID(named: name)
      else { return PackedValues() }
      return try PackedValues(key, ofEdgesIn: type, arena, context)
    case .optional: return PackedValues()
    }
  }

  /// What is seen of a key before its first value.
  fileprivate var start: any Accumulator {
    function == .mean ? Average() : call.function?.start ?? Average()
  }

  /// How often a value is given to an accumulator for which it is there.
  fileprivate func times(of record: MeasureRecord) -> Int64 {
    switch function {
    case .count, .sum, .mean: record.times
    case .minimum, .maximum: 1
    }
  }
}

extension PatternCounting {
  /// What is asked of properties at some positions of the key; then it is forgotten.
  mutating func takeMeasures(at positions: [Int]) throws -> [Column] {
    try withExtendedLifetime(measures) { try measures.takeColumns(&core, at: positions) }
  }
}
