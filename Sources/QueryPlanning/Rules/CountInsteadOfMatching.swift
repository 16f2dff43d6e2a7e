import QueryBinding
import QueryFunctions

/// Counts how often a pattern fits by the nodes that matter, rather than listing all fits first.
///
///     Aggregate count(*) AS n by e.name    Aggregate sum(c) AS n by e.name
///     └─ Match (:Insight)-[]->(e)       →  └─ CountPattern (:Insight)-[]->(e) by e
///
///     Distinct e.name                      Distinct e.name
///     └─ Project e.name                 →  └─ Project e.name
///        └─ Match (i)-[]->(e)                 └─ CountPattern (i)-[]->(e) by e
///
/// An optional match of which nothing but its rows matters is a factor: one where it does not fit.
///
///     Aggregate count(*) AS n          Aggregate sum(c) AS n
///     └─ Optional                   →  └─ CountPattern (m)-[]->(t), OPTIONAL (m)<-[]-(l)
///        ├─ Match (m)-[]->(t)
///        └─ Match (m)<-[]-(l)
///
/// Only where what is asked depends on at most two nodes, on the number of fits, and on properties whose
/// values are counted, added or compared (`PatternMeasure`).
struct CountInsteadOfMatching: MatchRule {
  let patterns: any PatternPlanner

  func rewrite(_ plan: LogicalPlan) throws -> LogicalPlan {
    let plan = try plan.mapInputs(rewrite)
    if case .aggregate(let input, let grouping, let carried) = plan, carried.isEmpty {
      return try rewrite(input, grouping) ?? plan
    }
    if case .distinct(.project(let input, let items, keepsInput: false), let variables) = plan {
      return try rewrite(input, items, distinct: variables) ?? plan
    }
    return plan
  }

  private func rewrite(_ input: LogicalPlan, _ grouping: BoundProjection.Grouping) throws
    -> LogicalPlan?
  {
    guard let matched = MatchedPattern(input) else { return nil }
    if let counted = try rewriteDistinct(matched, grouping) { return counted }
    var used = Set(grouping.keys.flatMap(\.expression.freeVariables))
    var grouping = grouping
    let count = matched.countVariable
    var measures: [PatternMeasure] = []
    for (index, aggregate) in grouping.aggregates.enumerated() {
      if matched.countsFits(aggregate.call) {
        grouping.aggregates[index].call = aggregate.call.summing(count)
      } else if let measure = matched.measure(aggregate.call, number: index) {
        grouping.aggregates[index].call = measure.combination
        measures.append(measure)
      } else if aggregate.call.ignoresRepetition {
        used.formUnion(aggregate.call.arguments.flatMap(\.freeVariables))
      } else {
        return nil
      }
    }
    guard grouping.expressions.allSatisfy(\.subqueries.isEmpty) else { return nil }
    guard let counting = try counting(matched, by: used, measures) else { return nil }
    return .aggregate(counting, grouping, carried: [])
  }

  /// Counts of different nodes for each class of another one, beside numbers of fits alone.
  private func rewriteDistinct(_ matched: MatchedPattern, _ grouping: BoundProjection.Grouping)
    throws -> LogicalPlan?
  {
    guard let key = grouping.nodesOfKeys?.first,
      grouping.nodesOfKeys?.allSatisfy({ $0 == key }) ?? false,
      let distinct = matched.distinctNodes(grouping, apartFrom: key)
    else { return nil }
    guard case .countPattern(var count)? = try counting(matched, by: [key]),
      count.keys.map({ count.nodes[$0].variable }) == [key], count.readsNoIndex
    else { return nil }
    count.distinct = distinct
    var grouping = grouping
    for (index, aggregate) in grouping.aggregates.enumerated() {
      let summed = aggregate.call.isDistinct ? distinct.output : count.count
      grouping.aggregates[index].call = aggregate.call.summing(summed)
    }
    return .aggregate(.countPattern(count), grouping, carried: [])
  }

  private func rewrite(
    _ input: LogicalPlan, _ items: [BoundProjection.Item], distinct variables: [Variable]
  ) throws -> LogicalPlan? {
    guard let matched = MatchedPattern(input) else { return nil }
    let expressions = items.map(\.expression)
    guard expressions.allSatisfy({ $0.subqueries.isEmpty && $0.isDeterministic }) else {
      return nil
    }
    let used = Set(expressions.flatMap(\.freeVariables))
    guard let counting = try counting(matched, by: used) else { return nil }
    return .distinct(.project(counting, items, keepsInput: false), variables)
  }
}

extension CountInsteadOfMatching {
  /// The plan that counts by the nodes that are used; nil where they are too many, or where it would
  /// look at far more of the graph than matching does.
  func counting(
    _ matched: MatchedPattern, by wanted: Set<Variable>, _ measures: [PatternMeasure] = []
  ) throws -> LogicalPlan? {
    var plans = try matched.nodes.map { try candidates($0, conditions: $0.conditions) }
    let seeks = plans.indices.filter { plans[$0].isSelective }
    // Of few fits, values are read more quickly one by one.
    let readsArrays = seeks.isEmpty
    let comparedLate = readsArrays ? [] : matched.comparisons.map(\.condition)
    guard readsArrays || (measures.isEmpty && matched.edges.allSatisfy(\.conditions.isEmpty))
    else { return nil }
    var late = matched.pairConditions + comparedLate
    let used = late.reduce(into: wanted) { $0.formUnion($1.freeVariables) }
    let keys = matched.nodes.indices.filter {
      used.contains(matched.nodes[$0].variable) && !matched.nodes[$0].isOptional
    }
    guard keys.count == used.count, keys.count <= 2 else { return nil }
    // Of nodes alone, groups are told by what a scan reads.
    if matched.edges.isEmpty, measures.isEmpty || !keys.isEmpty { return nil }
    if keys.count == 2, !seeks.isEmpty, Set(seeks).isDisjoint(with: keys) { return nil }
    if !seeks.isEmpty {
      for index in plans.indices where !plans[index].isSelective && !plans[index].isLabel {
        guard keys.contains(index) else { return nil }
        plans[index] = try candidates(matched.nodes[index], conditions: [])
        guard plans[index].isLabel else { return nil }
        late += matched.nodes[index].conditions
      }
    }
    let count = PatternCount(
      nodes: zip(matched.nodes, plans).map { .init(variable: $0.variable, candidates: $1) },
      edges: matched.edges, differences: matched.differences, tests: matched.tests,
      comparisons: readsArrays ? matched.comparisons : [], keys: keys,
      count: matched.countVariable, measures: measures)
    return late.isEmpty ? .countPattern(count) : .filter(.countPattern(count), late)
  }

  private func candidates(_ node: MatchedPattern.Node, conditions: [BoundExpression]) throws
    -> PatternCount.Candidates
  {
    let pattern = BoundPattern(
      paths: [
        BoundPath(
          variable: nil, nodes: [BoundNode(variable: node.variable, labels: node.labels)],
          links: [])
      ], conditions: conditions)
    let plan = try patterns.plan(pattern, over: .unit)
    if case .scan(.unit, let scan) = plan { return .label(scan.label) }
    if conditions.isEmpty, let labels = node.labels { return .labels(labels) }
    return .found(by: plan)
  }
}

extension PatternCount.Candidates {
  fileprivate var isLabel: Bool {
    if case .label = self { true } else { false }
  }

  /// Whether an index leads to the candidates, so that they are few.
  fileprivate var isSelective: Bool {
    if case .found(let plan) = self { plan.isSeeking } else { false }
  }
}

extension PatternCount {
  fileprivate var readsNoIndex: Bool { !nodes.contains(where: \.candidates.isSelective) }
}

extension LogicalPlan {
  /// Whether an index leads to its rows.
  var isSeeking: Bool {
    if case .seek = self { true } else { inputs.contains(where: \.isSeeking) }
  }
}

extension AggregateCall {
  /// Whether a value that comes again makes no difference.
  var ignoresRepetition: Bool {
    guard let function else { return false }
    return arguments.allSatisfy { $0.isDeterministic }
      && (isDistinct || function.name == "min" || function.name == "max")
  }

  /// The sum of the counts of the rows that it would have counted.
  fileprivate func summing(_ count: Variable) -> AggregateCall {
    AggregateCall(
      function: FunctionCatalog.aggregate(named: "sum"), arguments: [.variable(count)],
      isDistinct: false, span: span)
  }
}

extension BoundProjection.Grouping {
  var expressions: [BoundExpression] {
    keys.map(\.expression) + aggregates.flatMap(\.call.arguments)
  }
}
