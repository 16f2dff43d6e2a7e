import Diagnostics
import GraphModel
import QuerySyntax

extension StatementRun {
  /// Makes an index or a constraint: `CREATE INDEX`, `CREATE CONSTRAINT`.
  func create(_ declaration: IndexDeclaration, _ graph: any GraphSession) throws {
    let definition = IndexDefinition(declaration)
    let known = try graph.reader.indexes()
    if let same = known.first(where: { $0.covers(definition) }) {
      if declaration.ifNotExists || declaration.name == nil { return try finish() }
      throw GraphError.indexNameTaken(same.name)
    }
    if known.contains(where: { UTF8Order.areEqual($0.name, definition.name) }) {
      if declaration.ifNotExists { return try finish() }
      throw GraphError.indexNameTaken(definition.name)
    }
    let violations = try ConstraintViolations(of: definition, in: graph.reader)
    if let problem = violations.problem { throw QueryFailure([problem.at(statement.span)]) }
    try graph.writer.createIndex(definition)
    try finish()
  }

  /// Drops an index, unique ones included: `DROP INDEX`.
  func dropIndex(_ name: Identifier, ifExists: Bool, _ graph: any GraphSession) throws {
    let isDropped = try drop(name, graph) { $0.servesLookups }
    if !isDropped, !ifExists { throw GraphError.indexNotFound(name.text) }
    try finish()
  }

  /// Drops a constraint, unique indexes included: `DROP CONSTRAINT`.
  func dropConstraint(_ name: Identifier, ifExists: Bool, _ graph: any GraphSession) throws {
    let isDropped = try drop(name, graph) { $0.isConstraint }
    if !isDropped, !ifExists { throw GraphError.constraintNotFound(name.text) }
    try finish()
  }

  private func drop(
    _ name: Identifier, _ graph: any GraphSession, where isMeant: (IndexDefinition) -> Bool
  ) throws -> Bool {
    let isThere = try graph.reader.indexes().contains {
      UTF8Order.areEqual($0.name, name.text) && isMeant($0)
    }
    return try isThere && graph.writer.dropIndex(named: name.text)
  }
}

extension IndexDefinition {
  /// What a statement declares, with a name made of its parts where it gives none.
  fileprivate init(_ declaration: IndexDeclaration) {
    let (word, kind): (String, Kind) =
      switch declaration.kind {
      case .index: ("index", .plain)
      case .uniqueIndex, .unique: ("unique", .unique)
      case .required: ("required", .required)
      }
    let (label, property) = (declaration.label.text, declaration.property.text)
    self.init(
      name: declaration.name?.text ?? "\(word)_\(label)_\(property)", label: label,
      property: property, kind: kind)
  }

  /// Whether it serves what another one would.
  fileprivate func covers(_ other: IndexDefinition) -> Bool {
    UTF8Order.areEqual(label, other.label) && UTF8Order.areEqual(property, other.property)
      && (kind == other.kind || (isUnique && other.kind == .plain))
  }
}
