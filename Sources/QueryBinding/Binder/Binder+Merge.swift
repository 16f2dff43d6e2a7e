import Diagnostics
import GraphModel
import QueryFunctions
import QuerySyntax

extension Binder {
  /// Binds `MERGE`: a pattern to be matched, and the same to be created, over the same variables.
  mutating func bindMerge(_ path: PathPattern, onCreate: [SetItem], onMatch: [SetItem])
    -> BoundMerge
  {
    let before = scope
    checkMerge(path)
    let labels = path.nodes.map { node in node.labels.map { newNames($0) } ?? [] }
    let edges = path.steps.compactMap(\.edge)
    let types = edges.map { newType(of: $0) }
    path.propertyMaps.forEach { createKeys(of: $0) }
    let pattern = bindMatch(Pattern([path]), where: nil)
    let bound = pattern.paths[0]
    // Property maps are bound a second time, as values to be set: problems are told once.
    let reported = diagnostics.count
    var creation = BoundCreation(nodes: [], edges: [], paths: [])
    for (index, node) in bound.nodes.enumerated()
    where index < path.nodes.count && !before.contains(node.variable)
      && !creation.makes(node.variable)
    {
      let properties = bindNewProperties(path.nodes[index].properties, before)
      creation.nodes.append(
        .init(variable: node.variable, labels: labels[index], properties: properties))
    }
    for (index, edge) in bound.links.compactMap(\.edge).enumerated() where index < edges.count {
      let properties = bindNewProperties(edges[index].properties, before)
      let ends = (bound.nodes[index].variable, bound.nodes[index + 1].variable)
      let (source, target) = edge.direction == .left ? (ends.1, ends.0) : ends
      creation.edges.append(
        .init(
          variable: edge.variable, type: types[index], source: source, target: target,
          properties: properties))
    }
    diagnostics.removeSubrange(reported...)
    if let variable = bound.variable { creation.paths.append(.init(variable, bound.value)) }
    return BoundMerge(
      pattern: pattern, creation: creation,
      onCreate: onCreate.compactMap { bindSet($0) }, onMatch: onMatch.compactMap { bindSet($0) })
  }

  private mutating func checkMerge(_ path: PathPattern) {
    checkCreation(of: path, in: "MERGE")
    for properties in path.propertyMaps where isParameter(properties) {
      report(.parameterAsProperties("MERGE"), at: properties.span)
    }
    for node in path.nodes where path.steps.isEmpty || node.labels != nil || node.properties != nil
    {
      guard let name = node.variable, scope.variable(named: name.text) != nil else { continue }
      report(.variableAlreadyBound(name.text), at: name.span)
    }
    for edge in path.steps.compactMap(\.edge) {
      guard let name = edge.variable, scope.variable(named: name.text) != nil else { continue }
      report(.variableAlreadyBound(name.text), at: name.span)
    }
  }
}

extension PathPattern {
  fileprivate var nodes: [NodePattern] { [start] + steps.map(\.node) }

  fileprivate var propertyMaps: [Expression] {
    (nodes.map(\.properties) + steps.map(\.edge?.properties)).compactMap { $0 }
  }
}

extension BoundCreation {
  fileprivate func makes(_ variable: Variable) -> Bool {
    nodes.contains { $0.variable == variable }
  }
}

extension BoundPath {
  /// The path as a value, from its nodes and edges.
  package var value: BoundExpression {
    .path(start: nodes[0].variable, along: links.map(\.variable))
  }
}
