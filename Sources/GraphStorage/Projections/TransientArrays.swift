import GraphModel

/// Arrays of what an open transaction sees, good until it changes something more.
final class TransientArrays {
  private struct Moment: Equatable {
    /// That of the graph before the transaction: each begins to number its changes anew.
    let sequence: Int64?
    let version: Int
    let undoCount: Int
  }

  private var moment: Moment?
  private var kept: PackedNodes?
  private var sides: [PackedSide: PackedAdjacency] = [:]

  func nodes(_ file: GraphFile) throws -> PackedNodes {
    let now = Moment(
      sequence: file.catalogue.sequence, version: file.pending.version, undoCount: file.undoCount)
    if moment == now, !file.pending.isBulkLoading, let kept { return kept }
    let nodes = try TableArrays(file).nodes()
    (moment, kept, sides) = (now, nodes, [:])
    return nodes
  }

  func adjacency(_ side: PackedSide, _ file: GraphFile) throws -> PackedAdjacency {
    let nodes = try nodes(file)
    if let known = sides[side] { return known }
    let arrays = try TableArrays(file).adjacency(side, over: nodes)
    sides[side] = arrays
    return arrays
  }
}
