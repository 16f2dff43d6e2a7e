import GraphModel

/// The properties of edges as this process has them in arrays: those that were asked for lately, as far
/// as memory goes.
final class EdgePropertyArrays {
  private unowned let file: GraphFile
  private var kept: [Source: Kept] = [:]

  /// For how many edges a property was read from the tables for want of an array.
  private var read: [Source: Int] = [:]

  /// The properties that are not to be had as arrays.
  private var refused: Set<Source> = []

  private struct Source: Hashable {
    let type: EdgeTypeID
    let key: Name
  }

  private struct Kept {
    let values: PackedEdgeProperty
    let sequence: Int64
  }

  init(_ file: GraphFile) {
    self.file = file
  }

  /// The values of a property, for reading those of some edges: nil until so many were read that the
  /// array pays.
  func values(
    of key: String, in type: EdgeTypeID, forReading edgeCount: Int, _ reader: SQLiteReader
  ) throws -> PackedEdgeProperty? {
    let source = Source(type: type, key: Name(key))
    guard file.pending.isEmpty, !refused.contains(source) else { return nil }
    if kept[source] == nil {
      read[source, default: 0] += edgeCount
      let many = max(Self.fewEdges, file.catalogue[type].edgeCount / 8)
      guard read[source, default: 0] > many else { return nil }
    }
    let sequence = file.catalogue.sequence ?? 0
    if let known = kept[source], known.sequence == sequence { return known.values }
    let values = try updated(source, at: sequence, reader) ?? made(source)
    kept[source] = values.map { Kept(values: $0, sequence: sequence) }
    if values == nil { refused.insert(source) }
    makeRoom(for: source)
    return values
  }

  /// Takes in what a transaction of this process has just changed.
  func follow(_ changes: LoggedChanges, _ reader: SQLiteReader) throws {
    let sequence = file.catalogue.sequence ?? 0
    for (source, known) in kept
    where known.sequence == sequence - 1 && known.values.values.byteCount < mostBytes {
      let values = try updated(source, by: changes, reader)
      kept[source] = values.map { Kept(values: $0, sequence: sequence) }
    }
  }

  func forget() {
    kept = [:]
    read = [:]
    refused = []
  }

  private static let fewEdges = 2_048
}

extension EdgePropertyArrays {
  /// What there is, brought up to date; nil where the log or the ids do not allow it.
  private func updated(_ source: Source, at sequence: Int64, _ reader: SQLiteReader) throws
    -> PackedEdgeProperty?
  {
    guard let since = kept[source]?.sequence,
      let changes = try file.projections.changes(from: since, to: sequence)
    else { return nil }
    return try updated(source, by: changes, reader)
  }

  private func updated(_ source: Source, by changes: LoggedChanges, _ reader: SQLiteReader) throws
    -> PackedEdgeProperty?
  {
    guard let known = kept[source]?.values, known.values.waste < Self.mostWaste else { return nil }
    let edges = changes.edges(of: source.type, withNew: source.key)
    if edges.isEmpty { return known }
    let column = try reader.tableProperty(source.key.text, of: edges)
    for (row, edge) in edges.enumerated() {
      guard known.grow(to: edge.id), let place = known.place(of: edge.id) else { return nil }
      known.values.set(column[row], at: place)
    }
    return known
  }

  private func made(_ source: Source) throws -> PackedEdgeProperty? {
    let side = PackedSide(type: source.type, isOutgoing: true)
    let arrays = try file.projections.packedAdjacency(side, needing: .edges)
    guard let made = PackedEdgeProperty(ids: arrays.edges.elements) else { return nil }
    let table = try file.edgeTable(source.type)
    let place = table.place(of: source.key.text)
    if case .nowhere = place { return made }
    let statement = try file.connection.statement(
      "SELECT _id, \(place.expression) FROM \(SQLText.name(table.name))")
    defer { statement.reset() }
    var read = 0
    while try statement.step() {
      read += 1
      if read % 4_096 == 0, made.values.byteCount > mostBytes { return nil }
      guard let position = made.place(of: EdgeID(statement.integer(0))) else { continue }
      try statement.put(1, of: source.key.text, at: place, to: made.values, position)
    }
    return made.values.byteCount > mostBytes ? nil : made
  }

  /// Forgets the other properties where all together take too much memory.
  private func makeRoom(for latest: Source) {
    let bytes = kept.values.reduce(0) { $0 + $1.values.values.byteCount }
    if bytes > mostBytes { kept = kept.filter { $0.key == latest } }
  }

  /// What all arrays of edges' properties may take: half as much again as a query.
  private var mostBytes: Int {
    (file.connection.budget?.limits.memoryBytes ?? Budget.Limits().memoryBytes) / 2
  }

  /// The share of garbage past which an array is made anew.
  private static let mostWaste = 0.25
}
