import Diagnostics

extension Parser {
  /// Parses paths that are matched together.
  ///
  ///     pattern → path ("," path)*
  mutating func parsePattern() -> Pattern {
    Pattern(parseList { $0.parsePath() })
  }

  /// Parses a path.
  ///
  ///     path → (name "=")? (search "(" element ")" | element)
  ///     search → "shortestPath" | "allShortestPaths"
  mutating func parsePath() -> PathPattern {
    let start = start
    var variable: Identifier?
    if isName(ahead: 0), symbol(ahead: 1) == .equal {
      variable = parseName(.variable)
      expect(.equal)
    }
    refusePathPrefix()
    if let search = eatPathSearch() {
      let (node, steps) = parseBracketed(.leftParenthesis) { $0.parseElement() }
      return PathPattern(
        variable: variable, search: search, start: node, steps: steps, span(from: start))
    }
    let (node, steps) = parseElement()
    return PathPattern(variable: variable, start: node, steps: steps, span(from: start))
  }

  /// Consumes `shortestPath` or `allShortestPaths` before a parenthesis.
  mutating func eatPathSearch() -> PathSearch? {
    guard symbol(ahead: 1) == .leftParenthesis else { return nil }
    if eat(.shortestPath) { return .shortestPath }
    return eat(.allShortestPaths) ? .allShortestPaths : nil
  }

  private mutating func refusePathPrefix() {
    guard let keyword = keyword(ahead: 0) else { return }
    switch keyword {
    case .any, .all, .shortest, .trail, .walk, .acyclic, .simple:
      failNotSupported(.pathPrefix(keyword.word))
    default: break
    }
  }

  /// Parses nodes and edges in turn; parentheses around the whole mean nothing.
  ///
  ///     element → node (edge node)* | "(" element ")"
  private mutating func parseElement() -> (NodePattern, [PatternStep]) {
    guard at(.leftParenthesis), holdsElement(at: position + 1) else {
      let node = parseNode()
      return (node, parseSteps(allowsShortEdges: true))
    }
    let start = start
    let element = nested { parser in
      parser.parseBracketed(.leftParenthesis) { parser in
        let element = parser.parseElement()
        if parser.at(.where) { parser.failNotSupported(.quantifiedPath) }
        return element
      }
    }
    if at(.leftBrace) || at(.plus) || at(.star) || at(.minus) || at(.less) || at(.leftParenthesis) {
      failNotSupported(.quantifiedPath, at: span(from: start))
    }
    return element
  }

  /// Whether a parenthesis holds a path and not a node: `((a)-->(b))`, `(p = (a)-->(b))`.
  private func holdsElement(at index: Int) -> Bool {
    if symbol(at: index) == .leftParenthesis { return true }
    return isName(at: index) && symbol(at: index + 1) == .equal
  }

  /// Parses the rest of a path.
  ///
  ///     steps → (edge node)*
  mutating func parseSteps(allowsShortEdges: Bool) -> [PatternStep] {
    var steps: [PatternStep] = []
    while allowsShortEdges ? atEdge : isFullEdge(at: position) {
      let edge = parseEdge()
      if at(.leftParenthesis), holdsElement(at: position + 1) { failNotSupported(.quantifiedPath) }
      steps.append(PatternStep(edge, parseNode()))
    }
    return steps
  }

  private var atEdge: Bool {
    at(.minus) || at(.less) && symbol(ahead: 1) == .minus
  }
}
