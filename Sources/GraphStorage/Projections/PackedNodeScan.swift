import GraphModel

/// A walk over the nodes of a mask, ascending, with properties from arrays.
final class PackedNodeScan: NodeScan {
  private let nodes: PackedNodes
  private let mask: PackedBuffer<Bool>
  private let properties: [PackedProperty]
  private var places: Range<Int>

  /// A walk over places of which some are masked out.
  init(
    _ nodes: PackedNodes, mask: PackedBuffer<Bool>, _ places: Range<Int>,
    _ properties: [PackedProperty]
  ) {
    self.nodes = nodes
    self.mask = mask
    self.places = places
    self.properties = properties
  }

  func next(maximum: Int) throws -> NodeBatch? {
    precondition(maximum > 0)
    var positions: [Int32] = []
    positions.reserveCapacity(maximum)
    var place = places.lowerBound
    let mask = UnsafePointer(mask.start)
    while positions.count < maximum, place < places.upperBound {
      if mask[place] { positions.append(Int32(place)) }
      place += 1
    }
    places = place..<places.upperBound
    guard !positions.isEmpty else { return nil }
    let found = nodes.ids.withUnsafeBufferPointer { ids in
      positions.map { NodeID(ids[Int($0)]) }
    }
    return NodeBatch(
      nodes: found, properties: properties.map { $0.column(at: positions) })
  }
}
