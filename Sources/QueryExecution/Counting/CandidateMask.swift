import GraphModel
import QueryPlanning

/// Which positions may stand for a node of a pattern.
final class CandidateMask {
  /// Nil: all positions that hold a node.
  let mask: PackedBuffer<Bool>?

  /// The candidates, ascending, where they were found one by one.
  let positions: [Int]?

  /// How many candidates there are, about.
  let population: Int

  /// The label that all candidates are known by, where nothing else is asked of them.
  private let label: String?

  /// All nodes with a label; nil: all nodes.
  init(label: String?, _ nodes: PackedNodes, _ reader: any GraphReader) throws {
    self.label = label
    mask = label.map { nodes.mask(label: $0, labels: reader.labels) }
    positions = nil
    population = try reader.nodeCount(label: label)
  }

  /// The nodes that a plan gives in its first column.
  init(_ plan: any Operator, slot: Int, _ nodes: PackedNodes, _ context: ExecutionContext) throws {
    let mask = PackedBuffer<Bool>(repeating: false, count: nodes.count)
    var positions: [Int] = []
    while let batch = try plan.next() {
      try context.check()
      for node in try NodeRows(batch.columns[slot]).nodes {
        guard let position = nodes.position(of: node), !mask[position] else { continue }
        mask[position] = true
        positions.append(position)
      }
    }
    label = nil
    self.mask = mask
    self.positions = positions.sorted()
    population = positions.count
  }

  /// The mask as the ends of some edges need it: nil where all that there may be pass.
  func pointer(for rows: PatternEdgeRows, _ reader: any GraphReader) -> UnsafePointer<Bool>? {
    guard let mask else { return nil }
    if let label {
      let sets = rows.neighbourLabelSets.subtracting([PackedNodes.absent])
      let all = sets.allSatisfy { set in
        reader.labels(in: LabelSetID(set)).contains { UTF8Order.areEqual($0, label) }
      }
      if all { return nil }
    }
    return UnsafePointer(mask.start)
  }
}
