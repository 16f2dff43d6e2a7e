import GraphModel
import QueryPlanning

/// Which positions may stand for a node of a pattern.
final class CandidateMask {
  /// Nil: all positions that hold a node.
  private(set) lazy var mask: PackedBuffer<Bool>? = makeMask()

  /// The candidates, ascending, where they were found one by one.
  let positions: [Int]?

  /// How many candidates there are, about.
  let population: Int

  /// The label that all candidates are known by, where nothing else is asked of them.
  private let label: String?
  private let nodes: PackedNodes
  private let reader: any GraphReader

  /// All nodes with a label; nil: all nodes.
  init(label: String?, _ nodes: PackedNodes, _ reader: any GraphReader) throws {
    self.label = label
    (self.nodes, self.reader) = (nodes, reader)
    positions = nil
    population = try reader.nodeCount(label: label)
  }

  /// The nodes that a plan gives in its first column.
  init(_ plan: any Operator, slot: Int, _ nodes: PackedNodes, _ context: ExecutionContext) throws {
    label = nil
    (self.nodes, reader) = (nodes, context.reader)
    let scanned = try (plan as? ScanNodes)?.positions()
    let positions = try scanned ?? Self.positions(plan, slot: slot, nodes, context)
    self.positions = positions
    population = positions.count
  }

  private static func positions(
    _ plan: any Operator, slot: Int, _ nodes: PackedNodes, _ context: ExecutionContext
  ) throws -> [Int] {
    var positions: Set<Int> = []
    while let batch = try plan.next() {
      try context.check()
      for node in try NodeRows(batch.columns[slot]).nodes {
        if let position = nodes.position(of: node) { positions.insert(position) }
      }
    }
    return positions.sorted()
  }

  private func makeMask() -> PackedBuffer<Bool>? {
    guard let positions else {
      return label.map { nodes.mask(label: $0, labels: reader.labels) }
    }
    let mask = PackedBuffer<Bool>(repeating: false, count: nodes.count)
    let start = mask.start
    for position in positions { start[position] = true }
    return mask
  }

  /// The mask as a count's beginning needs it: nil where the candidates are listed.
  var rootPointer: UnsafePointer<Bool>? {
    positions == nil ? mask.map { UnsafePointer($0.start) } : nil
  }

  /// The mask as the ends of some edges need it: nil where all that there may be pass.
  func pointer(for rows: PatternEdgeRows) -> UnsafePointer<Bool>? {
    if label == nil, positions == nil { return nil }
    if let label {
      let sets = rows.neighbourLabelSets.subtracting([PackedNodes.absent])
      let all = sets.allSatisfy { set in
        reader.labels(in: LabelSetID(set)).contains { UTF8Order.areEqual($0, label) }
      }
      if all { return nil }
    }
    return mask.map { UnsafePointer($0.start) }
  }
}
