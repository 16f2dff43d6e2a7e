extension PackedAdjacency {
  /// The same edges as seen from their other ends; O(edges), by counting.
  package func transposed(over nodes: PackedNodes) -> PackedAdjacency {
    precondition(parts == .edges && rowCount == nodes.count)
    let counts = PackedBuffer<UInt32>(repeating: 0, count: rowCount)
    let places = PackedBuffer<UInt32>(repeating: 0, count: rowCount)
    var facts = AdjacencyFacts()
    (facts.edgeCount, facts.hasLoops) = (edgeCount, self.facts.hasLoops)
    for position in 0..<rowCount {
      let row = row(position)
      if !row.isEmpty { facts.neighbourLabelSets.insert(nodes.labelSets[position]) }
      for place in row { counts.start[Int(neighbours.start[place])] += 1 }
    }
    var next: UInt32 = 0
    for position in 0..<rowCount {
      places.start[position] = next
      next += counts.start[position]
    }
    let ends = PackedBuffer<UInt32>(repeating: 0, count: edgeCount)
    let ids = PackedBuffer<Int64>(repeating: 0, count: edgeCount)
    for position in 0..<rowCount {
      for place in row(position) {
        let end = Int(neighbours.start[place])
        let target = Int(places.start[end])
        ends.start[target] = UInt32(position)
        ids.start[target] = edges.start[place]
        places.start[end] += 1
      }
    }
    let transposed = PackedAdjacency(counts: counts, facts: facts)
    transposed.take(ends: ends)
    transposed.take(edges: ids)
    return transposed
  }
}
