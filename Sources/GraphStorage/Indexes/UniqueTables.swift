import GraphModel

/// The tables `unique_N(value PRIMARY KEY, node)` by which SQLite itself keeps values unique.
struct UniqueTables {
  private let file: GraphFile
  private var connection: Connection { file.connection }

  init(_ file: GraphFile) {
    self.file = file
  }

  static func create(_ index: GraphIndex) -> String {
    """
    CREATE TABLE \(index.uniqueTable) (value PRIMARY KEY NOT NULL, node INTEGER NOT NULL)
    WITHOUT ROWID;
    \(Guard.triggers(on: index.uniqueTable))
    """
  }

  /// Throws where another node than `node` has one of the values that are to be unique.
  func check(
    _ properties: some Properties, labels: [String], except node: NodeID? = nil
  ) throws {
    for (index, value) in claims(properties, labels) {
      guard let holder = try holder(of: value, in: index), holder != node else { continue }
      throw index.violation(by: value)
    }
  }

  /// Notes the values of a node that are to be unique.
  func insert(
    _ properties: some Properties, of node: NodeID, labels: [String]
  ) throws {
    for (index, value) in claims(properties, labels) {
      try connection.run(
        "INSERT INTO \(index.uniqueTable) VALUES (?, ?)", UniqueKey.cell(value),
        .integer(node.rawValue))
    }
  }

  /// Forgets the values of a node.
  func delete(
    _ properties: some Properties, of node: NodeID, labels: [String]
  ) throws {
    for (index, value) in claims(properties, labels) {
      try connection.run(
        "DELETE FROM \(index.uniqueTable) WHERE value = ? AND node = ?", UniqueKey.cell(value),
        .integer(node.rawValue))
    }
  }

  func holder(of value: Value, in index: GraphIndex) throws -> NodeID? {
    try connection.integer(
      "SELECT node FROM \(index.uniqueTable) WHERE value = ?", UniqueKey.cell(value)
    ).map { NodeID($0) }
  }

  /// The values that some unique index is about.
  private func claims(
    _ properties: some Properties, _ labels: [String]
  ) -> [(GraphIndex, Value)] {
    let indexes = file.catalogue.indexes(on: labels).filter(\.definition.isUnique)
    guard !indexes.isEmpty else { return [] }
    return properties.flatMap { key, value in
      indexes
        .filter { !value.isNull && UTF8Order.areEqual($0.definition.property, key) }
        .map { ($0, value) }
    }
  }
}

extension GraphIndex {
  func violation(by value: Value) -> GraphError {
    .uniqueViolation(
      label: definition.label, property: definition.property, value: ValueText.literal(value))
  }
}

/// A value as the key of a unique table: equivalent values have cells that SQLite holds for equal.
enum UniqueKey {
  static func cell(_ value: Value) -> Cell {
    if case .list(let elements) = value {
      return CellCodec.encode(.list(elements.map(canonical)), in: .list)
    }
    return CellCodec.encode(value, in: .null)
  }

  /// A float that is whole as an integer: within bytes, 1 and 1.0 would differ.
  private static func canonical(_ value: Value) -> Value {
    if case .float(let float) = value, let integer = Int64(exactly: float) {
      return .integer(integer)
    }
    return value
  }
}
