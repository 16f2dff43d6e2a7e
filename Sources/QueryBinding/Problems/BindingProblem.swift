package import Diagnostics

/// What can be wrong with a query that parses.
///
/// Cases carry facts; codes and wording are in the extension below alone.
package enum BindingProblem: Equatable, Sendable {
  case undefinedVariable(String, closest: String?)
  case variableAlreadyBound(String)

  /// `MATCH (a) MATCH ()-[a]->()`
  case variableTypeConflict(String, is: String, needed: String)
  case unknownFunction(String, closest: String?)
  case unknownProcedure(String, closest: String?)

  /// `MATCH (n) CALL p`
  case implicitArguments
  case wrongArgumentCount(function: String, expected: ClosedRange<Int>, actual: Int)
  case invalidArgumentType(of: String, expected: String, actual: String)

  /// `RETURN 1.x`
  case noProperties(actual: String)

  /// `RETURN a.x + count(*)` where `a.x` is no item of its own
  case ambiguousAggregation(String)
  case aggregationNotAllowed(String)
  case nestedAggregation
  case randomInAggregation
  case columnNameConflict(String)
  case noExpressionAlias(String)
  case noVariablesInScope
  case differentColumnsInUnion
  case mixedUnion
  case nonConstant(String, variable: String)
  case negativeBound(String)
  case notAnInteger(String, actual: String)
  case parameterAsProperties(String)
  case createUndirected
  case createWithoutSingleType(count: Int)
  case createRepeated
  case createLabelExpression
  case edgeUsedTwice(String)
  case patternOutsidePredicate
  case deleteLabel
  case deleteOfKind(String)
  case endsWithoutResult(String)
  case returnNotLast
  case clauseAfterReturn
  case emptyQuery

  /// `EXISTS { CREATE (n) }`
  case changeInSubquery(String)
  case missingParameter(String, closest: String?)
  case shortestPathShape

  /// `((a))+`
  case emptyRepetition

  /// `((a)-[:R]->+(b)){2}`
  case nestedRepetition

  /// `(a) ((a)-->(b))+`
  case variableInsideAndOutside(String)

  /// `(a) ((b)-->(c) WHERE b.x = a.x)+`
  case outsideOfRepetition(String)

  /// `((a)-->(b)){3,1}`
  case contraryBounds(least: Int64, most: Int64)

  /// `WALK (a)-->+(b)`
  case unboundedWalk

  /// `SHORTEST 0 (a)-->+(b)`
  case noPaths

  /// `ANY SHORTEST (a)-->(b)-->(c), (b)-->(d)`
  case sharedInsideSearch(String)

  /// `ANY SHORTEST (a)-->(b WHERE b.x = c.x)-->(d), (c)`
  case outsideOfSearch(String)

  /// `CREATE TRAIL (a)-[:R]->(b)`
  case searchInCreation(String)
  case notSupported(String)

  /// `(n:Persn)`; `similar` are those with the same first letter, for where none is close
  case unknownLabel(String, closest: String?, similar: [String] = [])
  case unknownEdgeType(String, closest: String?, similar: [String] = [])
  case unknownPropertyKey(String, closest: String?)

  /// `n.x = null`
  case comparisonWithNull(String)

  /// `"n.name"`, where `n` is a variable
  case textLikeProperty(String)

  /// `ORDER BY 'name'`
  case constantSortKey(String)

  /// A name that is given in a long query and then not used
  case unusedVariable(String)
}

extension BindingProblem {
  package func at(_ span: SourceSpan?) -> Diagnostic {
    Diagnostic(severity, code, message, at: span, hint: hint, notes: notes, helps: helps)
  }

  package var severity: Diagnostic.Severity { isWarning ? .warning : .error }
}
