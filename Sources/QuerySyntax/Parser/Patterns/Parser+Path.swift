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
  ///     path → (name "=")? (prefix? element | shortest "(" element ")")
  ///     shortest → "shortestPath" | "allShortestPaths"
  mutating func parsePath() -> PathPattern {
    let start = start
    var variable: Identifier?
    if isName(ahead: 0), symbol(ahead: 1) == .equal {
      variable = parseName(.variable)
      expect(.equal)
    }
    if let search = eatPathSearch() {
      let (node, steps) = parseBracketed(.leftParenthesis) { $0.parseElement() }
      return PathPattern(
        variable: variable, search: search, start: node, steps: steps, span(from: start))
    }
    let (search, mode) = parsePathPrefix()
    failMisspeltPrefix()
    let (node, steps) = parseElement()
    return PathPattern(
      variable: variable, search: search, mode: mode, start: node, steps: steps, span(from: start))
  }

  /// Consumes `shortestPath` or `allShortestPaths` before a parenthesis.
  mutating func eatPathSearch() -> PathSearch? {
    guard symbol(ahead: 1) == .leftParenthesis else { return nil }
    if eat(.shortestPath) { return .shortestPath }
    return eat(.allShortestPaths) ? .allShortestPaths : nil
  }

  /// Parses nodes, edges and paths in parentheses.
  ///
  /// Where an edge or such a path has no node beside it, there is one that says nothing. Parentheses
  /// around the whole mean nothing.
  ///
  ///     element → (node | group) (edge? (node | group))*
  private mutating func parseElement() -> (NodePattern, [PatternStep]) {
    let first = atGroup ? impliedNode : parseNode()
    var steps: [PatternStep] = []
    while true {
      if atGroup {
        let group = parseGroup()
        steps.append(PatternStep(.group(group), parseNodeUnlessImplied()))
      } else if atEdge {
        steps.append(PatternStep(parseEdge(), atGroup ? impliedNode : parseNode()))
      } else {
        break
      }
    }
    if at(.leftParenthesis) { fail(.adjacentNodes) }
    return Self.withoutParentheses(first, steps)
  }

  private static func withoutParentheses(_ start: NodePattern, _ steps: [PatternStep])
    -> (NodePattern, [PatternStep])
  {
    guard steps.count == 1, case .group(let group) = steps[0].link, group.repetition == nil,
      group.condition == nil, start.isEmpty, steps[0].node.isEmpty
    else { return (start, steps) }
    return (group.start, group.steps)
  }

  /// The node after a path in parentheses, unless an edge or another such path follows.
  private mutating func parseNodeUnlessImplied() -> NodePattern {
    at(.leftParenthesis) && !atGroup ? parseNode() : impliedNode
  }

  private var impliedNode: NodePattern { NodePattern(SourceSpan(start, start)) }

  /// Parses a path in parentheses.
  ///
  ///     group → "(" element where? ")" quantifier?
  private mutating func parseGroup() -> PathGroup {
    let start = start
    let (first, steps, condition) = nested(levels: 2) { parser in
      parser.parseBracketed(.leftParenthesis) { parser in
        if parser.isName(ahead: 0) { parser.failNotSupported(.subpathVariable) }
        let (first, steps) = parser.parseElement()
        return (first, steps, parser.parseWhere())
      }
    }
    return PathGroup(
      start: first, steps: steps, condition: condition, repetition: parseQuantifier(after: nil),
      span(from: start))
  }

  /// Whether a path in parentheses begins here, and not a node: `((a)-->(b))`, `(p = (a)-->(b))`.
  private var atGroup: Bool {
    guard at(.leftParenthesis) else { return false }
    return symbol(ahead: 1) == .leftParenthesis || isName(ahead: 1) && symbol(ahead: 2) == .equal
  }

  /// Parses the rest of a path in an expression.
  ///
  ///     steps → (edge node)*
  mutating func parseSteps() -> [PatternStep] {
    var steps: [PatternStep] = []
    while isFullEdge(at: position) {
      let edge = parseEdge()
      steps.append(PatternStep(edge, parseNode()))
    }
    return steps
  }

  private var atEdge: Bool {
    at(.minus) || at(.less) && symbol(ahead: 1) == .minus
  }
}
