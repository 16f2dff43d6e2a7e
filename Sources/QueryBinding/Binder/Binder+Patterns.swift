import Diagnostics
import GraphModel
import QueryFunctions
import QuerySyntax

extension Binder {
  /// Binds a pattern to be matched, and its `WHERE`; its variables are in scope afterwards.
  ///
  /// All variables are declared first: a property map may speak of what stands further right.
  mutating func bindMatch(_ pattern: Pattern, where condition: Expression?) -> BoundPattern {
    let before = scope
    var match = PatternBinding(before: before)
    let declared = pattern.paths.map { path in
      match.parts.append(.init())
      return declare(path, in: &match)
    }
    var bound = BoundPattern(paths: declared, conditions: [])
    for index in match.parts.indices {
      let conditions = bindConditions(
        of: match.parts[index].elements, match.parts[index].conditions)
      share(conditions, of: index, in: &bound, match)
    }
    for index in bound.paths.indices {
      bindRepetitions(of: &bound.paths[index], match)
      if bound.paths[index].search.selection != .all { checkInside(of: index, bound, match) }
    }
    if let condition { bound.conditions += bindCondition(condition, in: "WHERE") }
    ask(about: bound, written: pattern, over: before)
    return bound
  }

  /// Binds what is asked of elements, and further conditions, to conjuncts.
  mutating func bindConditions(of elements: [PatternBinding.Element], _ conditions: [Expression])
    -> [PlacedCondition]
  {
    elements.flatMap { element in
      bindProperties(element.properties, of: element.variable, in: "MATCH")
        .map { PlacedCondition($0, element.properties?.span) }
        + (element.condition.map { bindPlaced($0) } ?? [])
    } + conditions.flatMap { bindPlaced($0) }
  }

  private mutating func bindPlaced(_ condition: Expression) -> [PlacedCondition] {
    bindCondition(condition, in: "WHERE").map { PlacedCondition($0, condition.span) }
  }

  /// Binds a condition and gives its conjuncts.
  private mutating func bindCondition(_ condition: Expression, in place: String)
    -> [BoundExpression]
  {
    let bound = nested(nil, .forbidding(place)) { $0.bindCondition(condition) }
    checkBoolean(bound, place, condition.span)
    return bound.conjuncts
  }

  func isParameter(_ properties: Expression?) -> Bool {
    if case .parameter = properties?.kind { true } else { false }
  }

  /// Binds a property map to conditions: `{name: 'Ada'}` is `n.name = 'Ada'`.
  mutating func bindProperties(
    _ properties: Expression?, of variable: Variable, in clause: String
  ) -> [BoundExpression] {
    guard let properties else { return [] }
    guard case .map(let entries) = properties.kind else {
      report(.parameterAsProperties(clause), at: properties.span)
      return []
    }
    return entries.map { entry in
      checkPropertyKey(entry.key)
      let value = bind(entry.value, .forbidding(clause))
      let span = entry.key.span.joined(to: entry.value.span)
      return .operation(
        .equal, [.property(.variable(variable), key: entry.key.text), value], span)
    }
  }
}

/// A condition, and where it is written.
struct PlacedCondition {
  let condition: BoundExpression
  let span: SourceSpan?

  init(_ condition: BoundExpression, _ span: SourceSpan?) {
    self.condition = condition
    self.span = span
  }
}

/// What a pattern asks for beyond its variables, until these are all declared.
struct PatternBinding {
  struct Element {
    var variable: Variable
    var properties: Expression?
    var condition: Expression?
  }

  /// What one path asks for.
  struct Part {
    /// Nodes and single edges, in the order of writing.
    var elements: [Element] = []

    /// The conditions of paths in parentheses that stand once.
    var conditions: [Expression] = []

    /// Where its variables are named.
    var places: [Variable: SourceSpan] = [:]
  }

  /// What is in scope without the pattern.
  let before: Scope
  var parts: [Part] = []

  /// What holds for each edge of a repeated one, by the variable of the list.
  var repetitions: [Variable: (pattern: EdgePattern, element: Variable)] = [:]

  /// What holds for each repetition of a group, by the variable of its edges.
  var groups: [Variable: GroupConditions] = [:]
  var edges: Set<Variable> = []

  init(before: Scope) {
    self.before = before
  }
}

extension Binder {
  /// Binds a label expression of a node, or of an edge's types.
  mutating func bindLabels(_ labels: LabelExpression, of element: ValueType) -> BoundLabels {
    switch labels {
    case .name(let name):
      if element == .edge { checkEdgeType(name) } else { checkLabel(name) }
      return .name(name.text)
    case .and(let left, let right):
      return .and(bindLabels(left, of: element), bindLabels(right, of: element))
    case .or(let left, let right):
      return .or(bindLabels(left, of: element), bindLabels(right, of: element))
    case .not(let operand): return .not(bindLabels(operand, of: element))
    case .any: return .any
    }
  }
}
