/// Makes arrays of what a reader tells node by node: for stores that keep none.
package struct Packing {
  private let reader: any GraphReader

  package init(_ reader: any GraphReader) {
    self.reader = reader
  }

  package func nodes() throws -> PackedNodes {
    let scan = try reader.scanNodes(label: nil, properties: [])
    var ids: [Int64] = []
    var labelSets: [Int32] = []
    while let batch = try scan.next(maximum: Self.batchSize) {
      ids += batch.nodes.map(\.rawValue)
      labelSets += try reader.labelSets(of: batch.nodes)
        .map { $0?.rawValue ?? PackedNodes.absent }
    }
    return PackedNodes(ids: ids, labelSets: labelSets)
  }

  package func adjacency(type: EdgeTypeID, isOutgoing: Bool, over nodes: PackedNodes) throws
    -> PackedAdjacency
  {
    let packed = PackedAdjacency()
    let name = reader.edgeTypeName(type)
    for start in stride(from: 0, to: nodes.count, by: Self.batchSize) {
      let positions = start..<min(start + Self.batchSize, nodes.count)
      let found = try reader.adjacency(
        of: positions.map(nodes.node), isOutgoing ? .outgoing : .incoming, types: [name])
      for (index, position) in positions.enumerated() {
        for place in found.offsets[index]..<found.offsets[index + 1] {
          guard let end = nodes.position(of: found.neighbours[place]) else { continue }
          packed.append(position, end, found.edges[place].id.rawValue)
        }
      }
    }
    packed.finish(over: nodes)
    return packed
  }

  package func property(_ key: String, over nodes: PackedNodes) throws -> PackedProperty {
    let packed = PackedProperty()
    packed.grow(to: nodes.count)
    for start in stride(from: 0, to: nodes.count, by: Self.batchSize) {
      let positions = start..<min(start + Self.batchSize, nodes.count)
      let column = try reader.property(key, of: positions.map(nodes.node))
      for position in positions { packed.set(column[position - start], at: position) }
    }
    return packed
  }

  private static let batchSize = 2_048
}
