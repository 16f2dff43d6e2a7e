import GraphModel

/// The values that a path gives to the variables of its pattern.
enum PathPart {
  /// The node behind so many segments.
  case node(Int)

  /// The edge of a segment that is one.
  case edge(Int)

  /// The edges of all repetitions of a segment.
  case edges(Int)

  /// One node of each repetition of a segment, and one edge: the so manieth.
  case nodeOfEach(Int, Int)
  case edgeOfEach(Int, Int)
  case path
}

/// Makes columns of paths.
struct PathColumns {
  /// How many edges a repetition of each segment has, as written.
  let hopCounts: [Int]

  func column(of part: PathPart, _ paths: [PathMatch]) -> Column {
    switch part {
    case .node(let index):
      Column(.nodes(paths.map { nodes(of: $0)[$0.labels.prefix { $0 < index }.count] }))
    case .edge(let segment):
      Column(.edges(paths.map { $0.edges[range(of: segment, $0).lowerBound] }))
    case .edges(let segment):
      Column(.values(paths.map { list($0.edges[range(of: segment, $0)]) }))
    case .nodeOfEach(let segment, let index):
      Column(.values(paths.map { nodesOfEach(segment, index, $0) }))
    case .edgeOfEach(let segment, let index):
      Column(.values(paths.map { edgesOfEach(segment, index, $0) }))
    case .path:
      Column(.values(paths.map { .path(PathReference(from: $0.start, along: $0.edges)) }))
    }
  }

  private func range(of segment: Int, _ path: PathMatch) -> Range<Int> {
    let first = path.labels.prefix { $0 < segment }.count
    return first..<path.labels[first...].prefix { $0 == segment }.endIndex
  }

  private func nodes(of path: PathMatch) -> [NodeID] {
    PathReference(from: path.start, along: path.edges).nodes
  }

  private func list(_ edges: ArraySlice<EdgeReference>) -> Value {
    .list(edges.map { .edge($0) })
  }

  private func nodesOfEach(_ segment: Int, _ index: Int, _ path: PathMatch) -> Value {
    let nodes = nodes(of: path)
    let places = stride(in: range(of: segment, path), of: segment)
    return .list(places.map { .node(nodes[$0 + index]) })
  }

  private func edgesOfEach(_ segment: Int, _ index: Int, _ path: PathMatch) -> Value {
    let places = stride(in: range(of: segment, path), of: segment)
    return .list(places.map { .edge(path.edges[$0 + index]) })
  }

  /// Where each repetition begins.
  private func stride(in range: Range<Int>, of segment: Int) -> StrideTo<Int> {
    Swift.stride(from: range.lowerBound, to: range.upperBound, by: hopCounts[segment])
  }
}
