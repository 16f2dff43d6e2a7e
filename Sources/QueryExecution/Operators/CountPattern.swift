import GraphModel
import QueryFunctions
import QueryPlanning

/// The number of fits of a pattern for each of its keys that has one, ascending by the keys, and what is
/// asked of properties there; without keys one row.
final class CountPattern: Operator {
  private let pattern: PatternCount

  /// For each node whose candidates a plan finds, that plan and the column it gives them in.
  private let plans: [Int: (root: any Operator, slot: Int)]

  /// What must be true of edges' properties, by the edge.
  private let filters: [Int: [ScanCondition]]

  /// What tells the classes of the key apart for which different nodes are counted.
  private let classes: NodeKeys?
  private let context: ExecutionContext

  private var counting: PatternCounting?
  private var isDone = false

  /// The rows that are found and not given yet.
  private var keys: [[NodeID]] = []
  private var counts: [Int64] = []
  private var measures: [[Column]] = []

  /// The positions of nodes that may be the key, where it has classes.
  private var keyCandidates: [Int] = []

  init(
    _ pattern: PatternCount, _ plans: [Int: (root: any Operator, slot: Int)],
    _ filters: [Int: [ScanCondition]], _ classes: NodeKeys?, _ context: ExecutionContext
  ) {
    self.pattern = pattern
    self.plans = plans
    self.filters = filters
    self.classes = classes
    self.context = context
    keys = pattern.keys.map { _ in [] }
  }

  func next() throws -> Batch? {
    if isDone { return nil }
    guard var counting = try counting ?? prepare() else { return emitNothing() }
    self.counting = nil
    if pattern.keys.count == 2 {
      while counts.count < Batch.size, let root = try counting.addNextRoot() {
        if counting.core.hasSums { try addRows(&counting, root) }
      }
    } else if let distinct = pattern.distinct, let classes {
      try addClasses(&counting, distinct, classes)
    } else {
      try counting.addAllRoots()
      try addRows(&counting, nil)
    }
    if counting.core.hasOverflowed { throw EvaluationError.integerOverflow }
    if counts.count >= Batch.size {
      self.counting = counting
      return emit()
    }
    isDone = true
    counting.finish()
    return counts.isEmpty ? nil : emit()
  }

  /// Nil where a node of each fit has no candidates, so that nothing fits.
  ///
  /// Candidates that are sooner found come first.
  private func prepare() throws -> PatternCounting? {
    let nodes = try context.reader.packedNodes()
    var masks: [Int: CandidateMask] = [:]
    let firmNodes = pattern.measures.isEmpty ? pattern.firmNodes : []
    let order = try pattern.nodes.indices.map { (node: $0, cost: try cost(ofCandidates: $0)) }
      .sorted { ($0.cost, $0.node) < ($1.cost, $1.node) }
    for (node, _) in order {
      let mask = try candidates(for: node, nodes)
      if mask.population == 0, firmNodes.contains(node) { return nil }
      masks[node] = mask
    }
    if pattern.distinct != nil { keyCandidates = masks[pattern.keys[0]]?.allPositions() ?? [] }
    return try PatternCounting(
      pattern, pattern.nodes.indices.compactMap { masks[$0] }, filters, nodes, context)
  }

  private func candidates(for index: Int, _ nodes: PackedNodes) throws -> CandidateMask {
    switch pattern.nodes[index].candidates {
    case .label(let label): return try CandidateMask(label: label, nodes, context.reader)
    case .labels(let labels): return CandidateMask(labels, nodes, context.reader)
    case .found:
      guard let plan = plans[index] else { preconditionFailure("node \(index) has no plan") }
      return try CandidateMask(plan.root, slot: plan.slot, nodes, context)
    }
  }

  /// How many nodes are looked at for the candidates for a node.
  private func cost(ofCandidates index: Int) throws -> Int {
    switch pattern.nodes[index].candidates {
    case .label: 0
    case .labels: try context.reader.nodeCount(label: nil)
    case .found: try (plans[index]?.root as? ScanNodes)?.nodeCount ?? 0
    }
  }

  private func emitNothing() -> Batch? {
    isDone = true
    guard pattern.keys.isEmpty else { return nil }
    counts = [0]
    return emit()
  }

  /// Takes the sums that are there as rows; with two keys they are those of one root.
  private func addRows(_ counting: inout PatternCounting, _ root: Int?) throws {
    if pattern.keys.isEmpty {
      counts.append(counting.core.fits)
      measures.append(try counting.takeMeasures(at: [0]))
      return
    }
    let sums = counting.core.takeSums()
    let nodes = counting.nodes.ids.withUnsafeBufferPointer { ids in
      sums.positions.map { NodeID(ids[$0]) }
    }
    counts += sums.fits
    if !pattern.measures.isEmpty {
      measures.append(try counting.takeMeasures(at: sums.positions))
    }
    guard let root else {
      keys[0] += nodes
      return
    }
    let isRootFirst = counting.order.levels[0].node == pattern.keys[0]
    keys[isRootFirst ? 0 : 1] += repeatElement(counting.nodes.node(at: root), count: nodes.count)
    keys[isRootFirst ? 1 : 0] += nodes
  }

  private func addClasses(
    _ counting: inout PatternCounting, _ distinct: PatternCount.DistinctNodes, _ classes: NodeKeys
  ) throws {
    let found = try counting.countDistinct(distinct, classes, of: keyCandidates, context)
    classes.removeAll()
    keys[0] = found.map { counting.nodes.node(at: $0.position) }
    counts = found.map(\.fits)
    measures = [[Column(.integers(found.map(\.values)))]]
  }

  private func emit() -> Batch {
    let columns = keys.map { Column(.nodes($0)) } + [Column(.integers(counts))]
    let asked = (measures.first?.indices ?? 0..<0).map { index in
      Column(joining: measures.map { $0[index] })
    }
    let batch = Batch(columns: columns + asked, count: counts.count)
    measures = []
    keys = pattern.keys.map { _ in [] }
    counts = []
    return batch
  }

  func rewind() {
    for plan in plans.values { plan.root.rewind() }
    (counting, isDone) = (nil, false)
  }
}
