import QuerySyntax
import TestSupport

extension QueryMaker {
  /// A clause that writes, such that what it leaves does not depend on the order of rows.
  mutating func makeWrite() -> Clause {
    hasMade = true
    readsPatterns = false
    defer { readsPatterns = true }
    return switch generator.number(0...9) {
    case 0...2: makeCreate()
    case 3, 4: makeMerge()
    case 5, 6: makeSet() ?? makeCreate()
    case 7: makeRemove() ?? makeCreate()
    case 8: makeForeach()
    default: makeMerge()
    }
  }

  /// Edges, or edges and nodes, of those that are bound.
  mutating func makeDelete() -> Clause? {
    if chance(50), let edge = pick(.edge) {
      return Clause(.delete([.variable(edge.name)], isDetach: false))
    }
    guard let node = pick(.node) else { return nil }
    let edges = chance(30) ? variables(.edge).map { Expression.variable($0.name) } : []
    return Clause(.delete([.variable(node.name)] + edges, isDetach: chance(70)))
  }

  private mutating func makeCreate() -> Clause {
    var path = [makeCreatedNode()]
    var steps: [PatternStep] = []
    for _ in 0..<generator.number(path[0].labels == nil ? 1...2 : 0...1) {
      let edge = name("r")
      steps.append(
        PatternStep(
          EdgePattern(
            edge, types: .name(Identifier(generator.pick(RandomGraph.edgeTypes + ["New"]))),
            chance(50) ? .right : .left,
            properties: chance(50) ? .map([("w", makeInteger(1))]) : nil), makeCreatedNode()))
      path.append(steps[steps.count - 1].node)
    }
    for node in path { declare(node.variable?.text ?? "", .node, isCertain: true) }
    for step in steps { declare(step.edge?.variable?.text ?? "", .edge, isCertain: true) }
    return Clause(.create(Pattern([PathPattern(path[0], steps)])))
  }

  private mutating func makeCreatedNode() -> NodePattern {
    let bound = variables(.node).filter(\.isCertain)
    if !bound.isEmpty, chance(50) { return NodePattern(generator.pick(bound).name) }
    let properties = chance(70) ? Expression.map([("x", makeInteger(1)), ("s", makeText(1))]) : nil
    return NodePattern(
      name("n"), labels: .name(Identifier(generator.pick(RandomGraph.labels + ["New"]))),
      properties: properties)
  }

  private mutating func makeMerge() -> Clause {
    let onMatch = name("n")
    let bound = variables(.node).filter(\.isCertain)
    if bound.count > 1, chance(50) {
      let edge = name("r")
      let path = PathPattern(
        NodePattern(generator.pick(bound).name),
        [
          PatternStep(
            EdgePattern(
              edge, types: .name(Identifier(generator.pick(RandomGraph.edgeTypes))),
              .right), NodePattern(generator.pick(bound).name))
        ])
      declare(edge, .edge, isCertain: true)
      return Clause(
        .merge(
          path, onCreate: chance(50) ? [.mark(edge, "made")] : [],
          onMatch: chance(50) ? [.mark(edge, "met")] : []))
    }
    let key: Expression =
      chance(10) ? makeInteger(1) : .call("coalesce", makeInteger(1), .integer(0))
    let node = NodePattern(
      onMatch, labels: chance(80) ? .name(Identifier(generator.pick(RandomGraph.labels))) : nil,
      properties: .map([("x", key)]))
    declare(onMatch, .node, isCertain: true)
    return Clause(
      .merge(
        PathPattern(node), onCreate: chance(50) ? [.mark(onMatch, "made")] : [],
        onMatch: chance(50) ? [.mark(onMatch, "met")] : []))
  }

  /// To an element only what depends on nothing but it.
  private mutating func makeSet() -> Clause? {
    guard let target = pick(.node, .edge) else { return nil }
    let own = scope
    scope = []
    defer { scope = own }
    let name = Identifier(target.name)
    let constants = Expression.map([("z", makeInteger(1)), ("s", makeText(0))])
    switch generator.number(0...4) {
    case 0 where target.kind == .node:
      return Clause(.set([.labels(name, [Identifier(generator.pick(RandomGraph.labels))])]))
    case 1: return Clause(.set([.merge(name, with: constants)]))
    case 2: return Clause(.set([.replace(name, with: constants)]))
    case 3:
      let copy = Expression.property(target.name, "y")
      return Clause(.set([.property(of: .variable(target.name), key: "z", to: copy)]))
    default:
      return Clause(
        .set([.property(of: .variable(target.name), key: "x", to: makeInteger(1))]))
    }
  }

  private mutating func makeRemove() -> Clause? {
    guard let node = pick(.node) else { return nil }
    let label = RemoveItem.labels(
      Identifier(node.name), [Identifier(generator.pick(RandomGraph.labels))])
    let property = RemoveItem.property(
      of: .variable(node.name), key: Identifier(generator.pick(["x", "s", "m"])))
    return Clause(.remove([chance(50) ? label : property]))
  }

  private mutating func makeForeach() -> Clause {
    let inner = NodePattern(
      "made", labels: .name("New"), properties: .map([("x", .variable("each"))]))
    let create = Clause(.create(Pattern([PathPattern(inner)])))
    return Clause(.foreach("each", in: makeIntegers(1), do: [create]))
  }
}

extension SetItem {
  /// `n.how = 'made'`.
  fileprivate static func mark(_ name: String, _ text: String) -> SetItem {
    .property(of: .variable(name), key: "how", to: .text(text))
  }
}
