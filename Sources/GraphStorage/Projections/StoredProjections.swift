import GraphModel

/// The copies of arrays that a file keeps, each with the sequence of the graph it was made of.
///
/// An array is a row of bytes for each of its chunks, integers little-endian as they lie in memory.
struct StoredProjections {
  let connection: Connection

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// Whether the file has a place for copies: one of an older version, open for reading, has none.
  var isThere: Bool {
    get throws {
      try connection.integer(
        "SELECT count(*) FROM sqlite_master WHERE name = 'projection'") == 1
    }
  }

  func nodes() throws -> (arrays: PackedNodes, sequence: Int64)? {
    guard try isThere, let ids = try read("nodes.ids", as: Int64.self),
      let sets = try read("nodes.sets", as: Int32.self), ids.values.count == sets.values.count,
      ids.sequence == sets.sequence
    else { return nil }
    let nodes = PackedNodes(ids: Array(ids.values.elements), labelSets: Array(sets.values.elements))
    return (nodes, ids.sequence)
  }

  /// The lengths of a side's rows, with what is known of all.
  ///
  /// The nodes may be newer: they are then more than there are rows.
  func adjacency(_ side: PackedSide, over nodes: PackedNodes) throws
    -> (arrays: PackedAdjacency, sequence: Int64)?
  {
    let name = side.storedName
    guard try isThere, let counts = try read("\(name).counts", as: UInt32.self),
      let numbers = try read("\(name).facts", as: Int64.self),
      let facts = AdjacencyFacts(numbers: Array(numbers.values.elements)),
      counts.values.count <= nodes.count, counts.sequence == numbers.sequence,
      counts.values.elements.reduce(0, { $0 + Int($1) }) == facts.edgeCount
    else { return nil }
    return (PackedAdjacency(counts: counts.values, facts: facts), counts.sequence)
  }

  /// Reads what is missing of parts of a side; false where the file has no copy of that sequence any
  /// more.
  func complete(
    _ arrays: PackedAdjacency, _ side: PackedSide, _ parts: AdjacencyParts, at sequence: Int64,
    nodeCount: Int
  ) throws -> Bool {
    if parts.contains(.ends), !arrays.parts.contains(.ends) {
      let ends = try read("\(side.storedName).ends", as: UInt32.self)
      guard let ends, ends.sequence == sequence, ends.values.count == arrays.edgeCount,
        (ends.values.elements.max() ?? 0) < max(nodeCount, 1)
      else { return false }
      arrays.take(ends: ends.values)
    }
    if parts.contains(.edges), !arrays.parts.contains(.edges) {
      let edges = try read("\(side.storedName).edges", as: Int64.self)
      guard let edges, edges.sequence == sequence, edges.values.count == arrays.edgeCount else {
        return false
      }
      arrays.take(edges: edges.values)
    }
    return true
  }

  func drop() throws {
    try connection.run("DELETE FROM projection")
  }

  /// The sequence of the copies; nil where there are none.
  var sequence: Int64? {
    get throws {
      guard try isThere else { return nil }
      return try connection.integer("SELECT sequence FROM projection LIMIT 1")
    }
  }
}

// MARK: Saving

extension StoredProjections {
  /// Replaces all copies by ones of the tables as they are, stamped with a sequence.
  func save(_ file: GraphFile, at sequence: Int64) throws {
    try drop()
    let tables = TableArrays(file)
    let nodes = try tables.nodes()
    try nodes.ids.withUnsafeBytes { try write($0, "nodes.ids", sequence) }
    try nodes.labelSets.withUnsafeBytes { try write($0, "nodes.sets", sequence) }
    for table in file.catalogue.edgeTables {
      let outgoing = PackedSide(type: table.id, isOutgoing: true)
      let arrays = try tables.adjacency(outgoing, over: nodes)
      try save(arrays, outgoing, at: sequence)
      try save(
        arrays.transposed(over: nodes), PackedSide(type: table.id, isOutgoing: false),
        at: sequence)
    }
    try saveProperties(file, over: nodes, at: sequence)
  }

  private func save(_ arrays: PackedAdjacency, _ side: PackedSide, at sequence: Int64) throws {
    let name = side.storedName
    try arrays.facts.numbers.withUnsafeBytes { try write($0, "\(name).facts", sequence) }
    try write(arrays.counts.bytes, "\(name).counts", sequence)
    try write(arrays.neighbours.bytes, "\(name).ends", sequence)
    try write(arrays.edges.bytes, "\(name).edges", sequence)
  }

  /// Bytes in a row of the table: far below what SQLite allows, a multiple of all element sizes.
  private static let chunkSize = 1 << 24

  func write(_ bytes: UnsafeRawBufferPointer, _ name: String, _ sequence: Int64) throws {
    let insert = try connection.statement("INSERT INTO projection VALUES (?, ?, ?, ?)")
    for (chunk, start) in stride(from: 0, through: bytes.count, by: Self.chunkSize).enumerated() {
      let end = min(start + Self.chunkSize, bytes.count)
      insert.bind([.text(name), .integer(Int64(chunk)), .integer(sequence)])
      insert.bind(bytes: UnsafeRawBufferPointer(rebasing: bytes[start..<end]), at: 4)
      try insert.run()
    }
    insert.clearBindings()
  }
}

// MARK: Reading

extension StoredProjections {
  /// Reads an array, behind what a buffer holds already.
  func read<Element: BitwiseCopyable>(
    _ name: String, as type: Element.Type, into values: PackedBuffer<Element> = PackedBuffer()
  ) throws -> (values: PackedBuffer<Element>, sequence: Int64)? {
    let statement = try connection.statement(
      "SELECT rowid, sequence FROM projection WHERE name = ? ORDER BY chunk")
    statement.bind([.text(name)])
    var rows: [Int64] = []
    var sequence: Int64?
    try statement.forEachRow {
      rows.append(statement.integer(0))
      sequence = statement.integer(1)
    }
    guard let sequence, let first = rows.first else { return nil }
    let blob = try StoredBytes(connection, table: "projection", column: "bytes", row: first)
    if rows.count > 1 {
      values.reserve(values.count + rows.count * Self.chunkSize / MemoryLayout<Element>.stride)
    }
    for row in rows {
      if row != first { try blob.move(to: row) }
      let count = blob.count / MemoryLayout<Element>.stride
      try values.append(count: count) { place in
        try blob.read(into: place, count: count * MemoryLayout<Element>.stride)
      }
    }
    return (values, sequence)
  }
}
