/// The nodes of a graph as arrays, ascending by id; where a node stands in them is its position.
///
/// A position never changes: new nodes come last, and a node that is deleted leaves its place empty.
package final class PackedNodes {
  /// Ids, ascending.
  package private(set) var ids: [Int64]

  /// The label set of each node; ``absent`` where there is none any more.
  package private(set) var labelSets: [Int32]

  /// For searches that note something of positions.
  package let zeroedMemory = ZeroedMemory()

  /// Which positions have a label set that satisfies a test, by the test's name.
  private var masks: [Name?: Mask] = [:]

  private struct Mask {
    let positions: PackedBuffer<Bool>

    /// Which label sets satisfy the test, as far as it was asked.
    var answers: [Int32: Bool] = [PackedNodes.absent: false]

    /// Where all positions lie that satisfy it.
    var span = 0..<0

    mutating func widen(to position: Int) {
      span =
        span.isEmpty
        ? position..<position + 1
        : min(span.lowerBound, position)..<max(span.upperBound, position + 1)
    }
  }

  package static let absent: Int32 = -1

  package init(ids: [Int64] = [], labelSets: [Int32] = []) {
    precondition(ids.count == labelSets.count)
    self.ids = ids
    self.labelSets = labelSets
  }

  /// How many positions there are, empty ones included.
  package var count: Int { ids.count }

  package var byteCount: Int { ids.count * 12 + masks.count * ids.count }

  /// Where a node stands, empty places included; O(1) where ids have no gaps, else O(log n).
  package func position(of node: NodeID) -> Int? {
    let position = ids.withUnsafeBufferPointer { Self.position(of: node.rawValue, in: $0) }
    return position < 0 ? nil : Int(position)
  }

  /// Where nodes stand, in the order given; -1 for one that has no place.
  package func positions(of nodes: [NodeID]) -> [Int32] {
    ids.withUnsafeBufferPointer { ids in
      nodes.map { Self.position(of: $0.rawValue, in: ids) }
    }
  }

  @inline(__always)
  private static func position(of id: Int64, in ids: UnsafeBufferPointer<Int64>) -> Int32 {
    guard let first = ids.first, id >= first, id <= ids[ids.count - 1] else { return -1 }
    let guess = Int(id - first)
    if guess < ids.count, ids[guess] == id { return Int32(guess) }
    var (low, high) = (0, min(guess, ids.count - 1))
    while low <= high {
      let middle = (low + high) / 2
      if ids[middle] == id { return Int32(middle) }
      if ids[middle] < id { low = middle + 1 } else { high = middle - 1 }
    }
    return -1
  }

  package func node(at position: Int) -> NodeID { NodeID(ids[position]) }

  /// The label sets of nodes, in the order given; nil for a node that is not there.
  package func labelSets(of nodes: [NodeID]) -> [LabelSetID?] {
    let sets = labelSets
    return positions(of: nodes).map { position in
      guard position >= 0, sets[Int(position)] != Self.absent else { return nil }
      return LabelSetID(sets[Int(position)])
    }
  }

  /// Which positions hold a node with a label (nil: any node).
  package func mask(label: String?, labels: (LabelSetID) -> [String])
    -> PackedBuffer<Bool>
  {
    knownMask(label: label, labels: labels).positions
  }

  /// Where all nodes with a label lie, others among them.
  package func span(label: String?, labels: (LabelSetID) -> [String]) -> Range<Int> {
    knownMask(label: label, labels: labels).span
  }

  private func knownMask(label: String?, labels: (LabelSetID) -> [String]) -> Mask {
    let name = label.map { Name($0) }
    if let known = masks[name] { return known }
    var mask = Mask(positions: PackedBuffer(capacity: count))
    var last: (set: Int32, answer: Bool) = (Self.absent, false)
    for (position, set) in labelSets.enumerated() {
      if set != last.set {
        last = (set, mask.answers[set] ?? Self.carries(label, labels(LabelSetID(set))))
        mask.answers[set] = last.answer
      }
      mask.positions.append(last.answer)
      if last.answer { mask.widen(to: position) }
    }
    masks[name] = mask
    return mask
  }

  private static func carries(_ label: String?, _ labels: [String]) -> Bool {
    label.map { label in labels.contains { UTF8Order.areEqual($0, label) } } ?? true
  }
}

// MARK: Changes

extension PackedNodes {
  /// Appends a node whose id is higher than all others.
  package func append(_ node: NodeID, labelSet: Int32) {
    precondition(ids.last.map { $0 < node.rawValue } ?? true, "ids ascend")
    ids.append(node.rawValue)
    labelSets.append(labelSet)
    forgetMasks(without: labelSet)
    for (name, var mask) in masks {
      let answer = mask.answers[labelSet] ?? false
      mask.positions.append(answer)
      if answer { mask.widen(to: ids.count - 1) }
      masks[name] = mask
    }
  }

  /// Gives the node at a position other labels, or none where it is gone.
  package func setLabelSet(_ labelSet: Int32, at position: Int) {
    labelSets[position] = labelSet
    forgetMasks(without: labelSet)
    for (name, var mask) in masks {
      mask.positions[position] = mask.answers[labelSet] ?? false
      if mask.positions[position] { mask.widen(to: position) }
      masks[name] = mask
    }
  }

  /// Forgets the masks of which it is not known whether a label set satisfies them.
  private func forgetMasks(without labelSet: Int32) {
    for (name, mask) in masks where mask.answers[labelSet] == nil { masks[name] = nil }
  }
}
