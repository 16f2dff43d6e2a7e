import GraphModel

/// A walk over the nodes of a mask, ascending, with properties from arrays.
final class PackedNodeScan: NodeScan {
  private let nodes: PackedNodes
  private let mask: PackedBuffer<Bool>
  private let properties: [PackedProperty]
  private var position = 0

  init(_ nodes: PackedNodes, mask: PackedBuffer<Bool>, _ properties: [PackedProperty]) {
    self.nodes = nodes
    self.mask = mask
    self.properties = properties
  }

  func next(maximum: Int) throws -> NodeBatch? {
    precondition(maximum > 0)
    var positions: [Int32] = []
    positions.reserveCapacity(maximum)
    while positions.count < maximum, position < mask.count {
      if mask.start[position] { positions.append(Int32(position)) }
      position += 1
    }
    guard !positions.isEmpty else { return nil }
    return NodeBatch(
      nodes: positions.map { nodes.node(at: Int($0)) },
      properties: properties.map { $0.column(at: positions) })
  }
}
