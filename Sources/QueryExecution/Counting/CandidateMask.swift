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

  /// The mask as a count's beginning needs it, where it takes no list.
  var rootPointer: UnsafePointer<Bool> { UnsafePointer(fullMask.start) }

  /// The candidates, ascending, where they are few beside the nodes; else nil.
  func fewPositions() -> [Int]? {
    positions ?? (population < span.count / 8 ? places() : nil)
  }

  /// The candidates, ascending.
  func allPositions() -> [Int] { positions ?? places() }

  /// Where all candidates lie, if they are not listed.
  var span: Range<Int> { nodes.span(label: label, labels: reader.labels) }

  private var fullMask: PackedBuffer<Bool> {
    mask ?? nodes.mask(label: nil, labels: reader.labels)
  }

  /// Where the mask is set, ascending; O(span / 8) and the places.
  private func places() -> [Int] {
    var places: [Int] = []
    let bytes = UnsafeRawBufferPointer(rebasing: fullMask.bytes[..<span.upperBound])
    var next = span.lowerBound
    while next < bytes.count {
      if next + 8 <= bytes.count, bytes.loadUnaligned(fromByteOffset: next, as: UInt64.self) == 0 {
        next += 8
        continue
      }
      for place in next..<min(next + 8, bytes.count) where bytes[place] != 0 {
        places.append(place)
      }
      next += 8
    }
    return places
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
