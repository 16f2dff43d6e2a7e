package import QueryBinding

/// Which variable stands in which column of a batch.
package struct Layout: Equatable, Sendable {
  package let variables: [Variable]

  package init(_ variables: [Variable]) {
    self.variables = variables
  }

  /// They are few: a table of them would cost more than looking through them.
  package subscript(variable: Variable) -> Int? { variables.firstIndex(of: variable) }

  /// The column of a variable that the planner has put there.
  func slot(of variable: Variable) -> Int {
    guard let slot = self[variable] else {
      preconditionFailure("variable \(variable) (\(variable.id)) is not among \(variables)")
    }
    return slot
  }

  /// The same columns, then others.
  func appending(_ more: [Variable]) -> Layout { Layout(variables + more) }
}
