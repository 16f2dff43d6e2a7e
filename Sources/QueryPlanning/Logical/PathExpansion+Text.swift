import GraphModel
import QueryBinding

extension PathExpansion: CustomStringConvertible {
  /// The operator in a line: `ShortestPath (a)-[:KNOWS*1..]->(b)`.
  package var description: String {
    let name = path.map { " \($0) =" } ?? ""
    let judged =
      conditions.isEmpty ? "" : " WHERE \(conditions.map(\.description).joined(separator: " AND "))"
    return "\(verb)\(mode == .trail ? "" : " \(mode.rawValue)")\(name) \(steps)\(judged)"
  }

  private var verb: String {
    switch selection {
    case .all: isInto ? "ExpandPathInto" : "ExpandPath"
    case .shortest(let count) where count.isOne: "ShortestPath"
    case .shortest(let count): "ShortestPaths \(count)"
    case .groups(let count) where count.isOne: "AllShortestPaths"
    case .groups(let count): "ShortestGroups \(count)"
    }
  }

  private var steps: String {
    segments.reduce(Self.node(start, startConditions)) {
      "\($0)\($1)\(Self.node($1.end, $1.endConditions))"
    }
  }

  private static func node(_ variable: Variable, _ conditions: [BoundExpression]) -> String {
    let tested = conditions.map(\.description).joined(separator: " AND ")
    return tested.isEmpty ? "(\(variable))" : "(\(variable) WHERE \(tested))"
  }
}

extension PathSegment: CustomStringConvertible {
  /// `-[r:KNOWS*1..3]->`, or with a space about it `((a)-[:KNOWS]->(b) WHERE a.x < b.x){1..3}`.
  package var description: String {
    let tested = conditions.map(\.description).joined(separator: " AND ")
    let condition = tested.isEmpty ? "" : " WHERE \(tested)"
    let range = bounds.map { "\($0.minimum)..\($0.maximum?.description ?? "")" }
    guard hops.count == 1, nodes.allSatisfy(\.isAnonymous) else {
      let inside = zip(hops, nodes.dropFirst()).reduce("(\(Self.name(nodes[0])))") { text, next in
        text + next.0.text("\(Self.name(next.0.edge))\(next.0.typeText)")
          + "(\(Self.name(next.1)))"
      }
      return " (\(inside)\(condition)){\(range ?? "1..1")} "
    }
    let repeated = range.map { "*\($0)" } ?? ""
    return hops[0].text("\(Self.name(edges))\(hops[0].typeText)\(repeated)\(condition)")
  }

  private static func name(_ variable: Variable) -> String {
    variable.isAnonymous ? "" : variable.name
  }
}

extension BoundExpression {
  fileprivate var isOne: Bool { self == .constant(.integer(1)) }
}

extension PathHop {
  fileprivate var typeText: String { types.map { ":\($0.joined(separator: "|"))" } ?? "" }

  fileprivate func text(_ inside: String) -> String {
    switch direction {
    case .outgoing: "-[\(inside)]->"
    case .incoming: "<-[\(inside)]-"
    case .either: "-[\(inside)]-"
    }
  }
}
