import GraphModel
import QueryPlanning

/// All that counting the fits of one pattern needs, put together from the graph's arrays.
struct PatternCounting {
  let nodes: PackedNodes
  let order: CountingOrder
  var core: CoreCount

  let roots: CountingRoots
  private var nextRoot = 0
  private let makeCore: () throws -> CoreCount

  /// What is asked of properties.
  let measures: PatternMeasures

  /// Holds what the cores point at.
  let arena: CountingArena

  init(
    _ pattern: PatternCount, _ masks: [CandidateMask], _ filters: [Int: [ScanCondition]],
    _ nodes: PackedNodes,
    _ context: ExecutionContext
  ) throws {
    self.nodes = nodes
    let arena = CountingArena(context.budget)
    self.arena = arena
    for mask in masks { arena.keep(mask) }
    let arrays = PatternArrays(pattern, masks, filters, nodes, arena, context)
    let identities = try EdgeIdentities(pattern, context.reader)
    let samples = PatternSamples(arrays)
    let core = try PatternCore(arrays, identities, samples)
    let order = try CountingOrder(core, samples)
    self.order = order
    let root = order.levels[0].node
    roots = CountingRoots(masks[root])
    let key = pattern.keys.first { pattern.keys.count == 1 || $0 != root }
    let keyLevel = order.levels.firstIndex { $0.node == key }
    let builder = CountingLevelBuilder(
      arrays: arrays, order: order, identities: identities,
      try PatternComparisons(pattern, nodes, arena, context), areRootsListed: roots.areListed)
    let measures = try PatternMeasures(
      pattern, order, builder, keyLevel: keyLevel, roots: roots.count, nodes, arena, context)
    self.measures = measures
    makeCore = {
      try CoreCount(
        builder.levels(), keyLevel: keyLevel, nodes, measures.makeFolds(), arena, context.budget)
    }
    self.core = try makeCore()
  }

  /// Counts from the next position; nil where there is none left.
  mutating func addNextRoot() throws -> Int? {
    guard nextRoot < roots.count else { return nil }
    let root = roots[nextRoot]
    nextRoot += 1
    try withExtendedLifetime(arena) { try core.add(root: root) }
    return root
  }

  /// Ends the count, whose sums were all taken.
  func finish() { arena.returnBorrowed() }

  /// Counts from all positions that are left.
  mutating func addAllRoots() throws {
    let left = nextRoot..<roots.count
    nextRoot = roots.count
    let workers =
      measures.mayBeSplit ? ParallelCount.workers(steps: order.steps, roots: left.count) : 1
    let others = try (1..<workers).map { _ in try makeCore() }
    try withExtendedLifetime(arena) {
      if others.isEmpty, measures.parts == nil {
        try core.add(roots, left)
      } else {
        try ParallelCount.add(roots, left, to: &core, with: others, measures.parts)
      }
    }
  }
}

/// The positions at which a count begins: listed where they are few, else a span with others among
/// them.
struct CountingRoots {
  private let listed: [Int]?
  private let first: Int
  let count: Int

  init(_ mask: CandidateMask) {
    listed = mask.fewPositions()
    let span = listed == nil ? mask.span : 0..<0
    first = span.lowerBound
    count = listed?.count ?? span.count
  }

  var areListed: Bool { listed != nil }

  subscript(index: Int) -> Int { listed?[index] ?? first + index }
}

extension CoreCount {
  /// Adds the fits with some of the roots.
  mutating func add(_ roots: CountingRoots, _ places: Range<Int>) throws {
    for start in stride(from: places.lowerBound, to: places.upperBound, by: ReadAhead.size) {
      let block = start..<min(start + ReadAhead.size, places.upperBound)
      readAhead(of: roots, block)
      for place in block { try add(root: roots[place]) }
    }
  }
}
