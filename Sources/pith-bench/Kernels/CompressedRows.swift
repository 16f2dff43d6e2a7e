/// The targets of each node's edges, sorted, one node after the other: the compressed sparse rows of
/// a graph, held as plain memory.
///
/// The edges of node `n` end at `targets[offsets[n]..<offsets[n + 1]]`. Made in O(nodes + edges).
final class CompressedRows {
  let nodeCount: Int
  let edgeCount: Int
  let offsets: UnsafeMutablePointer<Int32>
  let targets: UnsafeMutablePointer<Int32>

  /// The rows of edges that are sorted by source and target.
  convenience init(_ edges: [InsightGraph.Edge], from nodeCount: Int) {
    self.init(nodeCount, edges.map(\.source), edges.map(\.target))
  }

  /// The rows of the same edges as seen from their targets.
  convenience init(backwards edges: [InsightGraph.Edge], from nodeCount: Int) {
    self.init(nodeCount, edges.map(\.target), edges.map(\.source))
  }

  private init(_ nodeCount: Int, _ sources: [Int32], _ ends: [Int32]) {
    self.nodeCount = nodeCount
    edgeCount = sources.count
    offsets = .allocate(capacity: nodeCount + 1)
    offsets.initialize(repeating: 0, count: nodeCount + 1)
    targets = .allocate(capacity: max(1, edgeCount))
    targets.initialize(repeating: 0, count: max(1, edgeCount))
    for source in sources { offsets[Int(source) + 1] += 1 }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var places = Array(UnsafeBufferPointer(start: offsets, count: nodeCount + 1))
    for (source, end) in zip(sources, ends) {
      targets[Int(places[Int(source)])] = end
      places[Int(source)] += 1
    }
  }

  deinit {
    offsets.deallocate()
    targets.deallocate()
  }

  /// Where a node's edges lie in ``targets``.
  @inline(__always)
  func places(_ node: Int32) -> Range<Int> {
    Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])
  }

  @inline(__always)
  func degree(_ node: Int32) -> Int {
    Int(offsets[Int(node) + 1] - offsets[Int(node)])
  }
}
