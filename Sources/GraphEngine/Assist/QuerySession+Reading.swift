package import Diagnostics
package import GraphModel
import QueryBinding
import QuerySyntax

extension QuerySession {
  /// Runs `body` with a reader of what this conversation sees, inside its transaction if one is open.
  package func read<Result>(under budget: Budget, _ body: (any GraphReader) throws -> Result) throws
    -> Result
  {
    try database.store.access(under: budget) { graph in
      if isInTransaction { return try body(graph.reader) }
      try graph.begin(.read)
      defer { try? graph.rollback() }
      return try body(graph.reader)
    }
  }

  /// Whether a text reads as statements without a mistake.
  package static func parses(_ text: String) -> Bool {
    let result = Parser.parse(text)
    return !result.statements.isEmpty
      && !result.diagnostics.contains { $0.severity == .error }
  }

  /// All that would be said of statements before they run; none is run.
  package func check(_ text: String, parameters: ValueMap, under budget: Budget) throws
    -> [Diagnostic]
  {
    let parsed = Parser.parse(text)
    let bound = try read(under: budget) { reader in
      try parsed.statements.flatMap { try check($0, parameters, reader) }
    }
    return parsed.diagnostics + bound
  }

  private func check(_ statement: Statement, _ parameters: ValueMap, _ reader: any GraphReader)
    throws -> [Diagnostic]
  {
    switch statement.kind {
    case .query(let query), .explain(let query), .profile(let query):
      try BoundStatement(query, over: reader, in: self, parameters: parameters).diagnostics
    case .createIndex, .dropIndex, .dropConstraint, .show, .begin, .commit, .rollback: []
    }
  }
}
