/// The edges of one type in one direction as arrays: for each position of a node a row of the other
/// ends' positions, ascending, and of the edges' ids (compressed sparse rows).
///
/// A row that grows is written anew behind the others, with room for more; what it leaves is garbage,
/// until ``compact()`` sweeps it away.
package final class PackedAdjacency {
  /// How many edges each row has.
  package let counts: PackedBuffer<UInt32>

  /// What is at hand besides ``counts``; the other buffers are empty.
  package private(set) var parts: AdjacencyParts

  /// Where each row begins.
  package let starts = PackedBuffer<UInt32>()

  package private(set) var neighbours = PackedBuffer<UInt32>()
  package private(set) var edges = PackedBuffer<Int64>()

  package private(set) var facts: AdjacencyFacts

  /// How many edges rows have room for that were written behind the others.
  private var rooms: [Int: Int] = [:]

  /// No rows yet.
  package init() {
    counts = PackedBuffer()
    parts = .edges
    facts = AdjacencyFacts()
  }

  /// Rows of which only the lengths are at hand.
  package init(counts: PackedBuffer<UInt32>, facts: AdjacencyFacts) {
    self.counts = counts
    self.facts = facts
    parts = []
  }

  package var rowCount: Int { counts.count }
  package var edgeCount: Int { facts.edgeCount }
  package var hasLoops: Bool { facts.hasLoops }
  package var neighbourLabelSets: Set<Int32> { facts.neighbourLabelSets }

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

  /// Takes over ends, which follow each other row by row without garbage.
  package func take(ends: PackedBuffer<UInt32>) {
    precondition(ends.count == edgeCount && !parts.contains(.ends))
    neighbours = ends
    starts.reserve(counts.count)
    var start: UInt32 = 0
    for count in counts.elements {
      starts.append(start)
      start += count
    }
    parts.formUnion(.ends)
  }

  /// Takes over the ids of the edges that lead to the ends.
  package func take(edges ids: PackedBuffer<Int64>) {
    precondition(ids.count == edgeCount && parts == .ends)
    edges = ids
    parts = .edges
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
    facts.edgeCount += 1
    if position == neighbour { facts.hasLoops = true }
  }

  /// Makes empty rows up to a number of rows.
  package func grow(to rowCount: Int) {
    let missing = rowCount - counts.count
    guard missing > 0 else { return }
    if parts.contains(.ends) {
      starts.append(repeating: UInt32(neighbours.count), count: missing)
    }
    counts.append(repeating: 0, count: missing)
  }

  package func reserve(edges count: Int) {
    neighbours.reserve(count)
    edges.reserve(count)
  }

  /// Ends the building: there is a row for each node.
  package func finish(over nodes: PackedNodes) {
    grow(to: nodes.count)
    let isMet = PackedBuffer<Bool>(repeating: false, count: nodes.count)
    let met = isMet.start
    for neighbour in neighbours.elements { met[Int(neighbour)] = true }
    for (position, isMet) in isMet.elements.enumerated() where isMet {
      facts.neighbourLabelSets.insert(nodes.labelSets[position])
    }
  }
}

// MARK: Changes

extension PackedAdjacency {
  /// Adds an edge at its place in a row, unless it is there; O(log row), and O(row) to make room.
  package func insert(_ edge: Int64, at position: Int, to neighbour: Int, over nodes: PackedNodes) {
    let place = self.place(of: edge, to: UInt32(neighbour), at: position)
    let row = row(position)
    if place < row.upperBound, neighbours[place] == neighbour, edges[place] == edge { return }
    let offset = place - row.lowerBound
    makeRoom(in: position)
    let start = Int(starts[position])
    let behind = row.count - offset
    let (ends, ids) = (neighbours.start + start + offset, edges.start + start + offset)
    (ends + 1).update(from: ends, count: behind)
    (ids + 1).update(from: ids, count: behind)
    (ends.pointee, ids.pointee) = (UInt32(neighbour), edge)
    counts[position] += 1
    facts.edgeCount += 1
    facts.neighbourLabelSets.insert(nodes.labelSets[neighbour])
    if neighbour == position { facts.hasLoops = true }
  }

  /// Takes an edge out of a row, if it is there.
  package func remove(_ edge: Int64, at position: Int, to neighbour: Int) {
    let place = self.place(of: edge, to: UInt32(neighbour), at: position)
    let row = row(position)
    guard place < row.upperBound, neighbours[place] == neighbour, edges[place] == edge else {
      return
    }
    let behind = row.upperBound - place - 1
    let (ends, ids) = (neighbours.start + place, edges.start + place)
    ends.update(from: ends + 1, count: behind)
    ids.update(from: ids + 1, count: behind)
    if rooms[position] == nil { rooms[position] = row.count }
    counts[position] -= 1
    facts.edgeCount -= 1
  }

  /// Notes that a node that may be another end has another label set now.
  package func noteLabelSet(_ labelSet: Int32) {
    facts.neighbourLabelSets.insert(labelSet)
  }

  /// Where in the arrays an edge of a row is, or would be.
  private func place(of edge: Int64, to neighbour: UInt32, at position: Int) -> Int {
    precondition(parts == .edges, "rows change as a whole")
    let row = row(position)
    var (low, high) = (row.lowerBound, row.upperBound)
    while low < high {
      let middle = (low + high) / 2
      let isBefore =
        neighbours[middle] < neighbour || (neighbours[middle] == neighbour && edges[middle] < edge)
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Sees to it that a row has room for one edge more.
  private func makeRoom(in position: Int) {
    let row = row(position)
    guard row.count >= rooms[position] ?? row.count else { return }
    let room = row.count + Swift.max(4, row.count / 8)
    let start = neighbours.count
    neighbours.append(repeating: 0, count: room)
    edges.append(repeating: 0, count: room)
    (neighbours.start + start).update(from: neighbours.start + row.lowerBound, count: row.count)
    (edges.start + start).update(from: edges.start + row.lowerBound, count: row.count)
    starts[position] = UInt32(start)
    rooms[position] = room
  }

  /// Writes all rows anew without garbage; O(edges).
  ///
  /// Rows that have grown keep some room.
  package func compact() {
    let (oldEnds, oldEdges) = (neighbours, edges)
    (neighbours, edges) = (PackedBuffer(), PackedBuffer())
    reserve(edges: edgeCount + edgeCount / 4)
    for position in 0..<counts.count {
      let row = row(position)
      starts[position] = UInt32(neighbours.count)
      neighbours.append(
        bytes: UnsafeRawBufferPointer(
          UnsafeBufferPointer(rebasing: oldEnds.elements[row])))
      edges.append(
        bytes: UnsafeRawBufferPointer(
          UnsafeBufferPointer(rebasing: oldEdges.elements[row])))
      guard rooms[position] != nil else { continue }
      let more = row.count / 8
      neighbours.append(repeating: 0, count: more)
      edges.append(repeating: 0, count: more)
      rooms[position] = row.count + more
    }
  }
}
