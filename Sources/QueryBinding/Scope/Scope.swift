import GraphModel

/// The variables that a name may mean at a point of a query.
package struct Scope: Equatable, Sendable {
  /// In the order of their declaration; of two with one name, the later is meant.
  package private(set) var variables: [Variable]

  package init(_ variables: [Variable] = []) {
    self.variables = variables
  }

  package func variable(named name: String) -> Variable? {
    variables.last { UTF8Order.areEqual($0.name, name) && !$0.isAnonymous }
  }

  package mutating func declare(_ variable: Variable) {
    variables.append(variable)
  }

  /// The named variables that can be meant, in the order of their names.
  package var named: [Variable] {
    variables.filter { !$0.isAnonymous && self.variable(named: $0.name) == $0 }
      .sorted { UTF8Order.precedes($0.name, $1.name) }
  }

  package func contains(_ variable: Variable) -> Bool { variables.contains(variable) }
}
