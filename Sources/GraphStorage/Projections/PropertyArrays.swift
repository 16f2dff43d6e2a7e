import GraphModel

/// The properties of nodes as this process has them in arrays: those that were asked for lately, as far
/// as memory goes.
final class PropertyArrays {
  private unowned let file: GraphFile
  private var kept: [Name: Kept] = [:]

  /// For how many nodes a property was read from the tables for want of an array.
  private var read: [Name: Int] = [:]

  /// The properties for whose arrays memory has no place.
  private var tooLarge: Set<Name> = []
  private var requests = 0

  private final class Kept {
    let values: PackedProperty
    var sequence: Int64

    /// When it was last asked for, counted in requests.
    var lastUse: Int

    init(_ values: PackedProperty, at sequence: Int64, lastUse: Int) {
      self.values = values
      self.sequence = sequence
      self.lastUse = lastUse
    }
  }

  init(_ file: GraphFile) {
    self.file = file
  }

  /// The values of a property, for reading those of some nodes: nil until so many were read that the
  /// array pays.
  func values(of key: String, forReading nodeCount: Int, _ reader: SQLiteReader) throws
    -> PackedProperty?
  {
    guard file.pending.isEmpty else { return nil }
    let name = Name(key)
    let known = kept[name]
    if let known, let values = current(known) { return values }
    if known == nil {
      read[name, default: 0] += nodeCount
      guard try isReadOften(key) else { return nil }
    }
    return try values(of: key, reader)
  }

  /// The values of an array, if it is of the graph as it is.
  private func current(_ known: Kept) -> PackedProperty? {
    guard known.sequence == file.catalogue.sequence else { return nil }
    requests += 1
    known.lastUse = requests
    return known.values
  }

  /// The values of a property, for looking at those of so many nodes: nil where there is neither an
  /// array nor a copy of one, and where such looks are few.
  func values(of key: String, forScanOf nodeCount: Int, _ reader: SQLiteReader) throws
    -> PackedProperty?
  {
    guard file.pending.isEmpty else { return nil }
    if kept[Name(key)] == nil {
      let isCheap = try nodeCount >= self.nodeCount / 16 && isStored(key)
      guard try isCheap || isReadOften(key) else { return nil }
    }
    return try values(of: key, reader)
  }

  /// Notes that properties of so many nodes are about to be read from the tables.
  func noteScan(of properties: [String], count: Int) {
    for key in properties { read[Name(key), default: 0] += count }
  }

  /// Takes in what a transaction of this process has just changed.
  func follow(_ changes: LoggedChanges, over nodes: PackedNodes, _ reader: SQLiteReader) throws {
    let sequence = file.catalogue.sequence ?? 0
    for (name, known) in kept
    where known.sequence == sequence - 1 && known.values.waste < Self.mostWaste
      && known.values.byteCount < mostBytes
    {
      try changes.bringUpToDate(known.values, name.text, over: nodes, reader)
      known.sequence = sequence
    }
  }

  /// Forgets everything.
  func forget() {
    kept = [:]
    read = [:]
    tooLarge = []
  }
}

extension PropertyArrays {
  private var nodeCount: Int { file.catalogue.nodeTables.reduce(0) { $0 + $1.nodeCount } }

  private func isStored(_ key: String) throws -> Bool {
    try StoredProjections(file.connection).hasProperty(key)
  }

  private func isReadOften(_ key: String) throws -> Bool {
    let count = read[Name(key)] ?? 0
    if count > max(Self.fewNodes, nodeCount / 8) { return true }
    return try count > max(Self.fewNodes / 8, nodeCount / 64) && isStored(key)
  }

  private func values(of key: String, _ reader: SQLiteReader) throws -> PackedProperty? {
    let name = Name(key)
    let nodes = try file.projections.packedNodes()
    let sequence = file.catalogue.sequence ?? 0
    if let known = kept[name], let values = self.current(known) { return values }
    guard !tooLarge.contains(name) else { return nil }
    let current = try current(key, over: nodes, at: sequence, reader)
    guard let current, current.byteCount <= mostBytes else {
      kept[name] = nil
      tooLarge.insert(name)
      return nil
    }
    requests += 1
    kept[name] = Kept(current, at: sequence, lastUse: requests)
    makeRoom()
    return current
  }

  /// What there is, brought up to date, or the file's copy, or what the tables say; nil where that is
  /// too much.
  private func current(
    _ key: String, over nodes: PackedNodes, at sequence: Int64, _ reader: SQLiteReader
  ) throws -> PackedProperty? {
    if let known = kept[Name(key)], known.values.waste < Self.mostWaste,
      let changes = try file.projections.changes(from: known.sequence, to: sequence)
    {
      try changes.bringUpToDate(known.values, key, over: nodes, reader)
      return known.values
    }
    kept[Name(key)] = nil
    if let stored = try StoredProjections(file.connection).property(key, atMost: mostBytes),
      stored.sequence == file.projections.base, stored.values.count <= nodes.count,
      let changes = try file.projections.changes(from: stored.sequence, to: sequence)
    {
      try changes.bringUpToDate(stored.values, key, over: nodes, reader)
      return stored.values
    }
    return try TableArrays(file).values(of: key, over: nodes, atMost: mostBytes)
  }

  /// Forgets properties that were not asked for lately where all together take too much memory.
  private func makeRoom() {
    var taken = kept.values.reduce(0) { $0 + $1.values.byteCount }
    for (name, known) in kept.sorted(by: { $0.value.lastUse < $1.value.lastUse })
    where taken > mostBytes {
      taken -= known.values.byteCount
      kept[name] = nil
      read[name] = nil
    }
  }

  /// What all arrays of properties may take: half as much again as a query.
  private var mostBytes: Int {
    (file.connection.budget?.limits.memoryBytes ?? Budget.Limits().memoryBytes) / 2
  }

  /// The share of garbage past which an array is made anew.
  private static let mostWaste = 0.25
  private static let fewNodes = 2_048
}
