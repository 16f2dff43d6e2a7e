import GraphModel
import QueryBinding
import QueryFunctions

/// Takes in optional matches.
extension MatchedPattern {
  /// Takes in an optional match that lies beyond one edge at a node known before, as a tree.
  mutating func addOptional(_ pattern: BoundPattern, match: Int) -> Bool {
    let (knownNodes, knownEdges) = (nodes.count, edges.count)
    let anchors = pattern.paths.flatMap(\.nodes).filter { place(of: $0.variable) != nil }
    guard let anchor = anchors.first.flatMap({ place(of: $0.variable) }),
      anchors.allSatisfy({ $0.variable == nodes[anchor].variable && $0.labels == nil }),
      addPaths(of: pattern, match: match)
    else { return false }
    for index in nodes.indices.dropFirst(knownNodes) {
      nodes[index].isOptional = true
      nodes[index].match = match
    }
    let new = edges.indices.dropFirst(knownEdges)
    let stems = new.filter { edges[$0].left == anchor || edges[$0].right == anchor }
    guard stems.count == 1, new.count == nodes.count - knownNodes, !new.contains(where: mayRepeat)
    else { return false }
    edges[stems[0]].isOptional = true
    return pattern.conditions.allSatisfy { addOptional($0, knownNodes) }
  }

  /// Whether an edge may be the same as another one of its match.
  func mayRepeat(_ edge: Int) -> Bool {
    edges.indices.contains { $0 != edge && edges[edge].mayEqual(edges[$0]) }
  }

  /// Takes in a condition on one of the nodes of an optional match.
  mutating func addOptional(_ condition: BoundExpression, _ knownNodes: Int) -> Bool {
    let free = condition.freeVariables
    guard free.count == 1, let variable = free.first, let place = place(of: variable),
      place >= knownNodes, condition.isDeterministic
    else { return false }
    nodes[place].conditions.append(condition)
    return true
  }
}
