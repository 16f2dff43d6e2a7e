package import GraphModel
import QueryBinding
import QueryFunctions

/// How many rows each part of a plan is expected to give, from the counts of the graph.
///
/// Only the counts are exact; how many rows a condition keeps is a guess.
package struct RowEstimates {
  private let statistics: Statistics

  package init(of reader: any GraphReader) {
    statistics = Statistics(of: reader)
  }

  /// The rows that a plan gives; of an inner plan, for each row around it.
  package func rows(of plan: LogicalPlan) throws -> Double {
    switch plan {
    case .unit, .argument: 1
    case .match(let input, _): try rows(of: input)
    case .countPattern(let count): try rows(of: count)
    case .scan(let input, let scan):
      try scan.conditions.reduce(rows(of: input) * statistics.nodeCount(label: scan.label)) {
        $0 * (try share(of: $1, scan))
      }
    case .seek(let input, let seek): try rows(of: input) * nodesFound(by: seek)
    case .expand(let input, let step): try rows(of: input) * degree(of: step, input)
    case .expandRepeated(let input, let step, let repetition):
      try rows(of: input) * walks(along: step, repetition, input)
    case .reach(let input, let step, let repetition):
      min(
        try rows(of: input) * walks(along: step, repetition, input),
        try rows(of: input) * statistics.nodeCount(label: nil))
    case .expandPath(let input, let path): try rows(of: input) * paths(along: path)
    case .edgeEnds(let input, _), .sort(let input, _),
      .create(let input, _), .merge(let input, _), .set(let input, _), .remove(let input, _),
      .delete(let input, _, _), .foreach(let input, _, _), .project(let input, _, _):
      try rows(of: input)
    case .filter(let input, let conditions):
      try conditions.reduce(rows(of: input)) { $0 * (try share(of: $1, input)) }
    case .aggregate(let input, let grouping, let carried):
      grouping.keys.isEmpty && carried.isEmpty ? 1 : try rows(of: input).squareRoot()
    case .distinct(let input, _): try rows(of: input) / 2
    case .topRows(let input, _, let count), .limit(let input, let count):
      min(try rows(of: input), count.count ?? 10)
    case .skip(let input, let count): max(0, try rows(of: input) - (count.count ?? 0))
    case .unwind(let input, let list, _, _): try rows(of: input) * (list.elementCount ?? 10)
    case .call(let input, _): try rows(of: input) * 10
    case .optional(let input, let inner):
      try rows(of: input) * max(1, rows(of: inner.plan))
    case .apply(let input, let inner): try rows(of: input) * rows(of: inner.plan)
    case .join(let left, let right, _): max(try rows(of: left), try rows(of: right))
    case .union(let branches, _): try branches.reduce(0) { $0 + (try rows(of: $1.plan)) }
    }
  }
}

extension RowEstimates {
  /// At most one row for each combination of candidates for the keys.
  private func rows(of count: PatternCount) throws -> Double {
    try count.keys.reduce(1) { rows, key in
      switch count.nodes[key].candidates {
      case .label(let label): rows * (try statistics.nodeCount(label: label))
      case .labels: rows * (try statistics.nodeCount(label: nil))
      case .found(let plan): rows * (try self.rows(of: plan))
      }
    }
  }

  private func nodesFound(by seek: IndexSeek) throws -> Double {
    let count = try statistics.nodeCount(label: seek.label)
    let index = try statistics.index(label: seek.label, property: seek.property)
    let values = seek.isAny ? seek.value.elementCount ?? 10 : 1
    return min(count, values * (index?.isUnique == true ? 1 : count.squareRoot()))
  }

  /// How many edges of a step a node has, on an average of the nodes that may be meant.
  private func degree(of step: Expansion, _ input: LogicalPlan) throws -> Double {
    let edges = try statistics.edgeCount(types: step.types)
    let label = input.label(of: step.from)
    let nodes = max(1, try statistics.nodeCount(label: label))
    let degree = edges / nodes * (step.direction == .either ? 2 : 1)
    return step.isInto ? degree / max(1, try statistics.nodeCount(label: nil)) : degree
  }

  /// A sum over the lengths, of which no more than a few are counted.
  private func walks(along step: Expansion, _ repetition: Repetition, _ input: LogicalPlan) throws
    -> Double
  {
    sumOfPowers(
      of: try degree(of: step, input), from: repetition.minimum, to: repetition.maximum)
  }

  private func sumOfPowers(
    of degree: Double, from minimum: BoundExpression, to maximum: BoundExpression?
  ) -> Double {
    let shortest = Int(min(minimum.count ?? 1, 100))
    let longest = maximum.map { Int(min($0.count ?? 3, 100)) } ?? shortest + 3
    return (shortest...max(shortest, min(longest, shortest + 5)))
      .reduce(0) { sum, length in sum + (0..<length).reduce(1) { product, _ in product * degree } }
  }

  /// Of a search, at most as many as it asks for from a node to each other one.
  private func paths(along path: PathExpansion) throws -> Double {
    let all = try path.segments.reduce(1) { try $0 * walks(along: $1) }
    let ends = path.isInto ? 1 : max(1, try statistics.nodeCount(label: nil))
    let found = path.isInto ? all / max(1, try statistics.nodeCount(label: nil)) : all
    switch path.selection {
    case .all: return found
    case .shortest(let count), .groups(let count): return min(found, (count.count ?? 1) * ends)
    }
  }

  private func walks(along segment: PathSegment) throws -> Double {
    let nodes = max(1, try statistics.nodeCount(label: nil))
    let once = try segment.hops.reduce(1.0) { product, hop in
      let edges = try statistics.edgeCount(types: hop.types)
      return product * edges / nodes * (hop.direction == .either ? 2 : 1)
    }
    guard let bounds = segment.bounds else { return once }
    return sumOfPowers(of: once, from: bounds.minimum, to: bounds.maximum)
  }

  /// The share of rows that a condition keeps.
  private func share(of condition: BoundExpression, _ input: LogicalPlan) throws -> Double {
    switch condition {
    case .hasLabels(_, let labels):
      guard let label = labels.required.first else { return 0.5 }
      return try statistics.nodeCount(label: label) / max(1, statistics.nodeCount(label: nil))
    case .constant, .parameter, .variable, .property, .operation, .call, .list, .map, .mapWith,
      .case, .comprehension, .quantified, .reduce, .path, .subquery:
      let nodes = condition.freeVariables.filter { $0.type == .node }
      guard nodes.count == 1, let node = nodes.first else {
        return try statistics.share(of: condition, label: nil, samples: false) { _ in nil }
      }
      let label = input.label(of: node)
      return try statistics.share(of: condition, label: label, samples: true) { operand in
        if case .property(.variable(node), let key) = operand { key } else { nil }
      }
    }
  }

  private func share(of condition: BoundExpression, _ scan: LabelScan) throws -> Double {
    try statistics.share(of: condition, label: scan.label, samples: true) { operand in
      guard case .variable(let column) = operand else { return nil }
      return scan.properties.first { $0.variable == column }?.key
    }
  }
}

extension LogicalPlan {
  /// The label by which the nodes of a variable are found.
  fileprivate func label(of variable: Variable) -> String? {
    switch self {
    case .scan(_, let scan) where scan.variable == variable: return scan.label
    case .seek(_, let seek) where seek.variable == variable: return seek.label
    case .unit, .argument, .match, .countPattern, .scan, .seek, .expand, .expandRepeated, .reach,
      .expandPath,
      .edgeEnds, .filter, .project, .aggregate, .distinct, .sort, .topRows, .skip, .limit,
      .unwind, .call, .optional, .apply, .union, .join, .create, .merge, .set, .remove, .delete,
      .foreach:
      return inputs.lazy.compactMap { $0.label(of: variable) }.first
    }
  }
}

extension BoundExpression {
  /// The number that it is, where the text says so.
  fileprivate var count: Double? {
    if case .constant(let constant) = self, case .integer(let number) = constant.value {
      return Double(number)
    }
    return nil
  }

  /// How many elements the list has that it is, where the text says so.
  fileprivate var elementCount: Double? {
    switch self {
    case .list(let elements): Double(elements.count)
    case .constant(let constant):
      if case .list(let elements) = constant.value { Double(elements.count) } else { nil }
    case .call(let function, let arguments, _):
      function.name == "range" && arguments.count == 2
        ? arguments[1].count.map { max(0, $0 - (arguments[0].count ?? 0) + 1) } : nil
    case .parameter, .variable, .property, .hasLabels, .operation, .map, .mapWith, .case,
      .comprehension, .quantified, .reduce, .path, .subquery:
      nil
    }
  }
}
