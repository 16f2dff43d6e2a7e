package import Diagnostics
import GraphModel

/// What a running statement finds wrong beyond single values.
package enum ExecutionError: Error, Equatable, Sendable {
  /// `CREATE (a)-[:R]->(b)` where `a` is null
  case missingEnd(String)

  /// `MERGE (a {x: null})`
  case mergeOnNull(property: String)

  /// `MATCH (n)` where `n` is a number
  case notAnElement(expected: String, actual: String)

  /// `LIMIT $n` where `$n` is a text
  case notAnInteger(String, actual: String)

  /// `SHORTEST $k` where `$k` is 0
  case noPaths(Int64)
}

extension ExecutionError {
  package var type: String {
    switch self {
    case .missingEnd: "EntityNotFound"
    case .mergeOnNull: "SemanticError"
    case .notAnElement: "TypeError"
    case .notAnInteger, .noPaths: "SyntaxError"
    }
  }

  package var detail: String {
    switch self {
    case .missingEnd: "MissingNode"
    case .mergeOnNull: "MergeReadOwnWrites"
    case .notAnElement, .notAnInteger: "InvalidArgumentType"
    case .noPaths: "InvalidArgumentValue"
    }
  }

  package var message: String {
    switch self {
    case .missingEnd(let name):
      "a relationship cannot be created: node '\(name)' is null"
    case .mergeOnNull(let property):
      "MERGE cannot look for property '\(property)': its value is null"
    case .notAnElement(let expected, let actual):
      "a value of type \(expected) is needed here, not \(actual)"
    case .noPaths(let count): "at least one path must be asked for, not \(count)"
    case .notAnInteger(let clause, let actual): "\(clause) takes an INTEGER, not \(actual)"
    }
  }
}

/// An error with the place of the expression in which it came up.
package struct LocatedError: Error {
  package let error: any Error
  package let span: SourceSpan
}
