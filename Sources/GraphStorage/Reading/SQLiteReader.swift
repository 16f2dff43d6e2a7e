import GraphModel

/// Reads a graph from its tables.
final class SQLiteReader: GraphReader {
  let file: GraphFile

  /// Where properties were found lately, good for one layout of the tables.
  private var sources: [Name: NodePropertySources] = [:]
  private var sourcesLayout = 0

  var connection: Connection { file.connection }

  init(_ file: GraphFile) {
    self.file = file
  }

  /// Where a property of nodes is.
  func sources(of key: String) throws -> NodePropertySources {
    if sourcesLayout != file.catalogue.layout || sources.count >= Self.sourceLimit {
      sources.removeAll()
      sourcesLayout = file.catalogue.layout
    }
    if let found = sources[Name(key)] { return found }
    let found = try NodePropertySources(key, file)
    sources[Name(key)] = found
    return found
  }

  private static let sourceLimit = 1_000

  // MARK: Names

  func edgeTypeID(named type: String) -> EdgeTypeID? {
    file.catalogue.edgeType(named: type)
  }

  func edgeTypeName(_ id: EdgeTypeID) -> String {
    file.catalogue[id].type
  }

  func labels(in set: LabelSetID) -> [String] {
    file.catalogue[set].labels
  }

  func names() throws -> GraphNames {
    let nodeTables = file.catalogue.nodeTables.filter { $0.nodeCount > 0 }
    let edgeTables = file.catalogue.edgeTables.filter { $0.edgeCount > 0 }
    let columns =
      try nodeTables.map { try file.nodeTable($0.id).columns }
      + edgeTables.map { try file.edgeTable($0.id).columns }
    return GraphNames(
      labels: ordered(nodeTables.flatMap(\.labels)),
      edgeTypes: ordered(edgeTables.map(\.type)),
      propertyKeys: ordered(columns.flatMap { $0?.all.map(\.key) ?? [] }))
  }

  private func ordered(_ names: [String]) -> [String] {
    Set(names.map { Name($0) }).sorted().map(\.text)
  }

  func indexes() throws -> [IndexDefinition] {
    file.catalogue.indexes.map(\.definition)
  }

  var fullText: (any FullTextIndex)? { FullTextReading(file) }

  // MARK: Statistics

  func nodeCount(label: String?) throws -> Int {
    file.catalogue.nodeTables(carrying: label).reduce(0) { $0 + $1.nodeCount }
  }

  func edgeCount(type: String?) throws -> Int {
    file.catalogue.edgeTypes(named: type.map { [$0] })
      .reduce(0) { $0 + file.catalogue[$1].edgeCount }
  }
}
