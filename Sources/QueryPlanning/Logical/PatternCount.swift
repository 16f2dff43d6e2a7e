package import QueryBinding

/// How often a connected pattern fits the graph for each of some of its nodes, counted without
/// listing the fits.
package struct PatternCount: Equatable, Sendable {
  package struct Node: Equatable, Sendable {
    package var variable: Variable
    package var candidates: Candidates

    package init(variable: Variable, candidates: Candidates) {
      self.variable = variable
      self.candidates = candidates
    }
  }

  /// Which nodes of the graph may stand for a node of the pattern.
  package enum Candidates: Equatable, Sendable {
    /// All with a label; nil: all.
    case label(String?)

    /// Those whose labels satisfy an expression: `A|B`.
    case labels(BoundLabels)

    /// Those that a plan gives as the node's variable.
    case found(by: LogicalPlan)
  }

  package struct Edge: Equatable, Sendable {
    /// The places of its ends among the nodes.
    package var left: Int
    package var right: Int
    package var direction: Expansion.Direction

    /// Nil: all types.
    package var types: [String]?

    /// Edges of the same match must be different ones.
    package var match: Int

    /// Whether it begins an `OPTIONAL MATCH`, which lies beyond it as a tree: where that does not
    /// fit, it counts as one fit.
    package var isOptional: Bool

    /// What must be true of its properties.
    package var conditions: [EdgeCondition]

    package init(
      left: Int, right: Int, direction: Expansion.Direction, types: [String]?, match: Int,
      isOptional: Bool = false, conditions: [EdgeCondition] = []
    ) {
      self.left = left
      self.right = right
      self.direction = direction
      self.types = types
      self.match = match
      self.isOptional = isOptional
      self.conditions = conditions
    }
  }

  /// `r.score > 0.9`: a condition on one property of an edge.
  package struct EdgeCondition: Equatable, Sendable {
    package var property: PropertyColumn

    /// Over the property's variable.
    package var condition: BoundExpression

    package init(property: PropertyColumn, condition: BoundExpression) {
      self.property = property
      self.condition = condition
    }
  }

  /// `a.age < b.age`: properties of two nodes beside each other.
  package struct Comparison: Equatable, Sendable {
    package var operation: Operation
    package var left: Int
    package var leftKey: String
    package var right: Int
    package var rightKey: String

    /// What it stands for.
    package var condition: BoundExpression

    package init(
      operation: Operation, left: Int, leftKey: String, right: Int, rightKey: String,
      condition: BoundExpression
    ) {
      self.operation = operation
      self.condition = condition
      (self.left, self.leftKey) = (left, leftKey)
      (self.right, self.rightKey) = (right, rightKey)
    }
  }

  /// `(a)-[:T]->(b)` or `NOT (a)-[:T]->(b)` as a condition: how many such edges there are makes no
  /// difference.
  package struct EdgeTest: Equatable, Sendable {
    package var edge: Edge
    package var isAbsent: Bool

    package init(edge: Edge, isAbsent: Bool) {
      self.edge = edge
      self.isAbsent = isAbsent
    }
  }

  /// `a <> b`.
  package struct Difference: Equatable, Sendable {
    package var left: Int
    package var right: Int

    package init(left: Int, right: Int) {
      self.left = left
      self.right = right
    }
  }

  package var nodes: [Node]
  package var edges: [Edge]
  package var differences: [Difference]
  package var tests: [EdgeTest]
  package var comparisons: [Comparison]

  /// The nodes by which it counts: none, one or two.
  package var keys: [Int]
  package var count: Variable

  /// What is asked of properties beside the number of fits.
  package var measures: [PatternMeasure]
  package var distinct: DistinctNodes?

  package init(
    nodes: [Node], edges: [Edge], differences: [Difference], tests: [EdgeTest],
    comparisons: [Comparison] = [], keys: [Int], count: Variable, measures: [PatternMeasure] = [],
    distinct: DistinctNodes? = nil
  ) {
    self.nodes = nodes
    self.edges = edges
    self.differences = differences
    self.tests = tests
    self.comparisons = comparisons
    self.keys = keys
    self.count = count
    self.measures = measures
    self.distinct = distinct
  }

  /// The variables of its rows.
  package var outputs: [Variable] {
    keys.map { nodes[$0].variable } + [count] + measures.flatMap(\.outputs)
      + (distinct.map { [$0.output] } ?? [])
  }

  /// The plans that find candidates.
  package var inputs: [LogicalPlan] {
    nodes.compactMap { node in
      if case .found(let plan) = node.candidates { plan } else { nil }
    }
  }

  package func mapInputs(_ transform: (LogicalPlan) throws -> LogicalPlan) rethrows -> Self {
    var result = self
    for (index, node) in nodes.enumerated() {
      if case .found(let plan) = node.candidates {
        result.nodes[index].candidates = .found(by: try transform(plan))
      }
    }
    return result
  }
}

extension PatternCount.Edge {
  /// Whether an edge of the graph may stand for both.
  package func mayEqual(_ other: PatternCount.Edge) -> Bool {
    guard match == other.match else { return false }
    guard let types, let others = other.types else { return true }
    return !Set(types).isDisjoint(with: others)
  }
}

extension PatternCount: CustomStringConvertible {
  package var description: String {
    let edges = edges.map { ($0.isOptional ? "OPTIONAL " : "") + text(of: $0) }
    let pattern = edges.isEmpty ? nodes[0].description : edges.joined(separator: ", ")
    var differing = differences.map { "\(nodes[$0.left].variable) <> \(nodes[$0.right].variable)" }
    differing += tests.map { ($0.isAbsent ? "NOT " : "") + text(of: $0.edge, labelled: false) }
    differing += comparisons.map(\.condition.description)
    differing += self.edges.flatMap(\.conditions).map(\.condition.description)
    let conditions = differing.isEmpty ? "" : " WHERE \(differing.joined(separator: " AND "))"
    let by = keys.map { nodes[$0].variable.description }.joined(separator: ", ")
    let asked =
      measures.map { ", \($0.call)" }.joined() + (distinct.map { ", \($0.output)" } ?? "")
    return "CountPattern \(pattern)\(conditions)\(by.isEmpty ? "" : " by \(by)")\(asked)"
  }

  private func text(of edge: Edge, labelled: Bool = true) -> String {
    let types = edge.types.map { "[:\($0.joined(separator: "|"))]" } ?? "[]"
    let (left, right) = (nodes[edge.left], nodes[edge.right])
    let start = labelled ? left.description : "(\(left.variable))"
    let end = labelled ? right.description : "(\(right.variable))"
    return switch edge.direction {
    case .outgoing: "\(start)-\(types)->\(end)"
    case .incoming: "\(start)<-\(types)-\(end)"
    case .either: "\(start)-\(types)-\(end)"
    }
  }
}

extension PatternCount.Node: CustomStringConvertible {
  package var description: String {
    switch candidates {
    case .label(let label): "(\(variable)\(label.map { ":\($0)" } ?? ""))"
    case .labels(let labels): "(\(variable):\(labels))"
    case .found: "(\(variable))"
    }
  }
}
