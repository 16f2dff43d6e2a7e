import Diagnostics

extension Parser {
  /// Whether `CREATE` is followed by an index or constraint, not by a path: `CREATE index = (a)`.
  var atSchemaCommand: Bool {
    guard at(.create), symbol(ahead: 2) != .equal else { return false }
    switch keyword(ahead: 1) {
    case .index, .unique, .constraint, .range, .text, .fulltext, .point, .vector, .lookup:
      return true
    default: return false
    }
  }

  /// Parses the declaration of an index.
  ///
  ///     create-index → "CREATE" "UNIQUE"? "INDEX" name? ("IF" "NOT" "EXISTS")?
  ///                    "FOR" "(" name ":" name ")" "ON" "(" name "." name ")"
  mutating func parseCreateIndex() -> Statement.Kind {
    advance()
    refuseOtherIndexes()
    let isUnique = eat(.unique)
    expect(.index)
    let name = at(.for) && symbol(ahead: 1) == .leftParenthesis || at(.if) ? nil : parseName(.index)
    let ifNotExists = eat(.if)
    if ifNotExists {
      expect(.not)
      expect(.exists)
    }
    expect(.for)
    let label = parseIndexedNode()
    expect(.on)
    let property = parseIndexedProperty(of: label.variable)
    return .createIndex(
      IndexDeclaration(
        name: name, label: label.label, property: property, isUnique: isUnique,
        ifNotExists: ifNotExists))
  }

  private mutating func refuseOtherIndexes() {
    let kind = current
    switch kind.keyword {
    case .constraint: failNotSupported(.command("CREATE CONSTRAINT"))
    case .range, .text, .fulltext, .point, .vector, .lookup:
      failNotSupported(.command("CREATE \(written(kind).uppercased()) INDEX"))
    default: break
    }
  }

  private mutating func parseIndexedNode() -> (variable: Identifier, label: Identifier) {
    if at(.leftParenthesis), symbol(ahead: 1) == .rightParenthesis { failNotSupported(.edgeIndex) }
    return parseBracketed(.leftParenthesis) { parser in
      let variable = parser.parseName(.variable)
      parser.expect(.colon)
      return (variable, parser.parseName(.label))
    }
  }

  private mutating func parseIndexedProperty(of variable: Identifier) -> Identifier {
    parseBracketed(.leftParenthesis) { parser in
      let owner = parser.parseName(.variable)
      if owner != variable {
        parser.fail(
          .unexpected(found: owner.text, expected: [.name(.variable)], closest: variable.text),
          at: owner.span)
      }
      parser.expect(.dot)
      let property = parser.parseName(.key)
      if parser.at(.comma) { parser.failNotSupported(.compositeIndex) }
      return property
    }
  }

  /// Parses the removal of an index.
  ///
  ///     drop-index → "DROP" "INDEX" name ("IF" "EXISTS")?
  mutating func parseDrop() -> Statement.Kind {
    advance()
    if at(.constraint) { failNotSupported(.command("DROP CONSTRAINT")) }
    expect(.index)
    let name = parseName(.index)
    let ifExists = eat(.if)
    if ifExists { expect(.exists) }
    return .dropIndex(name, ifExists: ifExists)
  }

  /// Parses a look into a catalogue.
  ///
  ///     show → "SHOW" ("INDEXES" | "CONSTRAINTS" | "PROCEDURES" | "FUNCTIONS")
  mutating func parseShow() -> Statement.Kind {
    advance()
    let catalogue: Statement.Catalogue
    switch keyword(ahead: 0) {
    case .index, .indexes: catalogue = .indexes
    case .constraint, .constraints: catalogue = .constraints
    case .procedures: catalogue = .procedures
    case .functions: catalogue = .functions
    default:
      fail(expected: .catalogue)
      return .show(.indexes)
    }
    advance()
    if at(.yield) || at(.where) { failNotSupported(.clause("SHOW ... \(written(current))")) }
    return .show(catalogue)
  }
}
