import GraphModel
import QuerySyntax

// MARK: - MATCH and OPTIONAL MATCH

extension ReferenceEvaluator {
  func match(_ pattern: Pattern, where condition: Expression?, isOptional: Bool, _ table: Table)
    throws -> Table
  {
    let names = pattern.variables.filter { !table.columns.contains($0) }
    let nulls = Dictionary(names.map { ($0, Value.null) }, uniquingKeysWith: { $1 })
    let rows = try table.rows.flatMap { row in
      let found = try matches(of: pattern, where: condition, from: row)
      return found.isEmpty && isOptional ? [row.merging(nulls) { $1 }] : found
    }
    return table.appending(names, rows: rows)
  }

  /// All ways to lay a pattern onto the graph so that no edge occurs twice, as rows.
  func matches(of pattern: Pattern, where condition: Expression?, from row: Row) throws -> [Row] {
    var assignments = [Assignment(row: row, before: row)]
    for path in pattern.paths {
      assignments = try assignments.flatMap { try extend($0, by: path) }
    }
    assignments = try assignments.filter { assignment in
      let isRight = try assignment.claims.allSatisfy { try holds($0, in: assignment.row) }
      return try isRight && (condition.map { try isTrue($0, Scope(assignment.row)) } ?? true)
    }
    for (index, path) in pattern.paths.enumerated() where path.search.isFunction {
      assignments = assignments.shortest(path, at: index)
    }
    return assignments.filter(\.usesNoEdgeOnTwoPaths).map(\.row)
  }

  /// Whether an element has the properties that its pattern asks for and meets its condition.
  func holds(_ claim: Claim, in row: Row) throws -> Bool {
    let scope = claim.name.map { Scope(row).binding($0, to: claim.element) } ?? Scope(row)
    if let properties = claim.properties {
      guard case .map(let wanted) = try evaluate(properties, scope)
      else { throw ReferenceError.wrongKind }
      let actual = try graph.properties(of: claim.element)
      for (key, value) in wanted.entries {
        guard equals(actual[key] ?? .null, value) == true else { return false }
      }
    }
    return try claim.condition.map { try isTrue($0, scope) } ?? true
  }
}

/// A pattern laid onto the graph in part: what names stand for, what is yet to be tested of the
/// elements, and the paths that are done.
struct Assignment {
  var row: Row

  /// The row that the pattern extends.
  let before: Row
  var claims: [Claim] = []
  var paths: [LaidPath] = []

  /// The edges of the paths that are done and chosen.
  var used: Set<EdgeID> {
    Set(paths.filter { !$0.isChosenLast }.flatMap { $0.edges.map(\.id) })
  }

  fileprivate var usesNoEdgeOnTwoPaths: Bool {
    let edges = paths.flatMap { Set($0.edges.map(\.id)) }
    return Set(edges).count == edges.count
  }
}

/// What a pattern asks of an element beyond its place, labels and type; or of the whole row, where it
/// has a condition alone.
///
/// It is tested last, when all names stand for something.
struct Claim {
  var element = Value.null
  var name: Name?
  var properties: Expression?
  var condition: Expression?
}

extension [Assignment] {
  /// Of those that differ in nothing but a path, the ones whose path is shortest, or the first of
  /// these.
  fileprivate func shortest(_ path: PathPattern, at index: Int) -> [Assignment] {
    let own = path.edgeVariables + (path.variable.map { [Name($0.text)] } ?? [])
    let groups = Dictionary(grouping: indices) { position in
      let assignment = self[position]
      let others = assignment.row.filter { !own.contains($0.key) }.mapValues { ValueKey($0) }
      return Key(others: others, ends: assignment.paths[index].ends)
    }
    let kept = groups.values.flatMap { positions -> [Int] in
      let sorted = positions.sorted { self[$0].paths[index].precedes(self[$1].paths[index]) }
      let least = self[sorted[0]].paths[index].edges.count
      let shortest = sorted.filter { self[$0].paths[index].edges.count == least }
      return path.search == .shortestPath ? [shortest[0]] : shortest
    }
    return kept.sorted().map { self[$0] }
  }

  private struct Key: Hashable {
    let others: [Name: ValueKey]
    let ends: [NodeID]
  }
}

// MARK: - The names of a pattern

extension Pattern {
  /// The names in it, in the order of writing.
  var variables: [Name] {
    var names: [Name] = []
    for path in paths {
      for name in path.variables where !names.contains(name) { names.append(name) }
    }
    return names
  }
}

extension PathPattern {
  fileprivate var variables: [Name] {
    let names = [variable, start.variable] + steps.flatMap(\.names)
    return names.compactMap { $0.map { Name($0.text) } }
  }

  fileprivate var edgeVariables: [Name] {
    steps.compactMap { $0.edge?.variable.map { Name($0.text) } }
  }
}

extension PatternStep {
  fileprivate var names: [Identifier?] {
    switch link {
    case .edge(let edge): [edge.variable, node.variable]
    case .group(let group): group.names + [node.variable]
    }
  }
}

extension PathGroup {
  fileprivate var names: [Identifier?] { [start.variable] + steps.flatMap(\.names) }

  /// The names in it.
  var variables: [Name] { names.compactMap { $0.map { Name($0.text) } } }
}

extension PathSearch {
  /// Whether it is `shortestPath` or `allShortestPaths`, which heed the conditions of `WHERE`.
  var isFunction: Bool { self == .shortestPath || self == .allShortestPaths }
}
