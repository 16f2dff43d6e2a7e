extension BindingProblem {
  /// What stands beside the caret.
  package var hint: String? {
    switch self {
    case .undefinedVariable(_, let closest), .unknownFunction(_, let closest),
      .unknownProcedure(_, let closest), .unknownLabel(_, let closest, _),
      .unknownEdgeType(_, let closest, _), .unknownPropertyKey(_, let closest):
      closest.map { "did you mean '\($0)'?" }
    case .missingParameter(_, let closest): closest.map { "did you mean '$\($0)'?" }
    case .comparisonWithNull(let sign): "use 'IS \(sign == "=" ? "" : "NOT ")NULL'"
    case .textLikeProperty: "leave out the quotes"
    case .constantSortKey: "a name stands without quotes"
    case .unusedVariable: "use it, or leave the name out"
    case .variableAlreadyBound: "give it another name"
    case .nestedAggregation: "compute the inner one in a WITH before"
    case .createUndirected: "write '-[]->' or '<-[]-'"
    case .changeInSubquery: "use 'CALL { ... }'"
    case .variableTypeConflict(_, let actual, let needed):
      actual == "LIST" && needed != "LIST" ? "what repeats makes a list of it" : nil
    case .noProperties(let actual):
      actual.hasPrefix("LIST") ? "for each element: '[x IN ... | x.key]'" : nil
    case .nestedRepetition: "give its edges one by one, or repeat the whole"
    case .variableInsideAndOutside: "rename one of the two"
    case .outsideOfRepetition, .sharedInsideSearch, .outsideOfSearch:
      "bind it in a MATCH of its own before"
    case .unboundedWalk: "write '{1,5}', or use TRAIL, SIMPLE or ACYCLIC"
    case .implicitArguments, .wrongArgumentCount, .invalidArgumentType, .ambiguousAggregation,
      .aggregationNotAllowed, .randomInAggregation,
      .columnNameConflict, .noExpressionAlias, .noVariablesInScope, .differentColumnsInUnion,
      .mixedUnion, .nonConstant, .negativeBound, .notAnInteger, .parameterAsProperties,
      .createWithoutSingleType, .createRepeated, .createLabelExpression, .edgeUsedTwice,
      .patternOutsidePredicate, .deleteLabel, .deleteOfKind, .endsWithoutResult, .returnNotLast,
      .clauseAfterReturn, .emptyQuery, .shortestPathShape, .emptyRepetition, .contraryBounds,
      .noPaths, .searchInCreation, .notSupported:
      nil
    }
  }

  /// What is so in the graph.
  var notes: [String] {
    switch self {
    case .unknownLabel(let name, nil, let similar):
      Self.note("labels", "label", beginningLike: name, similar)
    case .unknownEdgeType(let name, nil, let similar):
      Self.note("types", "type", beginningLike: name, similar)
    case .unknownLabel, .unknownEdgeType, .unknownPropertyKey, .comparisonWithNull,
      .textLikeProperty, .constantSortKey, .unusedVariable, .undefinedVariable,
      .variableAlreadyBound, .variableTypeConflict, .unknownFunction, .unknownProcedure,
      .implicitArguments, .wrongArgumentCount, .invalidArgumentType, .noProperties,
      .ambiguousAggregation, .aggregationNotAllowed, .nestedAggregation, .randomInAggregation,
      .columnNameConflict, .noExpressionAlias, .noVariablesInScope, .differentColumnsInUnion,
      .mixedUnion, .nonConstant, .negativeBound, .notAnInteger, .parameterAsProperties,
      .createUndirected, .createWithoutSingleType, .createRepeated, .createLabelExpression,
      .edgeUsedTwice, .patternOutsidePredicate, .deleteLabel, .deleteOfKind, .endsWithoutResult,
      .returnNotLast, .clauseAfterReturn, .emptyQuery, .changeInSubquery, .missingParameter,
      .shortestPathShape, .emptyRepetition, .nestedRepetition, .variableInsideAndOutside,
      .outsideOfRepetition, .contraryBounds, .unboundedWalk, .noPaths, .sharedInsideSearch,
      .outsideOfSearch, .searchInCreation, .notSupported:
      []
    }
  }

  private static func note(
    _ plural: String, _ singular: String, beginningLike name: String, _ similar: [String]
  ) -> [String] {
    guard let first = name.first, !similar.isEmpty else { return [] }
    let count = similar.count == 1 ? "1 \(singular) begins" : "\(similar.count) \(plural) begin"
    let shown = similar.prefix(8).joined(separator: ", ") + (similar.count > 8 ? ", …" : "")
    return ["\(count) with '\(first)': \(shown)"]
  }

  /// What to do.
  package var helps: [String] {
    switch self {
    case .noExpressionAlias(let text): ["write '\(text) AS name'"]
    case .undefinedVariable(let name, closest: nil) where name.first?.isUppercase == true:
      ["if a text is meant, quote it: '\(name)'"]
    case .deleteLabel: ["REMOVE takes a label away"]
    case .ambiguousAggregation(let text): ["add '\(text)' as an item of its own, before this one"]
    case .aggregationNotAllowed: ["compute it in a WITH before, and use its name here"]
    case .endsWithoutResult: ["end with RETURN, or with a clause that changes the graph"]
    case .unknownLabel: ["`.labels` lists all; --strict makes this an error"]
    case .unknownEdgeType: ["`.types` lists all; --strict makes this an error"]
    case .unknownPropertyKey: ["`.schema` lists all; --strict makes this an error"]
    case .unknownFunction: ["SHOW FUNCTIONS lists all"]
    case .unknownProcedure: ["SHOW PROCEDURES lists all"]
    case .missingParameter(let name, _):
      ["give it with --param \(name)=VALUE, at the prompt with `.param \(name)=VALUE`"]
    case .comparisonWithNull, .textLikeProperty, .constantSortKey, .unusedVariable,
      .undefinedVariable, .variableAlreadyBound, .variableTypeConflict, .implicitArguments,
      .wrongArgumentCount, .invalidArgumentType, .noProperties, .nestedAggregation,
      .randomInAggregation, .columnNameConflict, .noVariablesInScope, .differentColumnsInUnion,
      .mixedUnion, .nonConstant, .negativeBound, .notAnInteger, .parameterAsProperties,
      .createUndirected, .createWithoutSingleType, .createRepeated, .createLabelExpression,
      .edgeUsedTwice, .patternOutsidePredicate, .deleteOfKind, .returnNotLast,
      .clauseAfterReturn, .emptyQuery, .changeInSubquery, .shortestPathShape, .emptyRepetition,
      .nestedRepetition, .variableInsideAndOutside, .outsideOfRepetition, .contraryBounds,
      .unboundedWalk, .noPaths, .sharedInsideSearch, .outsideOfSearch, .searchInCreation,
      .notSupported:
      []
    }
  }
}
