extension BindingProblem {
  /// Whether the query can be run all the same.
  var isWarning: Bool {
    switch self {
    case .unknownLabel, .unknownEdgeType, .unknownPropertyKey, .comparisonWithNull,
      .textLikeProperty, .constantSortKey, .unusedVariable:
      true
    case .undefinedVariable, .variableAlreadyBound, .variableTypeConflict, .unknownFunction,
      .unknownProcedure, .implicitArguments, .wrongArgumentCount, .invalidArgumentType,
      .noProperties, .ambiguousAggregation, .aggregationNotAllowed, .nestedAggregation,
      .randomInAggregation, .columnNameConflict, .noExpressionAlias, .noVariablesInScope,
      .differentColumnsInUnion, .mixedUnion, .nonConstant, .negativeBound, .notAnInteger,
      .parameterAsProperties, .createUndirected, .createWithoutSingleType, .createRepeated,
      .createLabelExpression, .edgeUsedTwice, .patternOutsidePredicate, .deleteLabel,
      .deleteOfKind, .endsWithoutResult, .returnNotLast, .clauseAfterReturn, .emptyQuery,
      .changeInSubquery, .missingParameter, .shortestPathShape, .emptyRepetition, .nestedRepetition,
      .variableInsideAndOutside,
      .outsideOfRepetition, .contraryBounds, .unboundedWalk, .noPaths, .sharedInsideSearch,
      .outsideOfSearch, .searchInCreation, .notSupported:
      false
    }
  }
}
