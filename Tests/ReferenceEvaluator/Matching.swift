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
    var assignments = [Assignment(row: row)]
    for path in pattern.paths {
      assignments = try assignments.flatMap { try extend($0, by: path) }
    }
    assignments = try assignments.filter { assignment in
      let isRight = try assignment.claims.allSatisfy { try holds($0, in: assignment.row) }
      return try isRight && (condition.map { try isTrue($0, Scope(assignment.row)) } ?? true)
    }
    for (index, path) in pattern.paths.enumerated() where path.search != .all {
      assignments = assignments.shortest(path, at: index)
    }
    return assignments.map(\.row)
  }

  /// Whether an element has the properties that its pattern asks for and meets its condition.
  private func holds(_ claim: Claim, in row: Row) throws -> Bool {
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

/// A pattern laid onto the graph in part: what names stand for, which edges are taken, what is yet
/// to be tested of the elements, and the paths that are done.
struct Assignment {
  var row: Row
  var used: Set<EdgeID> = []
  var claims: [Claim] = []
  var paths: [PathReference] = []
}

/// What a pattern asks of an element beyond its place, labels and type.
///
/// It is tested last, when all names stand for something.
struct Claim {
  let element: Value
  let name: Name?
  let properties: Expression?
  let condition: Expression?
}

extension [Assignment] {
  /// Of those that differ in nothing but a path, the ones whose path is shortest, or one of these.
  fileprivate func shortest(_ path: PathPattern, at index: Int) -> [Assignment] {
    let own = path.edgeVariables + (path.variable.map { [Name($0.text)] } ?? [])
    let groups = Dictionary(grouping: indices) { position in
      let assignment = self[position]
      let others = assignment.row.filter { !own.contains($0.key) }.mapValues { ValueKey($0) }
      let nodes = assignment.paths[index].nodes
      return Key(others: others, ends: [nodes[0], nodes[nodes.count - 1]])
    }
    let kept = groups.values.flatMap { positions -> [Int] in
      let least = positions.map { self[$0].paths[index].edges.count }.min()
      let shortest = positions.filter { self[$0].paths[index].edges.count == least }
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
    let names =
      [variable, start.variable] + steps.flatMap { [$0.edge.variable, $0.node.variable] }
    return names.compactMap { $0.map { Name($0.text) } }
  }

  fileprivate var edgeVariables: [Name] {
    steps.compactMap { $0.edge.variable.map { Name($0.text) } }
  }
}
