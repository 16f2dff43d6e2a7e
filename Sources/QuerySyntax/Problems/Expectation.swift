/// What could have stood where something else was found.
package enum Expectation: Equatable, Sendable {
  case symbol(Symbol)
  case keyword(Keyword)
  case name(NameRole)
  case expression
  case node

  /// `SHOW` what?
  case catalogue

  /// The end of a statement: `;` or the end of the text.
  case end
}

/// What a name is the name of.
package enum NameRole: String, Equatable, Sendable {
  case variable, label, key, function, procedure, column, index, constraint, parameter
}

extension NameRole {
  package var words: String {
    switch self {
    case .variable: "a variable"
    case .label: "a label or type"
    case .key: "a property's name"
    case .function: "a function's name"
    case .procedure: "a procedure's name"
    case .column: "a column's name"
    case .index: "an index's name"
    case .constraint: "a constraint's name"
    case .parameter: "a parameter's name"
    }
  }
}

extension Expectation {
  package var words: String {
    switch self {
    case .symbol(let symbol): "'\(symbol.rawValue)'"
    case .keyword(let keyword): "'\(keyword.word)'"
    case .name(let role): role.words
    case .expression: "an expression"
    case .node: "a node such as '(n)'"
    case .catalogue: "'INDEXES', 'CONSTRAINTS', 'PROCEDURES' or 'FUNCTIONS'"
    case .end: "';' or the end of the statement"
    }
  }

  /// What could have stood here, in words: `a`, `a or b`, `a, b or c`.
  static func list(_ expectations: [Expectation]) -> String {
    let words = expectations.map(\.words)
    guard let last = words.last, words.count > 1 else { return words.first ?? "nothing" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
