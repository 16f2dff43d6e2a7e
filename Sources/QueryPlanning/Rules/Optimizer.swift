package import GraphModel

/// Turns the plan that a query says into one that costs less and gives the same rows.
package struct Optimizer {
  private let patterns: any PatternPlanner

  /// What replaces matches before they are planned.
  private let matches: [any MatchRule]
  private let subqueries: CountSubqueriesAtOnce?
  private let rules: [any RewriteRule]

  /// An optimizer that plans by the graph's statistics and applies all rules.
  package init(for reader: any GraphReader) {
    let statistics = Statistics(of: reader)
    let patterns = PatternsByCost(statistics: statistics)
    self.patterns = patterns
    matches = [CountInsteadOfMatching(patterns: patterns)]
    subqueries = CountSubqueriesAtOnce(patterns: patterns, statistics: statistics)
    rules = Self.rules
  }

  /// An optimizer that changes nothing: patterns are matched as they are written.
  package static var none: Optimizer {
    Optimizer(patterns: PatternsAsWritten(), matches: [], subqueries: nil, rules: [])
  }

  private init(
    patterns: any PatternPlanner, matches: [any MatchRule], subqueries: CountSubqueriesAtOnce?,
    rules: [any RewriteRule]
  ) {
    self.patterns = patterns
    self.matches = matches
    self.subqueries = subqueries
    self.rules = rules
  }

  /// All rules, in the order of their application.
  private static let rules: [any RewriteRule] = [
    // Patterns are planned by now, so that limits and sorts stand over what they cut.
    SortThenLimit(),
    ProjectAfterTopRows(),
    // Before rules that look at single scans: a part that is joined begins with nothing.
    JoinByValue(),
    ReachInsteadOfTrails(),
    // Late: what a scan reads is known only when no rule moves an expression any more.
    PropertiesWhileScanning(),
    // Last: what a scan may be asked is what it reads.
    ConditionsWhileScanning(),
  ]

  package func optimize(_ plan: QueryPlan) throws -> QueryPlan {
    var plan = plan
    if let subqueries { plan = try subqueries.rewrite(plan) }
    if !plan.isWriting { for rule in matches { plan = try plan.mapTrees(rule.rewrite) } }
    plan = try plan.mapTrees(planPatterns)
    for rule in rules { plan = rule.rewrite(plan) }
    return plan
  }

  private func planPatterns(in plan: LogicalPlan) throws -> LogicalPlan {
    let plan = try plan.mapInputs(planPatterns)
    guard case .match(let input, let pattern) = plan else { return plan }
    return try patterns.plan(pattern, over: input)
  }
}

/// A change of matches that keeps their rows, made before it is decided where patterns start.
protocol MatchRule {
  func rewrite(_ plan: LogicalPlan) throws -> LogicalPlan
}

/// A change of plans that keeps their rows.
protocol RewriteRule: Sendable {
  func rewrite(_ plan: QueryPlan) -> QueryPlan
}
