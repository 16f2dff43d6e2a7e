/// What is right openCypher or GQL and not in Pith's language yet: refused by name, never misread.
package enum UnsupportedFeature: Equatable, Sendable {
  /// `LOAD CSV`, `USE graph`
  case clause(String)

  /// `OPTIONAL CALL ...`
  case optionalCall

  /// `CALL { ... } IN TRANSACTIONS`
  case transactionsOfSubquery

  /// `(p = (a)-->(b)){1,3}`
  case subpathVariable

  /// `REPEATABLE ELEMENTS`
  case matchMode(String)

  /// `(n:$label)`, `n[key] = 1` in `SET`
  case dynamicName

  /// `n IS TYPED INTEGER`, `n :: INTEGER`, `s IS NORMALIZED`
  case typeTest

  /// `IS NODE KEY`, `CREATE FULLTEXT INDEX`, `SHOW USERS`
  case command(String)

  /// `CREATE INDEX FOR (n:A) ON (n.x, n.y)`
  case compositeIndex

  /// `CREATE INDEX FOR ()-[r:T]-() ON (r.x)`
  case edgeIndex
}

extension UnsupportedFeature {
  package var words: String {
    switch self {
    case .clause(let clause): "'\(clause)'"
    case .optionalCall: "'OPTIONAL CALL'"
    case .transactionsOfSubquery: "'IN TRANSACTIONS'"
    case .subpathVariable: "a name for a path in parentheses"
    case .matchMode(let mode): "the match mode '\(mode)'"
    case .dynamicName: "a name that is computed"
    case .typeTest: "a test of a value's type"
    case .command(let command): "'\(command)'"
    case .compositeIndex: "an index over several properties"
    case .edgeIndex: "an index over edges"
    }
  }
}
