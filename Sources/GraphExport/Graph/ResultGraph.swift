import GraphModel

/// The nodes and edges that are in the rows of a result, each once, in the order of their coming.
///
/// They may be bare or in paths, lists and maps. An edge brings its ends along; nothing else is
/// there that the rows do not have.
struct ResultGraph {
  private(set) var nodes: [NodeID] = []
  private(set) var edges: [EdgeReference] = []
  private(set) var rowCount = 0
  private(set) var elements = ElementTable()
  private var knownNodes: Set<NodeID> = []
  private var knownEdges: Set<EdgeID> = []

  mutating func add(_ rows: [[Value]], _ table: ElementTable) {
    rowCount += rows.count
    elements.nodes.merge(table.nodes) { known, _ in known }
    elements.edges.merge(table.edges) { known, _ in known }
    for row in rows {
      for value in row { add(value) }
    }
  }

  private mutating func add(_ value: Value) {
    switch value {
    case .node(let node): add(node)
    case .edge(let edge): add(edge)
    case .path(let path):
      path.nodes.forEach { add($0) }
      path.edges.forEach { add($0) }
    case .list(let values): values.forEach { add($0) }
    case .map(let map): map.entries.forEach { add($0.value) }
    case .null, .boolean, .integer, .float, .text, .date, .localTime, .time, .localDateTime,
      .dateTime, .duration:
      break
    }
  }

  private mutating func add(_ node: NodeID) {
    if knownNodes.insert(node).inserted { nodes.append(node) }
  }

  private mutating func add(_ edge: EdgeReference) {
    guard knownEdges.insert(edge.id).inserted else { return }
    add(edge.source)
    add(edge.target)
    edges.append(edge)
  }
}
