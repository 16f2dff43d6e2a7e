/// The edges of one type in one direction as arrays: for each position of a node a row of the other
/// ends' positions, ascending, and of the edges' ids (compressed sparse rows).
///
/// A row that grows is written anew behind the others; what it leaves is garbage, which a new build
/// sweeps away.
package final class PackedAdjacency {
  /// Where each row begins, and how many edges it has.
  package let starts = PackedBuffer<UInt32>()
  package let counts: PackedBuffer<UInt32>

  package let neighbours: PackedBuffer<UInt32>
  package let edges: PackedBuffer<Int64>

  /// The label sets that other ends may have: each that one has, perhaps some more.
  package private(set) var neighbourLabelSets: Set<Int32> = []

  /// Whether an edge may lead from a node to itself: true where one does.
  package private(set) var hasLoops = false

  /// How many edges there are.
  package private(set) var edgeCount = 0

  package init() {
    (counts, neighbours, edges) = (PackedBuffer(), PackedBuffer(), PackedBuffer())
  }

  /// Takes over rows that follow each other without garbage.
  package init(
    counts: PackedBuffer<UInt32>, neighbours: PackedBuffer<UInt32>, edges: PackedBuffer<Int64>,
    over nodes: PackedNodes
  ) {
    precondition(neighbours.count == edges.count)
    (self.counts, self.neighbours, self.edges) = (counts, neighbours, edges)
    edgeCount = neighbours.count
    starts.reserve(counts.count)
    var start: UInt32 = 0
    for count in counts.elements {
      starts.append(start)
      start += count
    }
    for position in counts.elements.indices where !hasLoops {
      hasLoops = neighbours.elements[row(position)].contains(UInt32(position))
    }
    noteLabelSets(over: nodes)
  }

  package var rowCount: Int { counts.count }

  package var byteCount: Int {
    starts.byteCount + counts.byteCount + neighbours.byteCount + edges.byteCount
  }

  /// The part of the arrays that is garbage, from 0 to 1.
  package var waste: Double {
    neighbours.count == 0 ? 0 : 1 - Double(edgeCount) / Double(neighbours.count)
  }

  /// Where in the arrays a position's row is.
  package func row(_ position: Int) -> Range<Int> {
    let start = Int(starts[position])
    return start..<start + Int(counts[position])
  }

  private func noteLabelSets(over nodes: PackedNodes) {
    let isMet = PackedBuffer<Bool>(repeating: false, count: nodes.count)
    for neighbour in neighbours.elements { isMet[Int(neighbour)] = true }
    for (position, isMet) in isMet.elements.enumerated() where isMet {
      neighbourLabelSets.insert(nodes.labelSets[position])
    }
  }
}

// MARK: Building

extension PackedAdjacency {
  /// Appends an edge to the row of a position that is the last row, or comes after it.
  package func append(_ position: Int, _ neighbour: Int, _ edge: Int64) {
    grow(to: position + 1)
    neighbours.append(UInt32(neighbour))
    edges.append(edge)
    counts[position] += 1
    edgeCount += 1
    if position == neighbour { hasLoops = true }
  }

  /// Makes empty rows up to a number of rows.
  package func grow(to rowCount: Int) {
    let missing = rowCount - counts.count
    guard missing > 0 else { return }
    starts.append(repeating: UInt32(neighbours.count), count: missing)
    counts.append(repeating: 0, count: missing)
  }

  package func reserve(edges count: Int) {
    neighbours.reserve(count)
    edges.reserve(count)
  }

  /// Ends the building: there is a row for each node.
  package func finish(over nodes: PackedNodes) {
    grow(to: nodes.count)
    noteLabelSets(over: nodes)
  }

  /// Writes a position's row anew.
  package func replaceRow(
    _ position: Int, neighbours new: [UInt32], edges newEdges: [Int64], over nodes: PackedNodes
  ) {
    precondition(new.count == newEdges.count)
    let room = Int(counts[position])
    edgeCount += new.count - room
    if new.count > room { starts[position] = UInt32(neighbours.count) }
    let start = Int(starts[position])
    for (index, neighbour) in new.enumerated() {
      if new.count > room {
        neighbours.append(neighbour)
        edges.append(newEdges[index])
      } else {
        neighbours[start + index] = neighbour
        edges[start + index] = newEdges[index]
      }
      neighbourLabelSets.insert(nodes.labelSets[Int(neighbour)])
      if Int(neighbour) == position { hasLoops = true }
    }
    counts[position] = UInt32(new.count)
  }

  /// Notes that a node that may be another end has another label set now.
  package func noteLabelSet(_ labelSet: Int32) {
    neighbourLabelSets.insert(labelSet)
  }
}
