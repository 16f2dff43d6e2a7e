package import Diagnostics

extension BindingProblem {
  package var code: DiagnosticCode {
    switch self {
    case .unknownLabel: DiagnosticCode("UnknownLabel")
    case .unknownEdgeType: DiagnosticCode("UnknownType")
    case .unknownPropertyKey: DiagnosticCode("UnknownProperty")
    case .comparisonWithNull: DiagnosticCode("ComparisonWithNull")
    case .noProperties: DiagnosticCode("TypeError", "InvalidArgumentType")
    case .unknownProcedure: DiagnosticCode("ProcedureError", "ProcedureNotFound")
    case .notSupported: DiagnosticCode("NotSupported")
    case .missingParameter: DiagnosticCode("ParameterMissing", "MissingParameter")
    default: DiagnosticCode("SyntaxError", detail)
    }
  }

  private var detail: String {
    switch self {
    case .undefinedVariable: "UndefinedVariable"
    case .variableAlreadyBound: "VariableAlreadyBound"
    case .variableTypeConflict: "VariableTypeConflict"
    case .unknownFunction: "UnknownFunction"
    case .implicitArguments: "InvalidArgumentPassingMode"
    case .wrongArgumentCount: "InvalidNumberOfArguments"
    case .invalidArgumentType, .notAnInteger, .deleteOfKind: "InvalidArgumentType"
    case .ambiguousAggregation: "AmbiguousAggregationExpression"
    case .aggregationNotAllowed: "InvalidAggregation"
    case .nestedAggregation: "NestedAggregation"
    case .randomInAggregation, .nonConstant: "NonConstantExpression"
    case .columnNameConflict: "ColumnNameConflict"
    case .noExpressionAlias: "NoExpressionAlias"
    case .noVariablesInScope: "NoVariablesInScope"
    case .differentColumnsInUnion: "DifferentColumnsInUnion"
    case .mixedUnion, .endsWithoutResult, .returnNotLast, .clauseAfterReturn, .emptyQuery,
      .changeInSubquery:
      "InvalidClauseComposition"
    case .negativeBound: "NegativeIntegerArgument"
    case .parameterAsProperties: "InvalidParameterUse"
    case .createUndirected: "RequiresDirectedRelationship"
    case .createWithoutSingleType: "NoSingleRelationshipType"
    case .createRepeated: "CreatingVarLength"
    case .edgeUsedTwice: "RelationshipUniquenessViolation"
    case .deleteLabel: "InvalidDelete"
    case .patternOutsidePredicate, .createLabelExpression, .shortestPathShape: "UnexpectedSyntax"
    case .missingParameter, .noProperties, .notSupported, .unknownProcedure, .unknownLabel,
      .unknownEdgeType,
      .unknownPropertyKey,
      .comparisonWithNull:
      ""
    }
  }
}
