package import Diagnostics

extension BindingProblem {
  package var code: DiagnosticCode {
    switch self {
    case .unknownLabel: DiagnosticCode("UnknownLabel")
    case .unknownEdgeType: DiagnosticCode("UnknownType")
    case .unknownPropertyKey: DiagnosticCode("UnknownProperty")
    case .comparisonWithNull: DiagnosticCode("ComparisonWithNull")
    case .textLikeProperty: DiagnosticCode("TextLikeProperty")
    case .constantSortKey: DiagnosticCode("ConstantSortKey")
    case .unusedVariable: DiagnosticCode("UnusedVariable")
    case .noProperties: DiagnosticCode("TypeError", "InvalidArgumentType")
    case .unknownProcedure: DiagnosticCode("ProcedureError", "ProcedureNotFound")
    case .notSupported: DiagnosticCode("NotSupported")
    case .missingParameter: DiagnosticCode("ParameterMissing", "MissingParameter")
    case .undefinedVariable: DiagnosticCode("SyntaxError", "UndefinedVariable")
    case .variableAlreadyBound: DiagnosticCode("SyntaxError", "VariableAlreadyBound")
    case .variableTypeConflict: DiagnosticCode("SyntaxError", "VariableTypeConflict")
    case .unknownFunction: DiagnosticCode("SyntaxError", "UnknownFunction")
    case .implicitArguments: DiagnosticCode("SyntaxError", "InvalidArgumentPassingMode")
    case .wrongArgumentCount: DiagnosticCode("SyntaxError", "InvalidNumberOfArguments")
    case .invalidArgumentType, .notAnInteger, .deleteOfKind:
      DiagnosticCode("SyntaxError", "InvalidArgumentType")
    case .ambiguousAggregation: DiagnosticCode("SyntaxError", "AmbiguousAggregationExpression")
    case .aggregationNotAllowed: DiagnosticCode("SyntaxError", "InvalidAggregation")
    case .nestedAggregation: DiagnosticCode("SyntaxError", "NestedAggregation")
    case .randomInAggregation, .nonConstant: DiagnosticCode("SyntaxError", "NonConstantExpression")
    case .columnNameConflict: DiagnosticCode("SyntaxError", "ColumnNameConflict")
    case .noExpressionAlias: DiagnosticCode("SyntaxError", "NoExpressionAlias")
    case .noVariablesInScope: DiagnosticCode("SyntaxError", "NoVariablesInScope")
    case .differentColumnsInUnion: DiagnosticCode("SyntaxError", "DifferentColumnsInUnion")
    case .mixedUnion, .endsWithoutResult, .returnNotLast, .clauseAfterReturn, .emptyQuery,
      .changeInSubquery:
      DiagnosticCode("SyntaxError", "InvalidClauseComposition")
    case .contraryBounds, .noPaths: DiagnosticCode("SyntaxError", "InvalidArgumentValue")
    case .unboundedWalk: DiagnosticCode("SyntaxError", "UnboundedWalk")
    case .variableInsideAndOutside: DiagnosticCode("SyntaxError", "VariableAlreadyBound")
    case .outsideOfRepetition, .outsideOfSearch, .sharedInsideSearch:
      DiagnosticCode("SyntaxError", "InvalidReference")
    case .emptyRepetition, .nestedRepetition:
      DiagnosticCode("SyntaxError", "InvalidRelationshipPattern")
    case .negativeBound: DiagnosticCode("SyntaxError", "NegativeIntegerArgument")
    case .parameterAsProperties: DiagnosticCode("SyntaxError", "InvalidParameterUse")
    case .createUndirected: DiagnosticCode("SyntaxError", "RequiresDirectedRelationship")
    case .createWithoutSingleType: DiagnosticCode("SyntaxError", "NoSingleRelationshipType")
    case .createRepeated: DiagnosticCode("SyntaxError", "CreatingVarLength")
    case .edgeUsedTwice: DiagnosticCode("SyntaxError", "RelationshipUniquenessViolation")
    case .deleteLabel: DiagnosticCode("SyntaxError", "InvalidDelete")
    case .patternOutsidePredicate, .createLabelExpression, .shortestPathShape,
      .searchInCreation:
      DiagnosticCode("SyntaxError", "UnexpectedSyntax")
    }
  }
}
