/// A graph in memory as arrays, kept until something changes.
final class MemoryArrays {
  private struct Side: Hashable {
    let type: EdgeTypeID
    let isOutgoing: Bool
  }

  private var version = -1
  private var nodes: PackedNodes?
  private var sides: [Side: PackedAdjacency] = [:]
  private var properties: [Name: PackedProperty] = [:]

  func nodes(of reader: MemoryReader, at version: Int) throws -> PackedNodes {
    if self.version != version {
      (self.version, nodes, sides, properties) = (version, nil, [:], [:])
    }
    let packed = try nodes ?? Packing(reader).nodes()
    nodes = packed
    return packed
  }

  func adjacency(
    type: EdgeTypeID, isOutgoing: Bool, of reader: MemoryReader, at version: Int
  ) throws -> PackedAdjacency {
    let nodes = try nodes(of: reader, at: version)
    let side = Side(type: type, isOutgoing: isOutgoing)
    if let known = sides[side] { return known }
    let packed = try Packing(reader).adjacency(type: type, isOutgoing: isOutgoing, over: nodes)
    sides[side] = packed
    return packed
  }

  func property(_ key: String, of reader: MemoryReader, at version: Int) throws -> PackedProperty {
    let nodes = try nodes(of: reader, at: version)
    if let known = properties[Name(key)] { return known }
    let packed = try Packing(reader).property(key, over: nodes)
    properties[Name(key)] = packed
    return packed
  }
}
