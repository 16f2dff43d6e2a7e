import QuerySyntax

extension Binder {
  /// Binds queries that `NEXT` joins: what one returns is all that the next one sees.
  ///
  /// They become one list of clauses.
  mutating func bindStages(of query: Query, as standing: QueryStanding) -> BoundQuery {
    var clauses: [BoundClause] = []
    var columns: [String] = []
    var outputs: [Variable] = []
    for (index, stage) in query.stages.enumerated() {
      let isLast = index == query.followers.count
      let bound = bindStage(stage, as: isLast ? standing : standing.ofEarlierStage)
      clauses += bound.clauses
      (columns, outputs) = (bound.columns, bound.outputs)
    }
    return BoundQuery(
      parts: [BoundPart(clauses: clauses, outputs: outputs)], isDistinctUnion: false,
      columns: columns)
  }

  /// Binds one query over the rows in scope; what it returns is in scope afterwards.
  private mutating func bindStage(_ stage: Query, as standing: QueryStanding) -> (
    clauses: [BoundClause], columns: [String], outputs: [Variable]
  ) {
    if stage.unions.isEmpty {
      let bound = bindUnion(stage, as: standing)
      scope = scope(behind: bound.parts[0].outputs)
      return (bound.parts[0].clauses, bound.columns, bound.parts[0].outputs)
    }
    let before = scope
    var bound = nested { $0.bindUnion(stage, as: standing) }
    let used = bound.variables
    let outputs = renameOutputs(of: &bound)
    scope = scope(behind: outputs)
    let union = BoundClause.subquery(bound, imports: before.variables.filter(used.contains))
    return ([union, .project(.taking(outputs))], bound.columns, outputs)
  }

  /// Gives the columns of a union variables that are not those of the rows it is for.
  private mutating func renameOutputs(of query: inout BoundQuery) -> [Variable] {
    let outputs = query.parts[0].outputs.map { makeVariable($0.name, $0.type) }
    for index in query.parts.indices {
      let items = zip(outputs, query.parts[index].outputs).map { output, column in
        BoundProjection.Item(output, .variable(column))
      }
      query.parts[index].clauses.append(.project(.computing(items)))
      query.parts[index].outputs = outputs
    }
    return outputs
  }
}

extension BoundProjection {
  /// These items of each row, and no more.
  fileprivate static func computing(_ items: [Item]) -> BoundProjection {
    BoundProjection(
      grouping: nil, items: items, isDistinct: false, order: [], skip: nil, limit: nil,
      condition: nil)
  }

  fileprivate static func taking(_ variables: [Variable]) -> BoundProjection {
    computing(variables.map { Item($0, .variable($0)) })
  }
}
