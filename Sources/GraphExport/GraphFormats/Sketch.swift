import GraphModel

/// A graph as trees in plain text.
///
/// The first grows from the first node of the result, each further one from the node that has the
/// most edges of those not shown yet.
///
///     China (Country)
///     ├─ MENTIONS ← Chips decide who leads. (Insight)
///     │  └─ MENTIONS → Chips (Compute)
///     └─ BORDERS → India (Country)
///
/// A node stands once with all around it; where it comes again, `↑` points up.
struct Sketch {
  private let graph: ResultGraph
  private let width: Int
  private let maximumBranches: Int
  private let neighbours: [NodeID: [Branch]]
  private var shown: Set<NodeID> = []

  /// Nodes that a tree only counts.
  private var counted: Set<NodeID> = []
  private var lines: [String] = []

  private struct Branch {
    let edge: EdgeID
    let node: NodeID
    let label: String
  }

  private static var maximumDepth: Int { 3 }
  private static var maximumLines: Int { 200 }

  init(_ graph: ResultGraph, _ settings: ResultSettings) {
    self.graph = graph
    width = max(settings.width ?? 100, 30)
    maximumBranches = settings.picture.isFull ? .max : 12
    neighbours = Self.neighbours(in: graph)
  }

  mutating func text() -> String {
    let ranked = graph.nodes.enumerated().sorted { left, right in
      let (leftDegree, rightDegree) = (degree(of: left.element), degree(of: right.element))
      return leftDegree == rightDegree ? left.offset < right.offset : leftDegree > rightDegree
    }
    for node in graph.nodes.prefix(1) + ranked.map(\.element)
    where !shown.contains(node) && !counted.contains(node) && lines.count < Self.maximumLines {
      shown.insert(node)
      lines.append(fitted(name(node)))
      grow(from: node, under: "", depth: 1)
    }
    let missing = graph.nodes.count - shown.count
    if missing > 0 { lines.append("… \(missing) more node\(missing == 1 ? "" : "s")") }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension Sketch {
  private static func neighbours(in graph: ResultGraph) -> [NodeID: [Branch]] {
    var neighbours: [NodeID: [Branch]] = [:]
    for edge in graph.edges {
      let type = SafeText.of(graph.elements.edges[edge.id]?.type ?? "")
      neighbours[edge.source, default: []].append(
        Branch(edge: edge.id, node: edge.target, label: "\(type) → "))
      if edge.source != edge.target {
        neighbours[edge.target, default: []].append(
          Branch(edge: edge.id, node: edge.source, label: "\(type) ← "))
      }
    }
    return neighbours
  }

  private func degree(of node: NodeID) -> Int { neighbours[node]?.count ?? 0 }

  private mutating func grow(
    from node: NodeID, under indent: String, by edge: EdgeID? = nil, depth: Int
  ) {
    let branches = (neighbours[node] ?? []).filter { $0.edge != edge }
    guard depth <= Self.maximumDepth, lines.count < Self.maximumLines else {
      if !branches.isEmpty { lines.append(indent + "└─ …") }
      counted.formUnion(branches.map(\.node))
      return
    }
    let first = branches.prefix(maximumBranches)
    let new = Set(first.map(\.node)).subtracting(shown)
    shown.formUnion(new)
    var grown: Set<NodeID> = []
    for (number, branch) in first.enumerated() {
      let isLast = number == branches.count - 1
      let isNew = new.contains(branch.node) && grown.insert(branch.node).inserted
      lines.append(
        fitted(
          indent + (isLast ? "└─ " : "├─ ") + branch.label + name(branch.node) + (isNew ? "" : " ↑")
        ))
      if isNew {
        let deeper = indent + (isLast ? "   " : "│  ")
        grow(from: branch.node, under: deeper, by: branch.edge, depth: depth + 1)
      }
    }
    counted.formUnion(branches.dropFirst(maximumBranches).map(\.node))
    let more = branches.count - first.count
    if more > 0 { lines.append(indent + "└─ +\(more) more") }
  }

  private func name(_ id: NodeID) -> String {
    let look = NodeLook(graph.elements.nodes[id], id: id, labelLimit: 200)
    let kind = look.kind.isEmpty || look.kind == look.caption ? "" : " (\(look.kind))"
    return SafeText.of(look.caption + kind)
  }

  /// A line cut to the width; never within a character.
  private func fitted(_ line: String) -> String {
    guard DisplayWidth.of(line) > width else { return line }
    var (kept, used) = ("", 0)
    for character in line {
      used += DisplayWidth.of(character)
      if used >= width { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
