package import QueryBinding

/// Which variable stands in which column of a batch.
package struct Layout: Equatable, Sendable {
  package private(set) var variables: [Variable]
  private var slots: [Variable: Int]

  package init(_ variables: [Variable]) {
    self.variables = variables
    slots = Dictionary(
      variables.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  package subscript(variable: Variable) -> Int? { slots[variable] }

  /// The column of a variable that the planner has put there.
  func slot(of variable: Variable) -> Int {
    guard let slot = slots[variable] else {
      preconditionFailure("variable \(variable) (\(variable.id)) is not among \(variables)")
    }
    return slot
  }

  /// The same columns, then others.
  func appending(_ more: [Variable]) -> Layout { Layout(variables + more) }
}
