import GraphModel

/// What the packed arrays of a store hold, as texts that can be compared.
struct PackedDump: Equatable {
  let lines: [String]

  init(_ store: any GraphStore) throws {
    lines = try store.read { reader in
      let nodes = try reader.packedNodes()
      return try Self.nodes(nodes, reader) + Self.masks(nodes, reader)
        + reader.names().edgeTypes.flatMap { type in
          try [true, false].flatMap { try Self.edges(type, isOutgoing: $0, nodes, reader) }
        }
        + reader.names().propertyKeys.flatMap { try Self.values($0, nodes, reader) }
    }
  }

  private static func nodes(_ nodes: PackedNodes, _ reader: any GraphReader) -> [String] {
    zip(nodes.ids, nodes.labelSets).filter { $0.1 != PackedNodes.absent }.map { id, set in
      "\(id) \(reader.labels(in: LabelSetID(set)))"
    }
  }

  private static func masks(_ nodes: PackedNodes, _ reader: any GraphReader) throws -> [String] {
    try reader.names().labels.map { label in
      let mask = nodes.mask(label: label, labels: reader.labels)
      let span = nodes.span(label: label, labels: reader.labels)
      let ids = (0..<nodes.count).filter { mask[$0] && span.contains($0) }.map { nodes.ids[$0] }
      return "\(label) \(ids)"
    }
  }

  /// What arrays hold of a property, or the tables where there are no arrays.
  private static func values(_ key: String, _ nodes: PackedNodes, _ reader: any GraphReader) throws
    -> [String]
  {
    let places = (0..<nodes.count).filter { nodes.labelSets[$0] != PackedNodes.absent }
    let packed = try reader.packedProperty(key, forScanOf: nodes.count)
    let column =
      try packed?.column(at: places.map(Int32.init))
      ?? reader.property(key, of: places.map(nodes.node))
    return zip(places, column.values).map { "\(key) \(nodes.ids[$0]) \($1)" }
  }

  private static func edges(
    _ type: String, isOutgoing: Bool, _ nodes: PackedNodes, _ reader: any GraphReader
  ) throws -> [String] {
    guard let id = reader.edgeTypeID(named: type) else { return [] }
    let arrays = try reader.packedAdjacency(type: id, isOutgoing: isOutgoing)
    return (0..<nodes.count).flatMap { position in
      arrays.row(position).map { place in
        let end = nodes.ids[Int(arrays.neighbours[place])]
        return "\(type) \(isOutgoing) \(nodes.ids[position]) \(end) \(arrays.edges[place])"
      }
    }
  }
}
