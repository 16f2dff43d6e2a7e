import Diagnostics
import GraphModel
import QueryFunctions
import QuerySyntax

/// What holds for each repetition of a path in parentheses, until all variables are declared.
struct GroupConditions {
  var elements: [PatternBinding.Element] = []
  var conditions: [Expression] = []

  /// What is bound already: labels, and that two elements are one.
  var bound: [BoundExpression] = []

  /// The variables of one repetition by their names, and where each is named first.
  var scope = Scope()
  var places: [Variable: SourceSpan] = [:]
}

extension Binder {
  /// Declares a path in parentheses that repeats: its variables stand for one element inside, for
  /// the list of all outside.
  mutating func declare(_ group: PathGroup, in match: inout PatternBinding) -> BoundGroup {
    let flat = FlatPath(from: group.start, group.steps)
    if flat.links.isEmpty { report(.emptyRepetition, at: group.span) }
    var inner = GroupConditions(conditions: flat.conditions)
    if let condition = group.condition { inner.conditions.append(condition) }
    var nodes = [declareElement(flat.nodes[0], in: &inner)]
    var edges: [BoundEdge] = []
    for (link, node) in zip(flat.links, flat.nodes.dropFirst()) {
      guard let edge = plainEdge(of: link) else { continue }
      edges.append(declareElement(edge, in: &inner))
      nodes.append(declareElement(node, in: &inner))
    }
    let lists = inner.scope.variables.map { element in
      BoundGroup.List(
        element: element, list: declareList(of: element, at: inner.places[element], in: &match))
    }
    let variable = makeVariable("", .list(of: .edge))
    match.groups[variable] = inner
    let minimum = bindBound(group.repetition?.minimum) ?? .constant(.integer(1))
    let maximum = bindBound(group.repetition?.maximum)
    checkBounds(minimum, maximum, at: group.repetition?.span)
    return BoundGroup(
      variable: variable, minimum: minimum, maximum: maximum, nodes: nodes, edges: edges,
      conditions: [], lists: lists)
  }

  /// The edge that a link is; what repeats cannot be within what repeats.
  private mutating func plainEdge(of link: PatternLink) -> EdgePattern? {
    switch link {
    case .edge(let edge):
      if let repetition = edge.repetition { report(.nestedRepetition, at: repetition.span) }
      return edge
    case .group(let group):
      report(.nestedRepetition, at: group.span)
      return nil
    }
  }

  private mutating func declareList(
    of element: Variable, at span: SourceSpan?, in match: inout PatternBinding
  ) -> Variable {
    if scope.variable(named: element.name) != nil {
      report(.variableInsideAndOutside(element.name), at: span)
    }
    let list = makeVariable(element.name, .list(of: element.type))
    scope.declare(list)
    match.edges.insert(list)
    return list
  }

  private mutating func declareElement(_ node: NodePattern, in inner: inout GroupConditions)
    -> BoundNode
  {
    let variable = makeVariable(node.variable?.text ?? "", .node)
    if let name = node.variable {
      if let known = inner.scope.variable(named: name.text) {
        if known.type == .edge {
          report(
            .variableTypeConflict(name.text, is: known.type.name, needed: "NODE"), at: name.span)
        }
        inner.bound.append(
          .operation(.equal, [.variable(known), .variable(variable)], name.span))
      } else {
        inner.scope.declare(variable)
        inner.places[variable] = name.span
      }
    }
    inner.elements.append(
      .init(variable: variable, properties: node.properties, condition: node.condition))
    if let labels = node.labels {
      inner.bound.append(.hasLabels(.variable(variable), bindLabels(labels, of: .node)))
    }
    return BoundNode(variable: variable, labels: nil)
  }

  private mutating func declareElement(_ edge: EdgePattern, in inner: inout GroupConditions)
    -> BoundEdge
  {
    let variable = makeVariable(edge.variable?.text ?? "", .edge)
    if let name = edge.variable {
      if inner.scope.variable(named: name.text) != nil {
        report(.edgeUsedTwice(name.text), at: name.span)
      }
      inner.scope.declare(variable)
      inner.places[variable] = name.span
    }
    inner.elements.append(
      .init(variable: variable, properties: edge.properties, condition: edge.condition))
    let types = edge.types.map { bindLabels($0, of: .edge) }
    return BoundEdge(
      variable: variable, types: types, direction: edge.direction.bound, repetition: nil,
      span: edge.span)
  }

  /// Binds what holds for each repetition: it may speak of this one, and of earlier clauses.
  mutating func bindConditions(of group: inout BoundGroup, _ match: PatternBinding) {
    guard let inner = match.groups[group.variable] else { return }
    let scope = Scope(scope.variables + inner.scope.variables)
    let conditions = nested(scope) { $0.bindConditions(of: inner.elements, inner.conditions) }
    let known = group.elements.union(match.before.variables)
    for placed in conditions {
      for variable in placed.condition.freeVariables.subtracting(known) {
        report(.outsideOfRepetition(variable.name), at: placed.span)
      }
    }
    group.conditions = inner.bound + conditions.map(\.condition)
  }

  private mutating func checkBounds(
    _ minimum: BoundExpression, _ maximum: BoundExpression?, at span: SourceSpan?
  ) {
    guard case .constant(let low) = minimum, case .constant(let high)? = maximum,
      case .integer(let least) = low.value, case .integer(let most) = high.value, least > most
    else { return }
    report(.contraryBounds(least: least, most: most), at: span)
  }
}
