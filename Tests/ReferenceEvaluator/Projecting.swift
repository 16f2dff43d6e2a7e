import Diagnostics
import GraphModel
import QuerySyntax

/// A row of a projection, and what its `ORDER BY` and `WHERE` may refer to.
private struct ProjectedRow {
  let values: [Value]
  var scope: Scope
  var keys: [Value] = []
}

/// What a projection makes, before its bounds.
struct Projected {
  let result: ReferenceResult
  fileprivate let rows: [ProjectedRow]
}

// MARK: - RETURN and WITH

extension ReferenceEvaluator {
  func project(_ projection: Projection, _ table: Table) throws -> Projected {
    let items = projection.allItems(of: table)
    var rows =
      items.contains { $0.expression.containsAggregate }
      ? try aggregate(items, table) : try map(items, table)
    if projection.isDistinct { rows = rows.distinct(items) }
    rows = try sort(rows, by: projection.order)
    let sorted = rows.map { ReferenceResult.SortedRow(keys: $0.keys, values: $0.values) }
    let window = try bounds(projection, count: rows.count)
    return Projected(
      result: ReferenceResult(columns: items.map(\.name.text), rows: sorted, window: window),
      rows: rows)
  }

  func with(_ projection: Projection, where condition: Expression?, _ table: Table) throws -> Table
  {
    let projected = try project(projection, table)
    let names = projected.result.columns.map { Name($0) }
    let rows = try projected.rows[projected.result.window].filter { row in
      try condition.map { try isTrue($0, row.scope) } ?? true
    }
    return Table(
      columns: names,
      rows: rows.map { row in
        Dictionary(zip(names, row.values), uniquingKeysWith: { $1 }).merging(seen) { own, _ in own }
      })
  }

  private func map(_ items: [Item], _ table: Table) throws -> [ProjectedRow] {
    try table.rows.map { row in
      let values = try items.map { try evaluate($0.expression, row) }
      var scope = Scope(row)
      for (item, value) in zip(items, values) { scope.row[item.name] = value }
      return ProjectedRow(values: values, scope: scope)
    }
  }

  /// Items without an aggregate are the keys of the groups; without any, there is one group.
  private func aggregate(_ items: [Item], _ table: Table) throws -> [ProjectedRow] {
    let keys = items.filter { !$0.expression.containsAggregate }
    var groups: [(keys: [Value], rows: [Row])] = keys.isEmpty ? [([], [])] : []
    for row in table.rows {
      let values = try keys.map { try evaluate($0.expression, row) }
      if let group = groups.firstIndex(where: { $0.keys.isEquivalent(to: values) }) {
        groups[group].rows.append(row)
      } else {
        groups.append((values, [row]))
      }
    }
    return try groups.map { group in
      var scope = Scope(group.rows.first ?? [:])
      scope.group = group.rows
      let values = try items.map { try evaluate($0.expression, scope) }
      return ProjectedRow(values: values, scope: .after(items, values))
    }
  }
}

// MARK: - DISTINCT, ORDER BY, SKIP and LIMIT

extension ReferenceEvaluator {
  private func sort(_ rows: [ProjectedRow], by order: [SortItem]) throws -> [ProjectedRow] {
    let keyed = try rows.map { row in
      var row = row
      row.keys = try order.map { try evaluate($0.expression, row.scope) }
      return row
    }
    return keyed.enumerated().sorted { left, right in
      for (item, (leftKey, rightKey)) in zip(order, zip(left.element.keys, right.element.keys)) {
        let comparison = Value.order(leftKey, rightKey)
        if comparison != 0 { return (comparison < 0) != item.isDescending }
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  private func bounds(_ projection: Projection, count: Int) throws -> Range<Int> {
    let start = min(count, try projection.skip.map { try bound($0) } ?? 0)
    let length = min(count - start, try projection.limit.map { try bound($0) } ?? count)
    return start..<start + length
  }

  private func bound(_ expression: Expression) throws -> Int {
    guard case .integer(let number) = try evaluate(expression, [:])
    else { throw ReferenceError("SyntaxError", "InvalidArgumentType") }
    guard number >= 0 else { throw ReferenceError("SyntaxError", "NegativeIntegerArgument") }
    return Int(number)
  }
}

// MARK: - Items

private struct Item {
  let expression: Expression
  let name: Name
}

extension Projection {
  /// `WITH *`, and an order and bounds behind it.
  static func ordering(by order: [SortItem], skip: Expression?, limit: Expression?) -> Projection {
    Projection(includesAll: true, items: [], order: order, skip: skip, limit: limit)
  }

  fileprivate func allItems(of table: Table) -> [Item] {
    let all = table.columns.sorted().map { name in
      Item(expression: .variable(named: name.text), name: name)
    }
    return (includesAll ? all : [])
      + items.map { Item(expression: $0.expression, name: Name($0.alias?.text ?? $0.writtenName)) }
  }
}

extension Expression {
  fileprivate static func variable(named name: String) -> Expression {
    let place = SourceSpan(0, 0)
    return Expression(.variable(Identifier(name, place)), place)
  }
}

extension Scope {
  /// What is left to refer to after an aggregation or a `DISTINCT`: the columns, by name and as
  /// the expressions they were.
  fileprivate static func after(_ items: [Item], _ values: [Value]) -> Scope {
    var scope = Scope([:])
    for (item, value) in zip(items, values) {
      scope.row[item.name] = value
      scope.known.append(Known(expression: item.expression, value: value))
    }
    return scope
  }
}

extension [ProjectedRow] {
  fileprivate func distinct(_ items: [Item]) -> [ProjectedRow] {
    map(\.values).distinct.map { ProjectedRow(values: $0, scope: .after(items, $0)) }
  }
}
