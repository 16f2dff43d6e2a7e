import QuerySyntax
import TestSupport

/// An item of a projection with what it stands for.
private struct Item {
  let expression: Expression
  let name: String
  let kind: Variable.Kind
  var isCertain = false

  var projected: ProjectionItem { ProjectionItem(expression, as: name) }
}

// MARK: - WITH, RETURN and UNWIND

extension QueryMaker {
  mutating func makeWith() -> Clause {
    fuel -= 1
    var items = chance(30) ? makeAggregates() : makeItems()
    let isDistinct = !items.contains { $0.kind == .bag } && chance(20)
    let isBounded = !hasMade && chance(25)
    if isBounded { items.removeAll { $0.kind == .mixed || $0.kind == .bag } }
    if items.isEmpty { items = [Item(expression: makeInteger(1), name: name("v"), kind: .integer)] }
    scope = items.map { Variable(name: $0.name, kind: $0.kind, isCertain: $0.isCertain) }
    let projection = Projection(
      isDistinct: isDistinct, items: items.map(\.projected),
      order: isBounded ? makeTotalOrder(items) : [],
      skip: isBounded && chance(30) ? .integer(1) : nil,
      limit: isBounded ? .integer(generator.number(1...4)) : nil)
    return Clause(.with(projection, where: chance(25) ? makeBoolean(1) : nil))
  }

  mutating func makeReturn() -> (clause: Clause, bags: Set<Int>) {
    let faults = makeFaults()
    let items = faults.isEmpty && chance(40) ? makeAggregates() : makeItems() + faults
    let bags = items.indices.filter { items[$0].kind == .bag }
    let canOrder = items.indices.filter { canSort(by: items[$0].kind) }
    let order = canOrder.filter { _ in chance(30) }.map { index in
      let (name, expression) = (items[index].name, items[index].expression)
      let byExpression = chance(30) && !expression.hasSubquery
      return SortItem(byExpression ? expression : .variable(name), isDescending: chance(40))
    }
    let projection = Projection(
      isDistinct: bags.isEmpty && chance(25), items: items.map(\.projected), order: order,
      skip: faults.isEmpty && chance(12) ? .integer(generator.number(0...2)) : nil,
      limit: faults.isEmpty && chance(20) ? .integer(generator.number(0...4)) : nil)
    return (Clause(.return(projection)), Set(bags))
  }

  mutating func makeUnwind() -> Clause {
    fuel -= 1
    let (list, kind): (Expression, Variable.Kind) =
      if chance(40), let bag = pick(.bag) {
        (.variable(bag.name), .integer)
      } else if chance(50), let edges = pick(.edges) {
        (.variable(edges.name), .edge)
      } else if chance(50), let nodes = pick(.nodes) {
        (.variable(nodes.name), .node)
      } else {
        (makeIntegers(1), .integer)
      }
    let element = name("u")
    declare(element, kind)
    return Clause(.unwind(list, as: Identifier(element)))
  }

  private func canSort(by kind: Variable.Kind) -> Bool {
    switch kind {
    case .integer, .float, .text, .boolean, .date, .integers, .mixed: true
    case .node, .edge, .path, .nodes, .edges, .whole: !hasMade
    case .bag: false
    }
  }

  /// By every column, so that rows that sort alike are alike.
  private mutating func makeTotalOrder(_ items: [Item]) -> [SortItem] {
    items.shuffled(using: &generator).map { item in
      SortItem(.variable(item.name), isDescending: chance(30))
    }
  }
}

// MARK: - Items

extension QueryMaker {
  /// Names in scope, some of them, and new ones.
  private mutating func makeItems() -> [Item] {
    var items = scope.filter { _ in chance(60) }.map { variable in
      Item(
        expression: .variable(variable.name), name: variable.name, kind: variable.kind,
        isCertain: variable.isCertain)
    }
    for _ in 0..<generator.number(items.isEmpty ? 1...2 : 0...2) { items.append(makeItem()) }
    return items
  }

  private mutating func makeItem() -> Item {
    let name = name("v")
    switch generator.number(0...10) {
    case 8, 9, 10: return Item(expression: makeWhole(), name: name, kind: .whole)
    case 0: return Item(expression: makeText(2), name: name, kind: .text)
    case 1: return Item(expression: makeFloat(2), name: name, kind: .float)
    case 2: return Item(expression: makeBoolean(2), name: name, kind: .boolean)
    case 3: return Item(expression: makeIntegers(2), name: name, kind: .integers)
    case 4:
      if let node = pick(.node) {
        return Item(expression: .property(node.name, "m"), name: name, kind: .mixed)
      }
    case 5:
      if let node = pick(.node) {
        return Item(expression: .property(node.name, "d"), name: name, kind: .date)
      }
    default: break
    }
    return Item(expression: makeInteger(2), name: name, kind: .integer)
  }

  /// What is within an element: a map or a list.
  private mutating func makeWhole() -> Expression {
    let number = generator.number(0...8)
    if let path = pick(.path), number < 3 {
      return .call(number == 0 ? "relationships" : "nodes", .variable(path.name))
    }
    if let edge = pick(.edge), number < 5 {
      return .call(generator.pick(["startNode", "endNode", "properties"]), .variable(edge.name))
    }
    guard let node = pick(.node) else { return .list([makeInteger(0), makeText(0)]) }
    switch number {
    case 3, 4: return makeTemporal(node.name)
    case 5: return .call("labels", .variable(node.name))
    case 6: return .call("keys", .variable(node.name))
    default:
      let items: [MapProjectionItem] = [
        .property("x"), chance(30) ? .allProperties : .property("q"),
        .entry(MapEntry(key: "e", value: makeInteger(1))),
      ]
      return Expression(.mapProjection(Identifier(node.name), items))
    }
  }

  /// Something made of dates.
  private mutating func makeTemporal(_ node: String) -> Expression {
    let other = pick(.node)?.name ?? node
    let (date, otherDate) = (Expression.property(node, "d"), Expression.property(other, "d"))
    switch generator.number(0...3) {
    case 0: return .call("date.truncate", .text(generator.pick(["month", "week", "year"])), date)
    case 1: return .call("duration.inDays", date, otherDate)
    case 2: return .call("duration.between", date, otherDate)
    default: return .call("toString", date)
    }
  }

  /// Integers of all paths of a pattern, in no order.
  private mutating func makeGathered() -> Expression {
    guard let pattern = makeLocalPattern() else { return .call("collect", makeInteger(0)) }
    return .call(
      "collect",
      .call(
        "size",
        Expression(
          .patternComprehension(
            pattern, where: chance(30) ? makeBoolean(0) : nil, map: makeInteger(0)))))
  }

  /// Now and then something that fails on some rows: a division by zero, a sum of what has none.
  ///
  /// No `LIMIT` stands over it: a row that is cut off need not fail.
  private mutating func makeFaults() -> [Item] {
    guard chance(6), let node = pick(.node) else { return [] }
    let fault: Expression =
      chance(50)
      ? .binary(.integer(1), .divide, .property(node.name, "x"))
      : .binary(.property(node.name, "m"), .remainder, .integer(2))
    return [Item(expression: fault, name: name("v"), kind: .mixed)]
  }

  /// Keys and aggregates over them.
  private mutating func makeAggregates() -> [Item] {
    let keys = scope.filter { $0.kind != .bag && chance(30) }.prefix(2).map { variable in
      Item(
        expression: .variable(variable.name), name: variable.name, kind: variable.kind,
        isCertain: variable.isCertain)
    }
    let computed = chance(40) ? [makeItem()] : []
    let aggregates = (0..<generator.number(1...2)).map { _ in makeAggregate() }
    return (keys + computed + aggregates).shuffled(using: &generator)
  }

  private mutating func makeAggregate() -> Item {
    let name = name("v")
    let isDistinct = chance(30)
    switch generator.number(0...11) {
    case 0: return Item(expression: makeGathered(), name: name, kind: .bag)
    case 1: return Item(expression: Expression(.countAll), name: name, kind: .integer)
    case 2:
      return Item(
        expression: .call("count", isDistinct: isDistinct, makeInteger(1)), name: name,
        kind: .integer)
    case 3:
      let candidates = scope.filter { $0.kind != .bag }
      let counted =
        candidates.isEmpty ? makeText(1) : .variable(generator.pick(candidates).name)
      return Item(
        expression: .call("count", isDistinct: isDistinct, counted), name: name, kind: .integer)
    case 4:
      return Item(
        expression: .call("sum", isDistinct: isDistinct, makeInteger(1)), name: name, kind: .integer
      )
    case 5:
      return Item(
        expression: .call("avg", isDistinct: isDistinct, makeInteger(1)), name: name, kind: .mixed)
    case 6:
      return Item(
        expression: .call(generator.pick(["min", "max"]), makeInteger(1)), name: name,
        kind: .integer)
    case 7:
      return Item(
        expression: .call(generator.pick(["min", "max"]), makeText(1)), name: name, kind: .text)
    case 8, 9:
      return Item(
        expression: .call("collect", isDistinct: isDistinct, makeInteger(1)), name: name, kind: .bag
      )
    case 10:
      return Item(
        expression: .call(generator.pick(["stDev", "stDevP"]), makeFloat(1)), name: name,
        kind: .mixed)
    default:
      return Item(
        expression: .call(
          generator.pick(["percentileCont", "percentileDisc"]), makeInteger(1), .float(0.5)),
        name: name, kind: .mixed)
    }
  }
}
