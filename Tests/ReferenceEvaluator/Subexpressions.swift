package import QuerySyntax

extension Expression {
  /// The expressions directly in it; patterns and subqueries count as none.
  package var subexpressions: [Expression] {
    switch kind {
    case .literal, .parameter, .variable, .countAll, .pattern, .subquery, .patternComprehension: []
    case .property(let holder, _): [holder]
    case .element(let holder, let key): [holder, key]
    case .slice(let list, let from, let to): [list] + [from, to].compactMap { $0 }
    case .unary(_, let operand): [operand]
    case .binary(let left, _, let right): [left, right]
    case .comparison(let first, let links): [first] + links.map(\.operand)
    case .isNull(let operand, _): [operand]
    case .hasLabels(let operand, _): [operand]
    case .list(let elements): elements
    case .map(let entries): entries.map(\.value)
    case .mapProjection(_, let items): items.compactMap(\.expression)
    case .call(let call): call.arguments
    case .case(let subject, let branches, let otherwise):
      [subject, otherwise].compactMap { $0 } + branches.flatMap { [$0.when, $0.then] }
    case .listComprehension(_, let list, let condition, let map):
      [list] + [condition, map].compactMap { $0 }
    case .quantified(_, _, let list, let condition): [list, condition]
    case .reduce(_, let start, _, let list, let step): [start, list, step]
    }
  }
}

extension MapProjectionItem {
  fileprivate var expression: Expression? {
    if case .entry(let entry) = self { entry.value } else { nil }
  }
}
