import QuerySyntax

extension Binder {
  /// Binds `CALL (a) { ... }`; what it returns is in scope afterwards, beside what was before.
  mutating func bindSubqueryClause(_ query: Query, imports: SubqueryImports) -> BoundClause {
    let imported = variables(of: imports)
    var outputs: [Variable] = []
    let bound = nested(imported.map { Scope($0) }) { binder in
      binder.imported = imported ?? []
      let bound = binder.bind(query, as: imported == nil ? .importingSubquery : .subquery)
      outputs = bound.parts[0].outputs
      return bound
    }
    for output in outputs where !output.isAnonymous {
      if scope.variable(named: output.name) != nil {
        report(.variableAlreadyBound(output.name), at: query.first.clauses.last?.span)
      }
      scope.declare(output)
    }
    let used = imported ?? scope.variables.filter { bound.variables.contains($0) }
    return .subquery(bound, imports: used.filter { !outputs.contains($0) })
  }

  /// The variables that stand for themselves in a subquery; nil where its clauses name them.
  private mutating func variables(of imports: SubqueryImports) -> [Variable]? {
    switch imports {
    case .byWith: nil
    case .all: scope.named
    case .names(let names): names.compactMap { imported($0) }
    }
  }

  private mutating func imported(_ name: Identifier) -> Variable? {
    let variable = use(name)
    if variable == nil { reportUndefined(name) }
    return variable
  }
}
