package import Diagnostics
package import QueryFunctions

/// The call of a procedure: `CALL search('compute') YIELD node AS n`.
package struct BoundCall: Equatable, Sendable {
  package struct Yield: Equatable, Sendable {
    /// The place of the column among the procedure's.
    package var column: Int
    package var variable: Variable

    package init(column: Int, variable: Variable) {
      self.column = column
      self.variable = variable
    }
  }

  package var procedure: Procedure
  package var arguments: [BoundExpression]
  package var yields: [Yield]
  package let span: SourceSpan

  package init(
    procedure: Procedure, arguments: [BoundExpression], yields: [Yield], span: SourceSpan
  ) {
    self.procedure = procedure
    self.arguments = arguments
    self.yields = yields
    self.span = span
  }
}
