import GraphModel
import QuerySyntax

extension Binder {
  /// Binds all parts of a query, each in the scope that stands now.
  mutating func bind(_ query: Query, asSubquery: Bool) -> BoundQuery {
    let outer = scope
    let first = bind(query.first, asSubquery: asSubquery)
    var parts = [first.part]
    for union in query.unions {
      scope = outer
      let part = bind(union.query, asSubquery: asSubquery)
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

  private mutating func bind(_ query: SingleQuery, asSubquery: Bool) -> (
    part: BoundPart, columns: [String]
  ) {
    checkComposition(of: query, asSubquery: asSubquery)
    var clauses: [BoundClause] = []
    var outputs: [Variable] = []
    for clause in query.clauses {
      clauses += bind(clause, standsAlone: query.clauses.count == 1)
      switch clause.kind {
      case .return: outputs = scope.variables
      case .call where query.clauses.count == 1: outputs = scope.variables
      default: break
      }
    }
    return (BoundPart(clauses: clauses, outputs: outputs), outputs.map(\.name))
  }

  private mutating func checkComposition(of query: SingleQuery, asSubquery: Bool) {
    for (clause, next) in zip(query.clauses, query.clauses.dropFirst()) {
      if case .return = clause.kind { report(.returnNotLast, at: next.span) }
    }
    guard !asSubquery, let last = query.clauses.last else { return }
    switch last.kind {
    case .match(_, _, let isOptional):
      report(.endsWithoutResult(isOptional ? "OPTIONAL MATCH" : "MATCH"), at: last.span)
    case .with: report(.endsWithoutResult("WITH"), at: last.span)
    case .unwind: report(.endsWithoutResult("UNWIND"), at: last.span)
    case .return, .create, .merge, .set, .remove, .delete, .foreach, .call, .subquery: break
    }
  }

  /// Binds a clause; the scope is afterwards what the clause leaves.
  private mutating func bind(_ clause: Clause, standsAlone: Bool = false) -> [BoundClause] {
    switch clause.kind {
    case .match(let pattern, let condition, let isOptional):
      return [.match(bindMatch(pattern, where: condition), isOptional: isOptional)]
    case .unwind(let list, let name):
      return [bindUnwind(list, as: name)]
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

  private mutating func bindUnwind(_ list: Expression, as name: Identifier) -> BoundClause {
    let bound = bind(list, .forbidding("UNWIND"))
    if scope.variable(named: name.text) != nil {
      report(.variableAlreadyBound(name.text), at: name.span)
    }
    return .unwind(bound, as: declare(name, StaticType.element(of: bound)))
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

  private mutating func bindSubqueryClause(_ query: Query, imports: [Identifier]?) -> BoundClause {
    let imported = (imports ?? []).compactMap { name -> Variable? in
      let variable = scope.variable(named: name.text)
      if variable == nil { reportUndefined(name) }
      return variable
    }
    let inner = imports == nil ? scope : Scope(imported)
    var outputs: [Variable] = []
    let bound = nested(inner) { binder in
      let bound = binder.bind(query, asSubquery: true)
      outputs = bound.parts[0].outputs
      return bound
    }
    for output in outputs where !output.isAnonymous {
      if scope.variable(named: output.name) != nil {
        report(.variableAlreadyBound(output.name), at: query.first.clauses.last?.span)
      }
      scope.declare(output)
    }
    let used = imports == nil ? scope.variables.filter { bound.variables.contains($0) } : imported
    return .subquery(bound, imports: used.filter { !outputs.contains($0) })
  }
}
