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
    var match = PatternBinding()
    let paths = pattern.paths.map { declare($0, in: &match) }
    var conditions: [BoundExpression] = []
    for element in match.elements {
      let properties = bindProperties(element.properties, of: element.variable, in: "MATCH")
      let inline = element.condition.map { bindCondition($0, in: "WHERE") } ?? []
      conditions += properties + inline
    }
    var bound = paths
    for index in bound.indices { bindRepetitions(of: &bound[index], match) }
    if let condition { conditions += bindCondition(condition, in: "WHERE") }
    let result = BoundPattern(paths: bound, conditions: conditions)
    ask(about: result, written: pattern, over: before)
    return result
  }

  /// Binds a condition and gives its conjuncts.
  private mutating func bindCondition(_ condition: Expression, in place: String)
    -> [BoundExpression]
  {
    let bound = nested(nil, .forbidding(place)) { $0.bindCondition(condition) }
    checkBoolean(bound, place, condition.span)
    return bound.conjuncts
  }

  /// Binds a property map to conditions: `{name: 'Ada'}` is `n.name = 'Ada'`.
  func isParameter(_ properties: Expression?) -> Bool {
    if case .parameter = properties?.kind { true } else { false }
  }

  private mutating func bindProperties(
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

/// What a pattern's elements ask for beyond their variables, until these are all declared.
private struct PatternBinding {
  struct Element {
    var variable: Variable
    var properties: Expression?
    var condition: Expression?
  }

  /// Nodes and single edges, in the order of writing.
  var elements: [Element] = []

  /// What holds for each edge of a repeated one, by the variable of the list.
  var repetitions: [Variable: (pattern: EdgePattern, element: Variable)] = [:]
  var edges: Set<Variable> = []
}

extension Binder {
  private mutating func declare(_ path: PathPattern, in match: inout PatternBinding) -> BoundPath {
    var nodes = [declare(path.start, in: &match)]
    var edges: [BoundEdge] = []
    for step in path.steps {
      edges.append(declare(step.edge, in: &match))
      nodes.append(declare(step.node, in: &match))
    }
    if path.search != .all, path.steps.count != 1 { report(.shortestPathShape, at: path.span) }
    let variable = path.variable.map { declarePath($0) }
    return BoundPath(variable: variable, search: path.search.bound, nodes: nodes, edges: edges)
  }

  private mutating func declarePath(_ name: Identifier) -> Variable {
    if scope.variable(named: name.text) != nil {
      report(.variableAlreadyBound(name.text), at: name.span)
    }
    return declare(name, .path)
  }

  private mutating func declare(_ node: NodePattern, in match: inout PatternBinding) -> BoundNode {
    let variable = use(node.variable, as: .node)
    let labels = node.labels.map { bindLabels($0, of: .node) }
    match.elements.append(
      .init(variable: variable, properties: node.properties, condition: node.condition))
    return BoundNode(variable: variable, labels: labels)
  }

  private mutating func declare(_ edge: EdgePattern, in match: inout PatternBinding) -> BoundEdge {
    let type: ValueType = edge.repetition == nil ? .edge : .list(of: .edge)
    let variable = use(edge.variable, as: type)
    if !match.edges.insert(variable).inserted {
      report(.edgeUsedTwice(variable.name), at: edge.variable?.span)
    }
    let types = edge.types.map { bindLabels($0, of: .edge) }
    var repetition: BoundRepetition?
    if let written = edge.repetition {
      let element = makeVariable("", .edge)
      match.repetitions[variable] = (edge, element)
      repetition = BoundRepetition(
        minimum: bindBound(written.minimum) ?? .constant(.integer(1)),
        maximum: bindBound(written.maximum), element: element, condition: nil)
    } else {
      match.elements.append(
        .init(variable: variable, properties: edge.properties, condition: edge.condition))
    }
    return BoundEdge(
      variable: variable, types: types, direction: edge.direction.bound, repetition: repetition,
      span: edge.span)
  }

  private mutating func bindBound(_ bound: Expression?) -> BoundExpression? {
    bound.map { bindConstant($0, of: "a quantifier") }
  }

  /// The variable that an element of a pattern names: one in scope, or a new one.
  private mutating func use(_ name: Identifier?, as type: ValueType) -> Variable {
    guard let name, let known = use(name) else {
      let variable = declare(name, type)
      give(name, to: variable)
      return variable
    }
    if !StaticType.fits(known.type, type) {
      report(
        .variableTypeConflict(name.text, is: known.type.name, needed: type.name), at: name.span)
    }
    return known
  }

  private mutating func bindRepetitions(of path: inout BoundPath, _ match: PatternBinding) {
    for index in path.edges.indices {
      guard let (edge, element) = match.repetitions[path.edges[index].variable] else { continue }
      let conditions = bindProperties(edge.properties, of: element, in: "MATCH")
      let inline = edge.condition.map { condition in
        nested(nil, .forbidding("WHERE")) { binder in
          let name = edge.variable?.text ?? ""
          binder.scope.declare(Variable(id: element.id, name: name, type: .edge))
          return binder.bind(condition)
        }
      }
      let all = conditions + (inline.map { [$0] } ?? [])
      guard let first = all.first else { continue }
      path.edges[index].repetition?.condition =
        all.count == 1 ? first : .operation(.and, all, edge.span)
    }
  }

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

extension PathSearch {
  fileprivate var bound: BoundPath.Search {
    switch self {
    case .all: .all
    case .shortestPath: .shortest
    case .allShortestPaths: .allShortest
    }
  }
}

extension EdgePattern.Direction {
  var bound: BoundEdge.Direction {
    switch self {
    case .right: .right
    case .left: .left
    case .either: .either
    }
  }
}
