import Diagnostics
import QuerySyntax

extension Binder {
  /// How many clauses make a query so long that a name without use is worth a word.
  private static let longQuery = 5

  /// The variable that a name means, which is thereby used.
  mutating func use(_ name: Identifier) -> Variable? {
    let variable = scope.variable(named: name.text)
    if let variable { usedVariables.insert(variable) }
    return variable
  }

  /// Notes that a query gives a name.
  mutating func give(_ name: Identifier?, to variable: Variable) {
    if let name { givenNames.append((variable, name.span)) }
  }

  /// Warns of names that a long query gives and nothing speaks of.
  mutating func reportUnusedVariables(in query: Query) {
    guard query.parts.reduce(0, { $0 + $1.clauses.count }) >= Self.longQuery, errorCount == 0
    else { return }
    for (variable, span) in givenNames where !usedVariables.contains(variable) {
      report(.unusedVariable(variable.name), at: span)
    }
  }
}
