import GraphModel
import QueryBinding
import QueryFunctions
import QuerySyntax

extension StatementRun {
  /// Makes an index: `CREATE INDEX`.
  func create(_ index: IndexDeclaration, _ graph: any GraphSession) throws {
    let kind = index.isUnique ? "unique" : "index"
    let name = index.name?.text ?? "\(kind)_\(index.label.text)_\(index.property.text)"
    let definition = IndexDefinition(
      name: name, label: index.label.text, property: index.property.text,
      isUnique: index.isUnique)
    let known = try graph.reader.indexes()
    if let same = known.first(where: { $0.covers(definition) }) {
      if index.ifNotExists || index.name == nil { return try finish() }
      throw GraphError.indexNameTaken(same.name)
    }
    if known.contains(where: { UTF8Order.areEqual($0.name, name) }) {
      if index.ifNotExists { return try finish() }
      throw GraphError.indexNameTaken(name)
    }
    try graph.writer.createIndex(definition)
    try finish()
  }

  /// Drops an index: `DROP INDEX`.
  func drop(_ name: Identifier, ifExists: Bool, _ graph: any GraphSession) throws {
    let isGone = try graph.writer.dropIndex(named: name.text)
    if !isGone, !ifExists { throw GraphError.indexNotFound(name.text) }
    try finish()
  }

  /// Lists what there is: `SHOW INDEXES`.
  func show(_ catalogue: Statement.Catalogue, _ graph: any GraphSession) throws {
    let (columns, rows) = try contents(of: catalogue, graph)
    try tell(.columns(columns))
    if !rows.isEmpty { try tell(.rows(rows, ElementTable())) }
    var summary = QuerySummary()
    summary.rowCount = rows.count
    try tell(.finished(summary))
  }

  private func contents(of catalogue: Statement.Catalogue, _ graph: any GraphSession) throws
    -> (columns: [String], rows: [[Value]])
  {
    switch catalogue {
    case .indexes:
      let rows = try graph.reader.indexes().map { index -> [Value] in
        [
          .text(index.name), .text(index.label), .text(index.property), .boolean(index.isUnique),
        ]
      }
      return (["name", "label", "property", "unique"], rows)
    case .procedures:
      let procedures = session.procedures.procedures.sorted { $0.name < $1.name }
      let rows = procedures.map { [Value.text($0.name), .text($0.signature), .text($0.summary)] }
      return (["name", "signature", "summary"], rows)
    case .functions:
      let rows =
        FunctionCatalog.scalars.map { [Value.text($0.name), .text($0.summary)] }
        + FunctionCatalog.aggregates.map { [Value.text($0.name), .text($0.summary)] }
      return (["name", "summary"], rows.sorted { Value.order($0[0], $1[0]) < 0 })
    case .constraints:
      throw QueryFailure([BindingProblem.notSupported("SHOW CONSTRAINTS").at(statement.span)])
    }
  }

  private func finish() throws {
    try tell(.columns([]))
    try tell(.finished(QuerySummary()))
  }
}

extension IndexDefinition {
  /// Whether it serves what another one would.
  fileprivate func covers(_ other: IndexDefinition) -> Bool {
    UTF8Order.areEqual(label, other.label) && UTF8Order.areEqual(property, other.property)
      && (isUnique || !other.isUnique)
  }
}
