extension BindingProblem {
  package var message: String {
    switch self {
    case .undefinedVariable(let name, _): "no variable named '\(name)' here"
    case .variableAlreadyBound(let name): "variable '\(name)' is already bound"
    case .variableTypeConflict(let name, let actual, let needed):
      "variable '\(name)' is \(actual), but \(needed) is needed here"
    case .unknownFunction(let name, _): "no function named '\(name)'"
    case .unknownProcedure(let name, _): "no procedure named '\(name)'"
    case .implicitArguments: "a CALL among other clauses needs its arguments in parentheses"
    case .wrongArgumentCount(let function, let expected, let actual):
      "'\(function)' takes \(Self.counted(expected)), not \(actual)"
    case .invalidArgumentType(let operation, let expected, let actual):
      "\(operation) takes a value of type \(expected), not \(actual)"
    case .noProperties(let actual): "a value of type \(actual) has no properties"
    case .ambiguousAggregation(let text):
      "'\(text)' stands beside an aggregate, but rows are not grouped by it"
    case .aggregationNotAllowed(let place): "an aggregate cannot stand in \(place)"
    case .nestedAggregation: "an aggregate cannot stand inside another one"
    case .randomInAggregation: "an aggregate cannot be taken of a random value"
    case .columnNameConflict(let name): "two columns are named '\(name)'"
    case .noExpressionAlias(let text): "'\(text)' needs a name in WITH"
    case .noVariablesInScope: "'*' stands for all variables, but there are none here"
    case .differentColumnsInUnion: "the parts of a UNION return different columns"
    case .mixedUnion: "UNION and UNION ALL cannot stand in one query"
    case .nonConstant(let clause, let variable):
      "\(clause) is the same for all rows: it cannot use variable '\(variable)'"
    case .negativeBound(let clause): "\(clause) takes a number that is not negative"
    case .notAnInteger(let clause, let actual): "\(clause) takes an INTEGER, not \(actual)"
    case .parameterAsProperties(let clause):
      "a parameter cannot stand for all properties in \(clause)"
    case .createUndirected: "a relationship to be created needs a direction"
    case .createWithoutSingleType(let count):
      "a relationship to be created needs exactly one type, not \(count)"
    case .createRepeated: "a relationship to be created cannot repeat"
    case .createLabelExpression: "labels to be set are named one by one: ':A:B'"
    case .edgeUsedTwice(let name):
      "relationship '\(name)' stands twice in one pattern, where none occurs twice"
    case .patternOutsidePredicate: "a pattern can stand here only as a condition"
    case .deleteLabel: "DELETE takes nodes, relationships and paths, not labels"
    case .deleteOfKind(let kind): "DELETE takes nodes, relationships and paths, not \(kind)"
    case .endsWithoutResult(let clause): "a query cannot end with \(clause)"
    case .returnNotLast, .clauseAfterReturn: "nothing can follow RETURN"
    case .changeInSubquery(let kind): "\(kind) { } cannot change the graph"
    case .emptyQuery: "there is no clause here"
    case .missingParameter(let name, _): "parameter '$\(name)' has no value"
    case .shortestPathShape: "a shortest path is searched along one relationship between two nodes"
    case .emptyRepetition: "a path that repeats needs an edge"
    case .nestedRepetition: "what repeats cannot stand inside a path that repeats"
    case .variableInsideAndOutside(let name):
      "variable '\(name)' of a path that repeats stands for a list outside, where it is bound already"
    case .outsideOfRepetition(let name):
      "a path that repeats cannot look at variable '\(name)' beside it"
    case .contraryBounds(let least, let most):
      "at least \(least) and at most \(most) cannot both be"
    case .unboundedWalk: "a WALK needs an upper bound: it may go round for ever"
    case .noPaths: "at least one path must be asked for"
    case .sharedInsideSearch(let name):
      "variable '\(name)' lies inside a search for paths, and on another path as well"
    case .outsideOfSearch(let name):
      "a search for paths cannot look at variable '\(name)' of another path beside it"
    case .searchInCreation(let clause):
      "\(clause) makes one path: it cannot be searched for or repeat"
    case .notSupported(let feature): "\(feature) is not supported yet"
    case .unknownLabel(let name, _, _): "no label named '\(name)' in this graph"
    case .unknownEdgeType(let name, _, _): "no relationship type named '\(name)' in this graph"
    case .unknownPropertyKey(let name, _): "no property named '\(name)' in this graph"
    case .textLikeProperty(let text): "'\(text)' in quotes is a text, not a property"
    case .constantSortKey(let text): "'\(text)' is the same for all rows, so it sorts nothing"
    case .unusedVariable(let name): "variable '\(name)' is never used"
    case .comparisonWithNull(let sign): "a comparison by '\(sign)' with null is null, never true"
    }
  }

  private static func counted(_ expected: ClosedRange<Int>) -> String {
    let (low, high) = (expected.lowerBound, expected.upperBound)
    if high == .max { return "\(low) or more arguments" }
    let noun = high == 1 ? "argument" : "arguments"
    return low == high ? "\(low) \(noun)" : "\(low) to \(high) \(noun)"
  }
}
