package import GraphModel
package import QuerySyntax

/// Answers queries slowly, straight from the definitions: every clause takes all rows and gives
/// all rows, and a pattern is matched by trying everything.
///
/// It shares no operator with the engine.
package final class ReferenceEvaluator {
  package internal(set) var graph: ReferenceGraph
  let parameters: ValueMap

  /// What each `WITH` of a subquery keeps of the row around it.
  var seen: Row = [:]

  /// How many steps along edges may still be tried: everything is much, and tests are to end.
  var patience: Int

  /// What the graph must fulfil when the query ends.
  package var constraint: ReferenceConstraint?

  package init(_ graph: ReferenceGraph, parameters: ValueMap = [:], patience: Int = .max) {
    self.graph = graph
    self.parameters = parameters
    self.patience = patience
  }

  /// Runs a query; where it throws, the graph is what it was.
  package func run(_ query: Query) throws -> ReferenceResult {
    let before = graph
    do {
      let result = try evaluate(query, from: .unit)
      if let violation = constraint?.violation(in: graph) { throw violation }
      return result.columns.isEmpty ? ReferenceResult(columns: [], rows: []) : result
    } catch {
      graph = before
      throw error
    }
  }

  /// Runs a query for the rows of a table.
  func evaluate(_ query: Query, from table: Table) throws -> ReferenceResult {
    let stages = query.stages
    var table = table
    for stage in stages.dropLast() { table = Table(try evaluate(union: stage, from: table)) }
    return try evaluate(union: stages[stages.count - 1], from: table)
  }

  private func evaluate(union query: Query, from table: Table) throws -> ReferenceResult {
    let first = try evaluate(query.first, from: table)
    guard !query.unions.isEmpty else { return first }
    var rows = first.values
    for union in query.unions { rows += try evaluate(union.query, from: table).values }
    if query.unions.contains(where: { !$0.isAll }) { rows = rows.distinct }
    return ReferenceResult(columns: first.columns, rows: rows.map { .init(keys: [], values: $0) })
  }

  private func evaluate(_ query: SingleQuery, from table: Table) throws -> ReferenceResult {
    var table = table
    for clause in query.clauses {
      if case .return(let projection) = clause.kind { return try project(projection, table).result }
      table = try apply(clause, to: table)
    }
    return ReferenceResult(columns: [], rows: table.rows.map { _ in .init(keys: [], values: []) })
  }

  func apply(_ clause: Clause, to table: Table) throws -> Table {
    switch clause.kind {
    case .match(let pattern, let condition, let isOptional):
      try match(pattern, where: condition, isOptional: isOptional, table)
    case .unwind(let list, let name): try unwind(list, as: Name(name.text), nil, table)
    case .for(let name, let list, let position):
      try unwind(list, as: Name(name.text), position, table)
    case .filter(let condition):
      Table(
        columns: table.columns, rows: try table.rows.filter { try isTrue(condition, Scope($0)) })
    case .let(let items): try items.reduce(table) { try add($1, to: $0) }
    case .order(let order, let skip, let limit):
      try with(.ordering(by: order, skip: skip, limit: limit), where: nil, table)
    case .with(let projection, let condition): try with(projection, where: condition, table)
    case .create(let pattern): try create(pattern, table)
    case .merge(let path, let onCreate, let onMatch):
      try merge(path, onCreate: onCreate, onMatch: onMatch, table)
    case .set(let items): try forEachRow(table) { try set(items, in: $0) }
    case .remove(let items): try forEachRow(table) { try remove(items, in: $0) }
    case .delete(let targets, let isDetach): try delete(targets, isDetach: isDetach, table)
    case .foreach(let name, let list, let clauses):
      try forEachRow(table) { try foreach(Name(name.text), in: list, do: clauses, row: $0) }
    case .subquery(let query, let imports): try call(query, imports, table)
    case .return, .call: throw ReferenceError.notSupported("clause")
    }
  }

  private func forEachRow(_ table: Table, _ body: (Row) throws -> Void) throws -> Table {
    for row in table.rows { try body(row) }
    return table
  }

  private func add(_ item: LetItem, to table: Table) throws -> Table {
    let name = Name(item.variable.text)
    let rows = try table.rows.map { row in
      let value = try evaluate(item.value, row)
      return row.merging([name: value]) { $1 }
    }
    return table.appending([name], rows: rows)
  }

  private func unwind(
    _ list: Expression, as name: Name, _ position: ForPosition?, _ table: Table
  ) throws -> Table {
    let rows = try table.rows.flatMap { row -> [Row] in
      let elements: [Value] =
        switch try evaluate(list, row) {
        case .null: []
        case .list(let elements): elements
        case let single: [single]
        }
      return elements.enumerated().map { index, element in
        var extended = row.merging([name: element]) { $1 }
        if let position {
          let place = position.kind == .ordinality ? index + 1 : index
          extended[Name(position.variable.text)] = .integer(Int64(place))
        }
        return extended
      }
    }
    let places = position.map { [Name($0.variable.text)] } ?? []
    return table.appending([name] + places, rows: rows)
  }
}

extension [[Value]] {
  /// The first of each class of equivalent rows.
  var distinct: [[Value]] {
    var kept: [[Value]] = []
    for row in self where !kept.contains(where: { $0.isEquivalent(to: row) }) { kept.append(row) }
    return kept
  }
}

extension [Value] {
  func isEquivalent(to other: [Value]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.isEquivalent(to: $1) }
  }
}
