import Diagnostics
import GraphModel
import QuerySyntax

extension Binder {
  /// Notes what a pattern makes one ask of the graph.
  mutating func ask(about pattern: BoundPattern, written: Pattern, over before: Scope) {
    askAboutProducts(pattern, written, before)
    for path in written.paths { ask(about: path) }
  }

  /// Parts that share no variable with each other or the rows before, and no condition; a part that
  /// is looked up by a value is wanted beside the other, rows or not.
  private mutating func askAboutProducts(
    _ pattern: BoundPattern, _ written: Pattern, _ before: Scope
  ) {
    var parts: [(pattern: BoundPattern, span: SourceSpan)] = []
    for (path, source) in zip(pattern.paths, written.paths) {
      var part = BoundPattern(paths: [path], conditions: [])
      for index in parts.indices.reversed() {
        let both = parts[index].pattern.variables.union(part.variables)
        let isLinked =
          !parts[index].pattern.variables.isDisjoint(with: part.variables)
          || pattern.conditions.contains { condition in
            !condition.freeVariables.isDisjoint(with: parts[index].pattern.variables)
              && !condition.freeVariables.isDisjoint(with: part.variables)
          }
        guard isLinked, !both.isEmpty else { continue }
        part.paths = parts.remove(at: index).pattern.paths + part.paths
      }
      parts.append((part, source.span))
    }
    let free = parts.filter { part in
      !part.pattern.variables.contains { before.contains($0) }
        && !pattern.conditions.contains { $0.looksUp(part.pattern.variables, before) }
    }
    for (left, right) in zip(free, free.dropFirst()) {
      questions.products.append(
        .init(
          left: left.pattern.with(pattern.conditions),
          right: right.pattern.with(pattern.conditions), span: right.span))
    }
  }

  private mutating func ask(about path: PathPattern) {
    var left = path.start
    for step in path.steps {
      let isSearched = path.search != .all
      switch step.link {
      case .edge(let edge):
        ask(about: edge.repetition, of: [edge], isSearched: isSearched)
        ask(about: edge, from: left, to: step.node)
      case .group(let group):
        ask(about: group.repetition, of: group.steps.compactMap(\.edge), isSearched: isSearched)
      }
      left = step.node
    }
  }

  private mutating func ask(
    about repetition: Repetition?, of edges: [EdgePattern], isSearched: Bool
  ) {
    guard let repetition, repetition.maximum == nil, !isSearched else { return }
    let types = edges.map { $0.types?.names.map(\.text) }
    let all = types.contains(nil) ? nil : types.compactMap { $0 }.flatMap { $0 }
    questions.unbounded.append(.init(types: all, span: repetition.span))
  }

  private mutating func ask(about edge: EdgePattern, from left: NodePattern, to right: NodePattern)
  {
    guard edge.repetition == nil, let type = edge.types?.onlyName else { return }
    ask(about: left, type, edge.direction, edge.span)
    ask(about: right, type, edge.direction.reversed, edge.span)
  }

  private mutating func ask(
    about node: NodePattern, _ type: String, _ direction: EdgePattern.Direction,
    _ span: SourceSpan
  ) {
    guard let label = node.labels?.onlyName, isKnown(label: label, type: type) else { return }
    let way: PatternQuestions.Joint.Way =
      switch direction {
      case .right: .leaving
      case .left: .arriving
      case .either: .either
      }
    questions.joints.append(
      .init(kind: .init(label: label, type: type, way: way), span: span))
  }

  /// What is unknown has a warning already.
  private func isKnown(label: String, type: String) -> Bool {
    names.labels.contains(label) && names.edgeTypes.contains(type)
  }
}

extension BoundPattern {
  /// The pattern with those conditions that speak of nothing else.
  fileprivate func with(_ conditions: [BoundExpression]) -> BoundPattern {
    BoundPattern(
      paths: paths, conditions: conditions.filter { $0.freeVariables.isSubset(of: variables) })
  }
}

extension BoundExpression {
  /// Whether it asks of these variables for a value that is there before.
  fileprivate func looksUp(_ variables: Set<Variable>, _ before: Scope) -> Bool {
    guard case .operation(let operation, _, _) = self, operation == .equal || operation == .isIn
    else { return false }
    return freeVariables.allSatisfy { variables.contains($0) || before.contains($0) }
      && !freeVariables.isDisjoint(with: variables)
  }
}

extension LabelExpression {
  /// The name that it consists of.
  fileprivate var onlyName: String? {
    if case .name(let name) = self { name.text } else { nil }
  }
}

extension EdgePattern.Direction {
  fileprivate var reversed: EdgePattern.Direction {
    switch self {
    case .right: .left
    case .left: .right
    case .either: .either
    }
  }
}
