import Diagnostics
import GraphModel
import QueryFunctions
import QuerySyntax

extension Binder {
  /// Binds an expression where a pattern may stand for "there is such a path".
  mutating func bindCondition(_ expression: Expression) -> BoundExpression {
    if case .pattern(let path) = expression.kind { return bindPatternPredicate(path) }
    return bind(expression)
  }

  /// `(a)-->(:B)`: it declares no variables.
  mutating func bindPatternPredicate(_ path: PathPattern) -> BoundExpression {
    reportNewNames(in: path)
    return bindSubquery(.exists) { binder in
      let pattern = binder.bindMatch(Pattern([path]), where: nil)
      return BoundQuery(
        parts: [BoundPart(clauses: [.match(pattern, isOptional: false)], outputs: [])],
        isDistinctUnion: false, columns: [])
    }
  }

  /// `shortestPath((a)-[*]->(b))` as a value, or `allShortestPaths(...)` as a list of them: like a
  /// pattern as a condition, it declares no variables.
  mutating func bindPathValue(_ path: PathPattern) -> BoundExpression {
    reportNewNames(in: path)
    let name = Identifier("shortest path", path.span)
    let named = PathPattern(
      variable: name, search: path.search, mode: path.mode, start: path.start, steps: path.steps,
      path.span)
    let found = bindPatternComprehension(
      named, where: nil, map: Expression(.variable(name), path.span))
    switch path.search {
    case .shortestPath:
      return .operation(.element, [found, .constant(.integer(0))], path.span)
    case .allShortestPaths: return found
    case .all, .any, .anyShortest, .allShortest, .shortest, .shortestGroups:
      report(.patternOutsidePredicate, at: path.span)
      return .constant(.null)
    }
  }

  private mutating func reportNewNames(in path: PathPattern) {
    let declared =
      ([path.start] + path.steps.map(\.node)).compactMap(\.variable)
      + path.steps.compactMap(\.edge?.variable)
    for name in declared where scope.variable(named: name.text) == nil { reportUndefined(name) }
  }

  /// Binds a list made of a pattern's matches: `[(a)-->(b) WHERE b.x | b.name]`.
  mutating func bindPatternComprehension(
    _ path: PathPattern, where condition: Expression?, map: Expression
  ) -> BoundExpression {
    bindSubquery(.collect) { binder in
      let pattern = binder.bindMatch(Pattern([path]), where: condition)
      let value = binder.bind(map, .forbidding("a pattern comprehension"))
      let item = BoundProjection.Item(binder.makeVariable("", StaticType.of(value)), value)
      let projection = BoundProjection(
        grouping: nil, items: [item], isDistinct: false, order: [], skip: nil, limit: nil,
        condition: nil)
      return BoundQuery(
        parts: [
          BoundPart(
            clauses: [.match(pattern, isOptional: false), .project(projection)],
            outputs: [item.variable])
        ],
        isDistinctUnion: false, columns: [""])
    }
  }

  /// Binds a query inside an expression: `EXISTS { ... }`, `COUNT { ... }`, `COLLECT { ... }`.
  mutating func bindSubquery(_ kind: SubqueryKind, _ query: Query) -> BoundExpression {
    for clause in query.parts.flatMap(\.clauses) {
      if clause.isUpdating { report(.changeInSubquery(kind.rawValue), at: clause.span) }
    }
    return bindSubquery(kind.bound) { $0.bind(query, as: .subquery) }
  }

  private mutating func bindSubquery(
    _ kind: BoundSubquery.Kind, _ body: (inout Binder) -> BoundQuery
  ) -> BoundExpression {
    let outer = scope
    let id = nextSubqueryID()
    let query = nested(nil, .forbidding("a subquery")) { binder in
      binder.imported = outer.variables
      return body(&binder)
    }
    let used = query.variables
    let imports = outer.variables.filter { used.contains($0) }
    return .subquery(BoundSubquery(id: id, kind: kind, query: query, imports: imports))
  }
}

extension SubqueryKind {
  fileprivate var bound: BoundSubquery.Kind {
    switch self {
    case .exists: .exists
    case .count: .count
    case .collect: .collect
    }
  }
}

extension Clause {
  fileprivate var isUpdating: Bool {
    switch kind {
    case .create, .merge, .set, .remove, .delete, .foreach: true
    case .match, .unwind, .for, .filter, .let, .order, .with, .return, .call, .subquery: false
    }
  }
}
