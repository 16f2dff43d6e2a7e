import GraphModel
import QueryBinding
import QueryPlanning

/// Which positions may stand for a node of a pattern.
final class CandidateMask {
  private enum Source {
    case all
    case label(String)
    case labels(BoundLabels)

    /// Found one by one, ascending.
    case listed([Int])
  }

  private let source: Source

  /// How many candidates there are, about.
  let population: Int

  /// Nil: all positions that hold a node.
  private lazy var mask: PackedBuffer<Bool>? = makeMask()
  private let nodes: PackedNodes
  private let reader: any GraphReader

  /// All nodes with a label; nil: all nodes.
  init(label: String?, _ nodes: PackedNodes, _ reader: any GraphReader) throws {
    source = label.map { .label($0) } ?? .all
    (self.nodes, self.reader) = (nodes, reader)
    population = try reader.nodeCount(label: label)
  }

  /// All nodes whose labels satisfy an expression.
  init(_ labels: BoundLabels, _ nodes: PackedNodes, _ reader: any GraphReader) {
    source = .labels(labels)
    (self.nodes, self.reader) = (nodes, reader)
    let mask = Self.mask(labels, nodes, reader)
    population = mask.elements.reduce(0) { $0 + ($1 ? 1 : 0) }
    self.mask = mask
  }

  /// The nodes that a plan gives in its first column.
  init(_ plan: any Operator, slot: Int, _ nodes: PackedNodes, _ context: ExecutionContext) throws {
    (self.nodes, reader) = (nodes, context.reader)
    let scanned = try (plan as? ScanNodes)?.positions()
    let positions = try scanned ?? Self.positions(plan, slot: slot, nodes, context)
    source = .listed(positions)
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
}

// MARK: Where candidates are

extension CandidateMask {
  /// The mask as a count's beginning needs it, where it takes no list.
  var rootPointer: UnsafePointer<Bool> { UnsafePointer(fullMask.start) }

  /// The candidates, ascending, where they are few beside the nodes; else nil.
  func fewPositions() -> [Int]? {
    if case .listed(let positions) = source { return positions }
    return population < span.count / 8 ? places() : nil
  }

  /// The candidates, ascending.
  func allPositions() -> [Int] {
    if case .listed(let positions) = source { positions } else { places() }
  }

  /// Where all candidates lie, others among them.
  var span: Range<Int> {
    switch source {
    case .all: nodes.span(label: nil, labels: reader.labels)
    case .label(let label): nodes.span(label: label, labels: reader.labels)
    case .labels, .listed: 0..<nodes.count
    }
  }

  /// Where the mask is set, ascending; O(span / 8) and the places.
  private func places() -> [Int] {
    var places: [Int] = []
    let span = span
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
}

// MARK: Masks

extension CandidateMask {
  /// The mask as the ends of some edges need it: nil where all that there may be pass.
  func pointer(for rows: PatternEdgeRows) -> UnsafePointer<Bool>? {
    let sets = rows.neighbourLabelSets.subtracting([PackedNodes.absent])
    let passAll =
      switch source {
      case .all: true
      case .label(let label): sets.allSatisfy { satisfies(.name(label), $0) }
      case .labels(let labels): sets.allSatisfy { satisfies(labels, $0) }
      case .listed: false
      }
    return passAll ? nil : mask.map { UnsafePointer($0.start) }
  }

  private func satisfies(_ labels: BoundLabels, _ set: Int32) -> Bool {
    labels.matches(reader.labels(in: LabelSetID(set)))
  }

  private var fullMask: PackedBuffer<Bool> {
    mask ?? nodes.mask(label: nil, labels: reader.labels)
  }

  private func makeMask() -> PackedBuffer<Bool>? {
    switch source {
    case .all: return nil
    case .label(let label): return nodes.mask(label: label, labels: reader.labels)
    case .labels(let labels): return Self.mask(labels, nodes, reader)
    case .listed(let positions):
      let mask = PackedBuffer<Bool>(repeating: false, count: nodes.count)
      let start = mask.start
      for position in positions { start[position] = true }
      return mask
    }
  }

  private static func mask(_ labels: BoundLabels, _ nodes: PackedNodes, _ reader: any GraphReader)
    -> PackedBuffer<Bool>
  {
    let mask = PackedBuffer<Bool>(repeating: false, count: nodes.count)
    let start = mask.start
    var answers: [Int32: Bool] = [PackedNodes.absent: false]
    var last: (set: Int32, answer: Bool) = (PackedNodes.absent, false)
    for (position, set) in nodes.labelSets.enumerated() {
      if set != last.set {
        last = (set, answers[set] ?? labels.matches(reader.labels(in: LabelSetID(set))))
        answers[set] = last.answer
      }
      start[position] = last.answer
    }
    return mask
  }
}
