package import QueryFunctions

/// A variable of a query after binding: each has a number of its own, whatever its name.
package struct Variable: Hashable, Sendable, CustomStringConvertible {
  package let id: Int

  /// The name as written; empty where the query gives none.
  package let name: String
  package let type: ValueType

  package init(id: Int, name: String, type: ValueType) {
    self.id = id
    self.name = name
    self.type = type
  }

  package static func == (left: Variable, right: Variable) -> Bool { left.id == right.id }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
  }

  package var isAnonymous: Bool { name.isEmpty }

  package var description: String { isAnonymous ? "_\(id)" : name }
}
