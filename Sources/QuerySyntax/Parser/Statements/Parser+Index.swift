import Diagnostics

extension Parser {
  /// Parses the declaration of an index or a constraint.
  ///
  ///     create → "CREATE" (index | constraint)
  mutating func parseCreateIndexOrConstraint() -> Statement.Kind {
    advance()
    refuseOtherIndexes()
    return .createIndex(at(.constraint) ? parseConstraint() : parseIndex())
  }

  /// Parses the declaration of an index.
  ///
  ///     index → "UNIQUE"? "INDEX" name? ("IF" "NOT" "EXISTS")? "FOR" node "ON" "(" property ")"
  private mutating func parseIndex() -> IndexDeclaration {
    let isUnique = eat(.unique)
    expect(.index)
    let (name, ifNotExists) = parseNewName(.index)
    let (variable, label) = parseIndexedNode()
    expect(.on)
    let property = parseBracketed(.leftParenthesis) { $0.parseIndexedProperty(of: variable) }
    return IndexDeclaration(
      name: name, label: label, property: property, kind: isUnique ? .uniqueIndex : .index,
      ifNotExists: ifNotExists)
  }

  /// Parses the declaration of a constraint.
  ///
  ///     constraint → "CONSTRAINT" name? ("IF" "NOT" "EXISTS")? "FOR" node
  ///                  "REQUIRE" (property | "(" property ")") "IS" ("UNIQUE" | "NOT" "NULL")
  private mutating func parseConstraint() -> IndexDeclaration {
    expect(.constraint)
    let (name, ifNotExists) = parseNewName(.constraint)
    let (variable, label) = parseIndexedNode()
    expect(.require)
    let property =
      at(.leftParenthesis)
      ? parseBracketed(.leftParenthesis) { $0.parseIndexedProperty(of: variable) }
      : parseIndexedProperty(of: variable)
    expect(.is)
    let isRequired = eat(.not)
    if isRequired { expect(.null) } else if !eat(.unique) { failAtRequirement() }
    return IndexDeclaration(
      name: name, label: label, property: property, kind: isRequired ? .required : .unique,
      ifNotExists: ifNotExists)
  }

  private mutating func failAtRequirement() {
    if at(.typed) || at(.doubleColon) { failNotSupported(.typeTest) }
    if case .word = current.kind, written(current).lowercased() == "node" {
      failNotSupported(.command("IS NODE KEY"))
    }
    fail(expected: .keyword(.unique), .keyword(.not))
  }

  private mutating func refuseOtherIndexes() {
    let kind = current
    switch kind.keyword {
    case .range, .text, .fulltext, .point, .vector, .lookup:
      failNotSupported(.command("CREATE \(written(kind).uppercased()) INDEX"))
    default: break
    }
  }

  /// Parses a name, if there is one, and whether it may be there already; then `FOR`.
  private mutating func parseNewName(_ role: NameRole) -> (name: Identifier?, ifNotExists: Bool) {
    let hasName = !(at(.for) && symbol(ahead: 1) == .leftParenthesis) && !at(.if)
    let name = hasName ? parseName(role) : nil
    let ifNotExists = eat(.if)
    if ifNotExists {
      expect(.not)
      expect(.exists)
    }
    expect(.for)
    return (name, ifNotExists)
  }

  /// Parses the nodes that are meant.
  ///
  ///     node → "(" name ":" name ")"
  private mutating func parseIndexedNode() -> (variable: Identifier, label: Identifier) {
    if at(.leftParenthesis), symbol(ahead: 1) == .rightParenthesis { failNotSupported(.edgeIndex) }
    return parseBracketed(.leftParenthesis) { parser in
      let variable = parser.parseName(.variable)
      parser.expect(.colon)
      return (variable, parser.parseName(.label))
    }
  }

  /// Parses the property that is meant.
  ///
  ///     property → name "." name
  private mutating func parseIndexedProperty(of variable: Identifier) -> Identifier {
    let owner = parseName(.variable)
    if owner != variable {
      fail(
        .unexpected(found: owner.text, expected: [.name(.variable)], closest: variable.text),
        at: owner.span)
    }
    expect(.dot)
    let property = parseName(.key)
    if at(.comma) { failNotSupported(.compositeIndex) }
    return property
  }
}
