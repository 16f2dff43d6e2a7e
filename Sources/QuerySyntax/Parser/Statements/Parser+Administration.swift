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

  /// Parses the removal of an index or a constraint.
  ///
  ///     drop → "DROP" ("INDEX" | "CONSTRAINT") name ("IF" "EXISTS")?
  mutating func parseDrop() -> Statement.Kind {
    advance()
    let isConstraint = eat(.constraint)
    if !isConstraint, !eat(.index) { fail(expected: .keyword(.index), .keyword(.constraint)) }
    let name = parseName(isConstraint ? .constraint : .index)
    let ifExists = eat(.if)
    if ifExists { expect(.exists) }
    return isConstraint
      ? .dropConstraint(name, ifExists: ifExists) : .dropIndex(name, ifExists: ifExists)
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
