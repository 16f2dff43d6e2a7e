import Diagnostics
import GraphModel
import QueryFunctions
import QuerySyntax

extension Binder {
  /// Binds `CREATE`: what the pattern names and is in scope is used, all else is made.
  mutating func bindCreate(_ pattern: Pattern) -> BoundCreation {
    var creation = BoundCreation(nodes: [], edges: [], paths: [])
    let before = scope
    for path in pattern.paths { create(path, before, &creation) }
    return creation
  }

  private mutating func create(
    _ path: PathPattern, _ before: Scope, _ creation: inout BoundCreation
  ) {
    checkCreation(of: path, in: "CREATE")
    let isAlone = path.steps.isEmpty
    let start = create(path.start, isAlone: isAlone, before, &creation)
    var nodes = [start]
    var edges: [Variable] = []
    for step in path.steps {
      guard let edge = step.edge else { continue }
      let node = create(step.node, isAlone: false, before, &creation)
      edges.append(
        create(edge, from: nodes[nodes.count - 1], to: node, before, &creation))
      nodes.append(node)
    }
    guard let name = path.variable else { return }
    if scope.variable(named: name.text) != nil {
      report(.variableAlreadyBound(name.text), at: name.span)
    }
    let variable = declare(name, .path)
    creation.paths.append(.init(variable, .path(start: start, along: edges)))
  }

  private mutating func create(
    _ node: NodePattern, isAlone: Bool, _ before: Scope,
    _ creation: inout BoundCreation
  ) -> Variable {
    if let name = node.variable, let known = use(name) {
      if isAlone || node.labels != nil || node.properties != nil {
        report(.variableAlreadyBound(name.text), at: name.span)
      } else if !StaticType.fits(known.type, .node) {
        report(
          .variableTypeConflict(name.text, is: known.type.name, needed: "NODE"), at: name.span)
      }
      return known
    }
    let labels = node.labels.map { newNames($0) } ?? []
    let known = Scope(before.variables + creation.nodes.map(\.variable))
    let properties = bindNewProperties(node.properties, known)
    let variable = declare(node.variable, .node)
    creation.nodes.append(.init(variable: variable, labels: labels, properties: properties))
    return variable
  }

  private mutating func create(
    _ edge: EdgePattern, from left: Variable, to right: Variable,
    _ before: Scope, _ creation: inout BoundCreation
  ) -> Variable {
    if let name = edge.variable, scope.variable(named: name.text) != nil {
      report(.variableAlreadyBound(name.text), at: name.span)
    }
    if edge.direction == .either { report(.createUndirected, at: edge.span) }
    let type = newType(of: edge)
    let made = creation.nodes.map(\.variable) + creation.edges.map(\.variable)
    let properties = bindNewProperties(edge.properties, Scope(before.variables + made))
    let variable = declare(edge.variable, .edge)
    let (source, target) = edge.direction == .left ? (right, left) : (left, right)
    creation.edges.append(
      .init(
        variable: variable, type: type, source: source, target: target,
        properties: properties))
    return variable
  }

  /// Checks that a path is one of single edges, with nothing to be chosen from.
  mutating func checkCreation(of path: PathPattern, in clause: String) {
    let hasGroup = path.steps.contains { $0.edge == nil }
    if path.search != .all || path.mode != nil || hasGroup {
      report(.searchInCreation(clause), at: path.span)
    }
  }

  /// The one type of an edge to be created.
  mutating func newType(of edge: EdgePattern) -> String {
    if edge.repetition != nil { report(.createRepeated, at: edge.span) }
    let types = edge.types?.names ?? []
    if types.count != 1 { report(.createWithoutSingleType(count: types.count), at: edge.span) }
    types.forEach { create($0) }
    return types.first?.text ?? ""
  }

  /// The names of labels to be set.
  mutating func newNames(_ labels: LabelExpression) -> [String] {
    switch labels {
    case .name(let name):
      create(name)
      return [name.text]
    case .and(let left, let right): return newNames(left) + newNames(right)
    case .or, .not, .any:
      report(.createLabelExpression, at: labels.names.first?.span)
      return []
    }
  }

  /// Binds the properties of something new over what is known when it is made.
  mutating func bindNewProperties(_ properties: Expression?, _ known: Scope)
    -> BoundExpression?
  {
    guard let properties else { return nil }
    if case .map(let entries) = properties.kind { entries.forEach { create($0.key) } }
    return nested(known, .forbidding("CREATE")) { $0.bind(properties) }
  }
}
