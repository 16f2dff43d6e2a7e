import GraphModel

/// How ties are broken: by `key`, which is the same whatever order insights came in; then by id.
struct RankingKeys {
  private var keys: [NodeID: String] = [:]

  init(_ nodes: [NodeID], _ reader: any GraphReader) throws {
    for (node, key) in zip(nodes, try reader.property("key", of: nodes).values) {
      if case .text(let key) = key { keys[node] = key }
    }
  }

  func precedes(_ left: NodeID, _ right: NodeID) -> Bool {
    let order = UTF8Order.compare(keys[left] ?? "", keys[right] ?? "")
    return order == 0 ? left < right : order < 0
  }
}
