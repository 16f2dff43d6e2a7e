import GraphModel

/// The arrays of a file as this process has them: made when first asked for, from the file's copy or
/// by scanning the tables, and brought up to date by the log of changes.
///
/// What the open transaction has changed itself is in no log yet: then arrays are made for it alone.
final class Projections {
  private unowned let file: GraphFile
  private let ofTransaction = TransientArrays()

  private var nodes: (arrays: PackedNodes, sequence: Int64)?

  /// The state of the graph at which nodes were given their positions: arrays of edges that are made
  /// at another one do not fit.
  private(set) var base: Int64 = -1
  private var sides: [PackedSide: Side] = [:]

  private struct Side {
    let arrays: PackedAdjacency
    var sequence: Int64

    /// The sequence of the file's copy that parts may still be read from.
    var copy: Int64?

    /// When it was last asked for, counted in requests.
    var lastUse = 0
  }

  private var requests = 0

  /// What the log was asked for last: all arrays that were looked at together ask for the same.
  private var logged: (first: Int64, last: Int64, changes: LoggedChanges)?

  let properties: PropertyArrays
  let edgeProperties: EdgePropertyArrays

  /// For how many nodes edges were read from the tables for want of arrays.
  private var asked: [PackedSide: Int] = [:]

  init(_ file: GraphFile) {
    self.file = file
    properties = PropertyArrays(file)
    edgeProperties = EdgePropertyArrays(file)
  }

  private var sequence: Int64 { file.catalogue.sequence ?? 0 }

  /// What the log tells between two states of the graph; nil where it does not reach that far.
  func changes(from first: Int64, to last: Int64) throws -> LoggedChanges? {
    if let logged, (logged.first, logged.last) == (first, last) { return logged.changes }
    let changes = try LoggedChanges(file, from: first, to: last)
    logged = last - first <= Self.fewTransactions ? changes.map { (first, last, $0) } : nil
    return changes
  }

  /// What so many did is kept in memory for the next array.
  private static let fewTransactions: Int64 = 16

  func packedNodes() throws -> PackedNodes {
    guard file.pending.isEmpty else { return try ofTransaction.nodes(file) }
    if let known = nodes, known.sequence == sequence { return known.arrays }
    let arrays = try currentNodes()
    nodes = (arrays, sequence)
    return arrays
  }

  /// The arrays of nodes for looking at some nodes: nil while they are not made, and where these are
  /// so few that bringing the arrays up to date may cost more.
  func nodesAtHand(for count: Int) throws -> PackedNodes? {
    guard file.pending.isEmpty, let nodes, nodes.sequence == sequence || count > Self.manyNodes
    else { return nil }
    return try packedNodes()
  }

  private static let manyNodes = 2_048

  func packedAdjacency(_ side: PackedSide, needing parts: AdjacencyParts) throws
    -> PackedAdjacency
  {
    guard file.pending.isEmpty else { return try ofTransaction.adjacency(side, file) }
    let nodes = try packedNodes()
    requests += 1
    if let known = sides[side], known.sequence == sequence, known.arrays.parts.contains(parts) {
      sides[side]?.lastUse = requests
      return known.arrays
    }
    try makeRoom(for: side, parts)
    var current = try currentAdjacency(side, parts, over: nodes)
    current.lastUse = requests
    sides[side] = current
    return current.arrays
  }

  /// The arrays of a side for reading the edges at some nodes: nil until so many nodes were asked for
  /// that making them pays, and where memory has no place for them.
  func arrays(_ side: PackedSide, for nodeCount: Int, needing parts: AdjacencyParts) throws
    -> PackedAdjacency?
  {
    guard file.pending.isEmpty else { return nil }
    if sides[side] == nil {
      asked[side, default: 0] += nodeCount
      guard asked[side, default: 0] >= (try worth(of: side)) else { return nil }
    }
    do {
      return try packedAdjacency(side, needing: parts)
    } catch BudgetError.memory {
      return nil
    }
  }

  /// Notes that so many edges were read from the tables.
  func noteRead(_ types: [EdgeTypeID], _ direction: EdgeDirection, edgeCount: Int) {
    for type in types {
      for isOutgoing in [true, false] where direction != (isOutgoing ? .incoming : .outgoing) {
        asked[PackedSide(type: type, isOutgoing: isOutgoing), default: 0] +=
          edgeCount / Self.edgesPerNode
      }
    }
  }

  /// How many edges are read from a table in the time in which a node is found there.
  private static let edgesPerNode = 8

  /// The number of nodes whose edges cost as much to find in the table as the arrays cost to make.
  private func worth(of side: PackedSide) throws -> Int {
    let isStored = try StoredProjections(file.connection).sequence != nil
    return isStored ? 1_024 : max(1_024, file.catalogue[side.type].edgeCount / 8)
  }

  /// Forgets everything.
  func forget() {
    nodes = nil
    sides = [:]
    asked = [:]
    properties.forget()
    edgeProperties.forget()
  }
}

extension Projections {
  private func currentNodes() throws -> PackedNodes {
    if let known = nodes, let changes = try changes(from: known.sequence, to: sequence) {
      try changes.bringUpToDate(known.arrays, file)
      return known.arrays
    }
    forget()
    if let stored = try StoredProjections(file.connection).nodes(),
      let changes = try changes(from: stored.sequence, to: sequence)
    {
      try changes.bringUpToDate(stored.arrays, file)
      base = stored.sequence
      return stored.arrays
    }
    base = sequence
    return try TableArrays(file).nodes()
  }

  private func currentAdjacency(
    _ side: PackedSide, _ parts: AdjacencyParts, over nodes: PackedNodes
  ) throws -> Side {
    if let known = sides[side], let current = try broughtUpToDate(known, side, parts, over: nodes) {
      return current
    }
    sides[side] = nil
    if let stored = try StoredProjections(file.connection).adjacency(side, over: nodes),
      stored.sequence == base
    {
      let copy = Side(arrays: stored.arrays, sequence: stored.sequence, copy: stored.sequence)
      if let current = try broughtUpToDate(copy, side, parts, over: nodes) { return current }
    }
    return Side(arrays: try TableArrays(file).adjacency(side, over: nodes), sequence: sequence)
  }

  /// Nil where the log does not tell all changes, or parts cannot be read any more.
  private func broughtUpToDate(
    _ known: Side, _ side: PackedSide, _ parts: AdjacencyParts, over nodes: PackedNodes
  ) throws -> Side? {
    guard let changes = try changes(from: known.sequence, to: sequence) else {
      return nil
    }
    var copy = known.copy
    let isTouched = changes.touch(side)
    let needed = isTouched ? .edges : parts
    if !known.arrays.parts.contains(needed) {
      guard let stamp = copy,
        try StoredProjections(file.connection).complete(
          known.arrays, side, needed, at: stamp, nodeCount: nodes.count)
      else { return nil }
    }
    if isTouched { copy = nil }
    changes.bringUpToDate(known.arrays, side, over: nodes)
    if known.arrays.waste > Self.mostWaste { known.arrays.compact() }
    return Side(arrays: known.arrays, sequence: sequence, copy: copy)
  }

  /// The share of garbage past which it is swept away.
  private static let mostWaste = 0.25
}

// MARK: Own changes

extension Projections {
  /// Brings arrays from the state before this transaction's to its own, so that who reads them next
  /// need not look into the log.
  ///
  /// What takes long is left to that reader: many changes, long rows, and arrays that must be made
  /// anew.
  func follow(_ changes: [GraphChange], _ reader: SQLiteReader) throws {
    guard let nodes, nodes.sequence == sequence - 1, changes.count <= Self.fewChanges,
      let changes = LoggedChanges(changes)
    else { return }
    try changes.bringUpToDate(nodes.arrays, file)
    self.nodes = (nodes.arrays, sequence)
    let mayGrow = !isFull
    for (side, known) in sides where known.sequence == sequence - 1 && mayGrow {
      follow(changes, side, known, over: nodes.arrays)
    }
    try properties.follow(changes, over: nodes.arrays, reader)
    try edgeProperties.follow(changes, reader)
  }

  private func follow(
    _ changes: LoggedChanges, _ side: PackedSide, _ known: Side, over nodes: PackedNodes
  ) {
    if changes.touch(side) {
      guard known.arrays.parts == .edges, known.arrays.waste <= Self.mostWaste,
        changes.touchShortRows(of: known.arrays, side, over: nodes)
      else { return }
      sides[side]?.copy = nil
    }
    changes.bringUpToDate(known.arrays, side, over: nodes)
    sides[side]?.sequence = sequence
  }

  private static let fewChanges = 64
}

// MARK: Memory

extension Projections {
  /// Forgets sides that were not asked for lately, until memory has a place for another one.
  ///
  /// Arrays take at most as much again as a query may.
  private func makeRoom(for side: PackedSide, _ parts: AdjacencyParts) throws {
    guard let limit = file.connection.budget?.limits.memoryBytes else { return }
    let wanted = byteCount(of: side, parts)
    var taken = sides.reduce(nodes?.arrays.byteCount ?? 0) {
      $0 + ($1.key == side ? 0 : $1.value.arrays.byteCount)
    }
    let others = sides.filter { $0.key != side }.sorted { $0.value.lastUse < $1.value.lastUse }
    for (other, known) in others where taken + wanted > limit {
      taken -= known.arrays.byteCount
      sides[other] = nil
    }
    if taken + wanted > limit { throw BudgetError.memory(bytes: limit) }
  }

  /// Whether arrays take as much as they may.
  private var isFull: Bool {
    guard let limit = file.connection.budget?.limits.memoryBytes else { return false }
    let taken = sides.values.reduce(nodes?.arrays.byteCount ?? 0) { $0 + $1.arrays.byteCount }
    return taken >= limit
  }

  /// What the arrays of a side take.
  private func byteCount(of side: PackedSide, _ parts: AdjacencyParts) -> Int {
    let perEdge = parts.contains(.edges) ? 12 : parts.contains(.ends) ? 4 : 0
    return (nodes?.arrays.count ?? 0) * 8 + file.catalogue[side.type].edgeCount * perEdge
  }
}
