extension PathPattern {
  package var printed: String {
    let name = variable.map { "\($0.printedAsVariable) = " } ?? ""
    let elements = PatternStep.printed(from: start, steps)
    return switch search {
    case .shortestPath: "\(name)shortestPath(\(elements))"
    case .allShortestPaths: "\(name)allShortestPaths(\(elements))"
    case .all, .any, .anyShortest, .allShortest, .shortest, .shortestGroups:
      name
        + [search.words, mode?.rawValue ?? "", search.lastWord ?? "", elements]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// The path as an expression: in words that cannot be taken for arithmetic.
  var printedAsCondition: String {
    search == .all ? "exists(\(printed))" : printed
  }
}

extension PathSearch {
  /// What stands before the mode.
  fileprivate var words: String {
    switch self {
    case .all, .shortestPath, .allShortestPaths: ""
    case .any(let count): "ANY" + (count.map { " \($0.printed)" } ?? "")
    case .anyShortest: "ANY SHORTEST"
    case .allShortest: "ALL SHORTEST"
    case .shortest(let count): "SHORTEST \(count.printed)"
    case .shortestGroups(let count): "SHORTEST" + (count.map { " \($0.printed)" } ?? "")
    }
  }

  /// What stands behind it.
  fileprivate var lastWord: String? {
    guard case .shortestGroups(let count) = self else { return nil }
    return count == nil ? "GROUP" : "GROUPS"
  }
}

extension PatternStep {
  /// A path's elements: a node that says nothing is left out where only paths in parentheses stand
  /// beside it.
  fileprivate static func printed(from start: NodePattern, _ steps: [PatternStep]) -> String {
    var parts = [(text: start.printed, isGroup: false)]
    if start.isEmpty, steps.first?.isGroup == true { parts = [] }
    for (index, step) in steps.enumerated() {
      parts.append((step.link.printed, step.isGroup))
      let isBesideGroups = step.isGroup && (index == steps.count - 1 || steps[index + 1].isGroup)
      if !step.node.isEmpty || !isBesideGroups { parts.append((step.node.printed, false)) }
    }
    return parts.indices.reduce("") { text, index in
      let isApart = index > 0 && (parts[index].isGroup || parts[index - 1].isGroup)
      return text + (isApart ? " " : "") + parts[index].text
    }
  }

  private var isGroup: Bool { edge == nil }
}

extension PatternLink {
  fileprivate var printed: String {
    switch self {
    case .edge(let edge): edge.printed
    case .group(let group): group.printed
    }
  }
}

extension PathGroup {
  fileprivate var printed: String {
    let condition = condition.map { " WHERE \($0.printed)" } ?? ""
    let quantifier = repetition?.printedAsQuantifier ?? ""
    return "(\(PatternStep.printed(from: start, steps))\(condition))\(quantifier)"
  }
}

extension NodePattern {
  /// Whether it is `()`, which says nothing.
  package var isEmpty: Bool {
    variable == nil && labels == nil && properties == nil && condition == nil
  }
}
