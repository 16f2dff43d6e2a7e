import QuerySyntax

extension SyntaxGenerator {
  mutating func statement() -> Statement {
    Statement(statementKind(), Self.nowhere)
  }

  private mutating func statementKind() -> Statement.Kind {
    switch pick(0...20) {
    case 0: .explain(query())
    case 1: .profile(query())
    case 2:
      .createIndex(
        IndexDeclaration(
          name: maybe { $0.name() }, label: name(), property: name(),
          kind: pick(IndexDeclaration.Kind.allCases), ifNotExists: chance(50)))
    case 3:
      chance(50)
        ? .dropIndex(name(), ifExists: chance(50)) : .dropConstraint(name(), ifExists: chance(50))
    case 4: .show(pick(Statement.Catalogue.allCases))
    case 5: pick([.begin, .commit, .rollback])
    default: .query(query())
    }
  }

  mutating func query() -> Query {
    let first = union()
    return Query(
      first.first, unions: first.unions, followers: chance(20) ? some(1...2) { $0.union() } : [])
  }

  private mutating func union() -> Query {
    let first = singleQuery()
    let isAll = chance(50)
    return Query(
      first, unions: some(0...1) { Query.Union(isAll: isAll, $0.singleQuery(), Self.nowhere) })
  }

  private mutating func singleQuery() -> SingleQuery {
    let clauses = some(0...2) { Clause($0.clauseKind(), Self.nowhere) }
      .reduce(into: [Clause]()) { if !$1.goesOn(with: $0.last) { $0.append($1) } }
    return SingleQuery(clauses + [Clause(.return(projection()), Self.nowhere)])
  }

  private mutating func clauseKind() -> Clause.Kind {
    switch pick(0...10) {
    case 7: .for(name(), in: expression(), position: maybe { $0.position() })
    case 8: .filter(expression())
    case 9: .let(some(1...2) { LetItem($0.name(), $0.expression()) })
    case 10: order()
    case 0: .match(pattern(), where: maybe { $0.expression() }, isOptional: chance(30))
    case 1: .unwind(expression(), as: name())
    case 2: .with(projection(), where: maybe { $0.expression() })
    case 3: .call(procedureCall())
    case 4: subquery()
    default: updateKind()
    }
  }

  private mutating func position() -> ForPosition {
    ForPosition(pick(ForPosition.Kind.allCases), name())
  }

  private mutating func order() -> Clause.Kind {
    .order(
      by: some(1...2) { SortItem($0.expression(), isDescending: $0.chance(50)) },
      skip: maybe(30) { $0.expression() }, limit: maybe(30) { $0.expression() })
  }

  private mutating func updateKind() -> Clause.Kind {
    switch pick(0...5) {
    case 0: .create(pattern())
    case 1:
      .merge(path(), onCreate: some(0...2) { $0.setItem() }, onMatch: some(0...2) { $0.setItem() })
    case 2: .set(some(1...2) { $0.setItem() })
    case 3: .remove(some(1...2) { $0.removeItem() })
    case 4: .delete(some(1...2) { $0.expression() }, isDetach: chance(50))
    default: foreach()
    }
  }

  private mutating func foreach() -> Clause.Kind {
    let updates = inside { generator in
      generator.some(1...2) { Clause($0.updateKind(), Self.nowhere) }
    }
    let deletion = Clause(.delete([expression()], isDetach: false), Self.nowhere)
    return .foreach(name(), in: expression(), do: updates ?? [deletion])
  }

  private mutating func subquery() -> Clause.Kind {
    let body = inside { $0.query() }
    let imports = pick([SubqueryImports.byWith, .all, .names(some(0...2) { $0.name() })])
    return body.map { .subquery($0, imports: imports) }
      ?? .unwind(expression(), as: name())
  }

  private mutating func projection() -> Projection {
    let includesAll = chance(20)
    return Projection(
      isDistinct: chance(20), includesAll: includesAll,
      items: some((includesAll ? 0 : 1)...3) { generator in
        ProjectionItem(
          generator.expression(), alias: generator.maybe { $0.name() }, writtenName: "")
      },
      order: some(0...2) { SortItem($0.expression(), isDescending: $0.chance(50)) },
      skip: maybe(20) { $0.expression() }, limit: maybe(20) { $0.expression() })
  }

  private mutating func setItem() -> SetItem {
    switch pick(0...3) {
    case 0: .property(of: expression(), key: name(), to: expression())
    case 1: .replace(name(), with: expression())
    case 2: .merge(name(), with: expression())
    default: .labels(name(), some { $0.name() })
    }
  }

  private mutating func removeItem() -> RemoveItem {
    chance(50)
      ? .property(of: expression(), key: name()) : .labels(name(), some { $0.name() })
  }

  private mutating func procedureCall() -> ProcedureCall {
    ProcedureCall(
      name: qualifiedName(), arguments: maybe(70) { $0.some(0...2) { $0.expression() } },
      yields: maybe(60) { generator in
        let includesAll = generator.chance(30)
        return ProcedureCall.Yields(
          includesAll: includesAll,
          items: includesAll
            ? []
            : generator.some(0...2) { item in
              ProcedureCall.Item(column: item.name(), alias: item.maybe { $0.name() })
            },
          condition: generator.maybe { $0.expression() })
      })
  }
}

extension Clause {
  /// Whether it would be read as the end of the clause before it.
  fileprivate func goesOn(with previous: Clause?) -> Bool {
    guard case .order = kind, case .with(_, where: nil)? = previous?.kind else { return false }
    return true
  }
}
