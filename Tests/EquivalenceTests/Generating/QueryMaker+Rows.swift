import QuerySyntax
import TestSupport

// Clauses that GQL has, and subqueries that are called.

extension QueryMaker {
  /// `FILTER`, `LET`, `FOR`, an order with a bound, or a called subquery.
  mutating func makeRowClause() -> Clause {
    fuel -= 1
    switch generator.number(0...5) {
    case 0: return Clause(.filter(makeBoolean(1)))
    case 1: return makeLet()
    case 2: return makeFor()
    case 3: return makeOrder() ?? makeLet()
    default: return makeCall()
    }
  }

  private mutating func makeLet() -> Clause {
    let (first, second) = (name("v"), name("v"))
    let integer = makeInteger(1)
    declare(first, .integer)
    let items = [
      LetItem(Identifier(first), integer), LetItem(Identifier(second), makeInteger(1)),
    ]
    declare(second, .integer)
    return Clause(.let(items))
  }

  private mutating func makeFor() -> Clause {
    let list = makeIntegers(1)
    let (element, place) = (name("u"), name("i"))
    let hasPlace = chance(50)
    let kind = generator.pick(ForPosition.Kind.allCases)
    declare(element, .integer)
    if hasPlace { declare(place, .integer, isCertain: true) }
    return Clause(
      .for(
        Identifier(element), in: list,
        position: hasPlace ? ForPosition(kind, Identifier(place)) : nil))
  }

  /// By all that is in scope, so that rows that sort alike are alike; nil where that cannot be.
  private mutating func makeOrder() -> Clause? {
    let isSortable = scope.allSatisfy { $0.kind != .mixed && $0.kind != .bag }
    guard !hasMade, isSortable, !scope.isEmpty else { return nil }
    let order = scope.shuffled(using: &generator).map { variable in
      SortItem(.variable(variable.name), isDescending: chance(30))
    }
    return Clause(
      .order(
        by: order, skip: chance(30) ? .integer(1) : nil,
        limit: .integer(generator.number(1...4))))
  }

  private mutating func makeCall() -> Clause {
    let outer = scope
    let (imports, first) = makeImports()
    var clauses = first
    if chance(70) { clauses.append(makeMatch(isOptional: chance(20))) }
    if chance(20) { clauses.append(makeUnwind()) }
    let isCounted = chance(30)
    let value = name("v")
    let item =
      isCounted
      ? ProjectionItem(Expression(.countAll), as: value) : ProjectionItem(makeInteger(1), as: value)
    clauses.append(Clause(.return(Projection(isDistinct: chance(20), items: [item]))))
    scope = outer
    declare(value, .integer, isCertain: isCounted)
    return Clause(.subquery(Query([clauses], isAll: true), imports: imports))
  }

  /// What a subquery sees, with the clause that says so; it alone is in scope afterwards.
  private mutating func makeImports() -> (SubqueryImports, [Clause]) {
    let some = scope.filter { $0.kind != .bag && chance(60) }
    switch generator.number(0...3) {
    case 0:
      return (.all, [])
    case 1 where !some.isEmpty:
      scope = some
      let items = some.map { ProjectionItem(.variable($0.name), as: $0.name) }
      return (.byWith, [Clause(.with(Projection(items: items), where: nil))])
    default:
      scope = some
      return (.names(some.map { Identifier($0.name) }), [])
    }
  }

  /// Two queries, of which the second takes the rows of the first.
  mutating func makeStages() -> GeneratedQuery {
    var clauses = reading(generator.number(1...2))
    if case .with(let projection, _) = makeWith().kind {
      clauses.append(Clause(.return(projection)))
    }
    let second = reading(1)
    let (last, bags) = makeReturn()
    let query = Query(SingleQuery(clauses), followers: [Query(SingleQuery(second + [last]))])
    return GeneratedQuery(query: query, parameters: Self.parameters, bags: bags)
  }
}
