import GraphModel

/// The copies of arrays that a file keeps, each with the sequence of the graph it was made of.
///
/// An array is a row of bytes for each of its chunks, integers little-endian as they lie in memory.
struct StoredProjections {
  private let connection: Connection

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// Whether the file has a place for copies: one of an older version, open for reading, has none.
  private var isThere: Bool {
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

  /// The nodes may be newer: they are then more than there are rows.
  func adjacency(_ side: PackedSide, over nodes: PackedNodes) throws
    -> (arrays: PackedAdjacency, sequence: Int64)?
  {
    let name = side.storedName
    guard try isThere, let counts = try read("\(name).counts", as: UInt32.self),
      let ends = try read("\(name).ends", as: UInt32.self),
      let edges = try read("\(name).edges", as: Int64.self),
      counts.values.count <= nodes.count, ends.values.count == edges.values.count,
      counts.values.elements.reduce(0, { $0 + Int($1) }) == ends.values.count,
      ends.values.elements.allSatisfy({ $0 < nodes.count }),
      counts.sequence == ends.sequence, counts.sequence == edges.sequence
    else { return nil }
    let arrays = PackedAdjacency(
      counts: counts.values, neighbours: ends.values, edges: edges.values, over: nodes)
    return (arrays, counts.sequence)
  }

  /// Replaces all copies by ones of the tables as they are, stamped with a sequence.
  func save(_ file: GraphFile, at sequence: Int64) throws {
    try drop()
    let tables = TableArrays(file)
    let nodes = try tables.nodes()
    try nodes.ids.withUnsafeBytes { try write($0, "nodes.ids", sequence) }
    try nodes.labelSets.withUnsafeBytes { try write($0, "nodes.sets", sequence) }
    for table in file.catalogue.edgeTables {
      for isOutgoing in [true, false] {
        let side = PackedSide(type: table.id, isOutgoing: isOutgoing)
        let arrays = try tables.adjacency(side, over: nodes)
        try write(arrays.counts.bytes, "\(side.storedName).counts", sequence)
        try write(arrays.neighbours.bytes, "\(side.storedName).ends", sequence)
        try write(arrays.edges.bytes, "\(side.storedName).edges", sequence)
      }
    }
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

extension StoredProjections {
  /// Bytes in a row of the table: far below what SQLite allows, a multiple of all element sizes.
  private static let chunkSize = 1 << 24

  private func write(_ bytes: UnsafeRawBufferPointer, _ name: String, _ sequence: Int64) throws {
    let insert = try connection.statement("INSERT INTO projection VALUES (?, ?, ?, ?)")
    for (chunk, start) in stride(from: 0, through: bytes.count, by: Self.chunkSize).enumerated() {
      let end = min(start + Self.chunkSize, bytes.count)
      insert.bind([.text(name), .integer(Int64(chunk)), .integer(sequence)])
      insert.bind(bytes: UnsafeRawBufferPointer(rebasing: bytes[start..<end]), at: 4)
      try insert.run()
    }
    insert.clearBindings()
  }

  private func read<Element: BitwiseCopyable>(_ name: String, as type: Element.Type) throws
    -> (values: PackedBuffer<Element>, sequence: Int64)?
  {
    let statement = try connection.statement(
      "SELECT sequence, bytes FROM projection WHERE name = ? ORDER BY chunk")
    statement.bind([.text(name)])
    var sequence: Int64?
    let values = PackedBuffer<Element>()
    try statement.forEachRow {
      sequence = statement.integer(0)
      values.append(bytes: statement.bytes(1))
    }
    return sequence.map { (values, $0) }
  }
}
