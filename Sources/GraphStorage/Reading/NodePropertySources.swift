import GraphModel

/// Where the tables keep one property, and the statements that read it node by node.
final class NodePropertySources {
  private typealias Source = (place: PropertyPlace, statement: Statement)

  private let key: String
  private var sources: [LabelSetID: Source] = [:]
  private let ids: [LabelSetID]

  init(_ key: String, _ file: GraphFile) throws {
    self.key = key
    for table in try file.nodeTables(carrying: nil) {
      let place = table.place(of: key)
      if case .nowhere = place { continue }
      let statement = try file.connection.statement(
        "SELECT \(place.expression) FROM \(SQLText.name(table.name)) WHERE _id = ?")
      sources[table.id] = (place, statement)
    }
    ids = Array(sources.keys)
  }

  /// The sets of nodes; where one table alone has the property, no need to look them up.
  func labelSets(of nodes: [NodeID], _ reader: SQLiteReader) throws -> [LabelSetID?] {
    switch ids.count {
    case 0: Array(repeating: nil, count: nodes.count)
    case 1: Array(repeating: ids[0], count: nodes.count)
    default: try reader.labelSets(of: nodes)
    }
  }

  func value(of node: NodeID, in set: LabelSetID?) throws -> Value {
    guard let set, let (place, statement) = sources[set] else { return .null }
    defer { statement.reset() }
    statement.bind(node.rawValue, at: 1)
    return try statement.step() ? try statement.value(0, of: key, at: place) : .null
  }
}
