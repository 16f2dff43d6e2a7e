import Diagnostics
import GraphModel
import QueryFunctions
import QuerySyntax

extension Binder {
  /// Declares the variables of a path.
  mutating func declare(_ path: PathPattern, in match: inout PatternBinding) -> BoundPath {
    let flat = FlatPath(from: path.start, path.steps)
    let part = match.parts.count - 1
    match.parts[part].conditions = flat.conditions
    var nodes = [declare(flat.nodes[0], in: &match)]
    var links: [BoundLink] = []
    for (link, node) in zip(flat.links, flat.nodes.dropFirst()) {
      switch link {
      case .edge(let edge): links.append(.edge(declare(edge, in: &match)))
      case .group(let group): links.append(.group(declare(group, in: &match)))
      }
      nodes.append(declare(node, in: &match))
    }
    checkShape(of: path, flat)
    let variable = path.variable.map { declarePath($0) }
    return BoundPath(variable: variable, search: bindSearch(of: path), nodes: nodes, links: links)
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
    match.add(
      .init(variable: variable, properties: node.properties, condition: node.condition), node.span)
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
      match.add(
        .init(variable: variable, properties: edge.properties, condition: edge.condition), edge.span
      )
    }
    return BoundEdge(
      variable: variable, types: types, direction: edge.direction.bound, repetition: repetition,
      span: edge.span)
  }

  mutating func bindBound(_ bound: Expression?) -> BoundExpression? {
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

  /// Binds what holds for each repetition of the links of a path.
  mutating func bindRepetitions(of path: inout BoundPath, _ match: PatternBinding) {
    for index in path.links.indices {
      switch path.links[index] {
      case .edge(var edge):
        bindRepetition(of: &edge, match)
        path.links[index] = .edge(edge)
      case .group(var group):
        bindConditions(of: &group, match)
        path.links[index] = .group(group)
      }
    }
  }

  private mutating func bindRepetition(of bound: inout BoundEdge, _ match: PatternBinding) {
    guard let (edge, element) = match.repetitions[bound.variable] else { return }
    let conditions = bindProperties(edge.properties, of: element, in: "MATCH")
    let inline = edge.condition.map { condition in
      nested(nil, .forbidding("WHERE")) { binder in
        let name = edge.variable?.text ?? ""
        binder.scope.declare(Variable(id: element.id, name: name, type: .edge))
        return binder.bind(condition)
      }
    }
    let all = conditions + (inline.map { [$0] } ?? [])
    checkReads(of: all, besides: element, match, at: edge.span)
    guard let first = all.first else { return }
    bound.repetition?.condition = all.count == 1 ? first : .operation(.and, all, edge.span)
  }

  /// Checks that an edge that repeats looks at none of the pattern's lists and paths: of two such
  /// edges each might wait for the other.
  private mutating func checkReads(
    of conditions: [BoundExpression], besides element: Variable, _ match: PatternBinding,
    at span: SourceSpan
  ) {
    let known = match.before.variables + [element]
    for variable in Set(conditions.flatMap(\.freeVariables)).subtracting(known)
    where variable.type != .node && variable.type != .edge {
      report(.outsideOfRepetition(variable.name), at: span)
    }
  }
}

extension PatternBinding {
  /// Adds a node or an edge of the last path.
  fileprivate mutating func add(_ element: Element, _ span: SourceSpan) {
    parts[parts.count - 1].elements.append(element)
    parts[parts.count - 1].places[element.variable] = span
  }
}

/// A path without the parentheses of those in it that stand once.
struct FlatPath {
  private(set) var nodes: [NodePattern]
  private(set) var links: [PatternLink] = []

  /// The conditions that stood in the parentheses.
  private(set) var conditions: [Expression] = []

  init(from start: NodePattern, _ steps: [PatternStep]) {
    nodes = [start]
    for step in steps {
      if case .group(let group) = step.link, group.repetition == nil {
        append(FlatPath(from: group.start, group.steps))
        conditions += group.condition.map { [$0] } ?? []
        join(step.node)
      } else {
        links.append(step.link)
        nodes.append(step.node)
      }
    }
  }

  private mutating func append(_ inner: FlatPath) {
    join(inner.nodes[0])
    links += inner.links
    nodes += inner.nodes.dropFirst()
    conditions += inner.conditions
  }

  /// Says of the last node that it is also this one; where both say something, no edge lies between.
  private mutating func join(_ node: NodePattern) {
    if nodes[nodes.count - 1].isEmpty {
      nodes[nodes.count - 1] = node
    } else if !node.isEmpty {
      let zero = Expression(.literal(.integer(0)), node.span)
      let none = Repetition(minimum: zero, maximum: zero, node.span)
      links.append(.edge(EdgePattern(direction: .right, repetition: none, node.span)))
      nodes.append(node)
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
