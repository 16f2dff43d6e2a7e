import GraphModel
import QuerySyntax

/// Where a query stands, and so what it may see and how it may end.
enum QueryStanding {
  case statement

  /// In braces, or before a `NEXT`.
  case subquery

  /// `CALL { WITH a ... }`: its parts see of the row what their first clause, a `WITH`, names.
  case importingSubquery

  /// The same, for a query before a `NEXT`.
  var ofEarlierStage: QueryStanding { self == .statement ? .subquery : self }
}

extension Binder {
  /// Binds a query: its stages, or the one that it usually is.
  mutating func bind(_ query: Query, as standing: QueryStanding) -> BoundQuery {
    query.followers.isEmpty
      ? bindUnion(query, as: standing) : bindStages(of: query, as: standing)
  }

  /// Binds the parts of a union, each in the scope that stands now.
  mutating func bindUnion(_ query: Query, as standing: QueryStanding) -> BoundQuery {
    let outer = scope
    let first = bind(query.first, as: standing)
    var parts = [first.part]
    for union in query.unions {
      scope = outer
      let part = bind(union.query, as: standing)
      if !Self.areSame(part.columns, first.columns) {
        report(.differentColumnsInUnion, at: union.place.span)
      }
      parts.append(part.part)
    }
    if let mixed = query.unions.first(where: { $0.isAll != query.unions[0].isAll }) {
      report(.mixedUnion, at: mixed.place.span)
    }
    let isDistinct = query.unions.first.map { !$0.isAll } ?? false
    return BoundQuery(parts: parts, isDistinctUnion: isDistinct, columns: first.columns)
  }

  private static func areSame(_ left: [String], _ right: [String]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { UTF8Order.areEqual($0, $1) }
  }

  private mutating func bind(_ query: SingleQuery, as standing: QueryStanding) -> (
    part: BoundPart, columns: [String]
  ) {
    checkComposition(of: query, as: standing)
    if standing == .importingSubquery, !query.beginsWithWith { scope = Scope() }
    var clauses: [BoundClause] = []
    var outputs: [Variable] = []
    for clause in query.clauses {
      clauses += bind(clause, standsAlone: query.clauses.count == 1)
      if clause.givesResult(amid: query) { outputs = results(of: clauses) }
    }
    return (BoundPart(clauses: clauses, outputs: outputs), outputs.map(\.name))
  }

  private mutating func checkComposition(of query: SingleQuery, as standing: QueryStanding) {
    for (clause, next) in zip(query.clauses, query.clauses.dropFirst()) {
      if case .return = clause.kind { report(.returnNotLast, at: next.span) }
    }
    guard standing == .statement, let last = query.clauses.last else { return }
    switch last.kind {
    case .match(_, _, let isOptional):
      report(.endsWithoutResult(isOptional ? "OPTIONAL MATCH" : "MATCH"), at: last.span)
    case .with: report(.endsWithoutResult("WITH"), at: last.span)
    case .unwind: report(.endsWithoutResult("UNWIND"), at: last.span)
    case .for: report(.endsWithoutResult("FOR"), at: last.span)
    case .filter: report(.endsWithoutResult("FILTER"), at: last.span)
    case .let: report(.endsWithoutResult("LET"), at: last.span)
    case .order: report(.endsWithoutResult("ORDER BY"), at: last.span)
    case .return, .create, .merge, .set, .remove, .delete, .foreach, .call, .subquery: break
    }
  }

  /// Binds a clause; the scope is afterwards what the clause leaves.
  private mutating func bind(_ clause: Clause, standsAlone: Bool = false) -> [BoundClause] {
    switch clause.kind {
    case .match(let pattern, let condition, let isOptional):
      return [.match(bindMatch(pattern, where: condition), isOptional: isOptional)]
    case .unwind(let list, let name):
      return [bindUnwind(list, as: name, "UNWIND")]
    case .for(let name, let list, let position):
      return [bindUnwind(list, as: name, "FOR", position)]
    case .filter(let condition): return [bindFilter(condition)]
    case .let(let items): return items.map { bindLet($0) }
    case .order(let order, let skip, let limit):
      return [bindOrder(order, skip: skip, limit: limit)]
    case .with(let projection, let condition):
      return [.project(bind(projection, where: condition, isReturn: false, at: clause.span))]
    case .return(let projection):
      return [.project(bind(projection, where: nil, isReturn: true, at: clause.span))]
    case .create(let pattern):
      return [.create(bindCreate(pattern))]
    case .merge(let path, let onCreate, let onMatch):
      return [.merge(bindMerge(path, onCreate: onCreate, onMatch: onMatch))]
    case .set(let items):
      return [.set(items.compactMap { bindSet($0) })]
    case .remove(let items):
      return [.remove(items.compactMap { bindRemove($0) })]
    case .delete(let targets, let isDetach):
      return [.delete(targets.map { bindDeleteTarget($0) }, isDetach: isDetach)]
    case .foreach(let name, let list, let clauses):
      return [bindForeach(name, in: list, do: clauses)]
    case .call(let call): return bindProcedureCall(call, standsAlone: standsAlone)
    case .subquery(let query, let imports):
      return [bindSubqueryClause(query, imports: imports)]
    }
  }

  private mutating func bindUnwind(
    _ list: Expression, as name: Identifier, _ clause: String, _ position: ForPosition? = nil
  ) -> BoundClause {
    let bound = bind(list, .forbidding(clause))
    let variable = declareNew(name, StaticType.element(of: bound))
    return .unwind(bound, as: variable, position: position.map { bindPosition($0) })
  }

  private mutating func bindForeach(_ name: Identifier, in list: Expression, do clauses: [Clause])
    -> BoundClause
  {
    let bound = bind(list, .forbidding("FOREACH"))
    return nested { binder in
      let variable = binder.declare(name, StaticType.element(of: bound))
      return .foreach(variable, in: bound, do: clauses.flatMap { binder.bind($0) })
    }
  }
}

extension Binder {
  /// The columns that a list of clauses ends with.
  private func results(of clauses: [BoundClause]) -> [Variable] {
    if case .project(let projection)? = clauses.last { return projection.items.map(\.variable) }
    return scope.variables.filter { !imported.contains($0) }
  }
}

extension Clause {
  /// Whether what it gives is a result: a `RETURN` does, and a `CALL` of a procedure on its own.
  fileprivate func givesResult(amid query: SingleQuery) -> Bool {
    switch kind {
    case .return: true
    case .call: query.clauses.count == 1
    case .match, .unwind, .for, .filter, .let, .order, .with, .create, .merge, .set, .remove,
      .delete, .foreach, .subquery:
      false
    }
  }
}

extension SingleQuery {
  fileprivate var beginsWithWith: Bool {
    if case .with? = clauses.first?.kind { true } else { false }
  }
}
