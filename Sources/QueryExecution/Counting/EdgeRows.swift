import GraphModel
import QueryPlanning

/// The rows of arrays that hold the edges an edge pattern stands for, as seen from one of its ends.
struct EdgeRows: BitwiseCopyable {
  struct Part: BitwiseCopyable {
    let starts: UnsafePointer<UInt32>
    let counts: UnsafePointer<UInt32>
    let neighbours: UnsafePointer<UInt32>

    /// Loops are met in another part already.
    let skipsLoops: Bool

    @inline(__always)
    func row(_ position: Int) -> UnsafeBufferPointer<UInt32> {
      UnsafeBufferPointer(
        start: neighbours + Int(starts[position]), count: Int(counts[position]))
    }
  }

  let parts: UnsafeBufferPointer<Part>

  /// How many edges there are at a position; of loops that are skipped, no account is taken.
  @inline(__always)
  func count(_ position: Int) -> Int {
    var count = 0
    for part in parts { count += Int(part.counts[position]) }
    return count
  }

  var skipsLoops: Bool { parts.contains { $0.skipsLoops } }

  /// How many edges at a position have another one as their end; O(log degree) and their number.
  func multiplicity(_ position: Int, _ end: Int) -> Int64 {
    var count: Int64 = 0
    for part in parts where !(part.skipsLoops && position == end) {
      let row = part.row(position)
      var place = row.firstIndex(notBelow: UInt32(end))
      while place < row.count, row[place] == UInt32(end) {
        count += 1
        place += 1
      }
    }
    return count
  }
}

/// What an edge pattern stands for: rows, and what is known of all their ends.
struct PatternEdgeRows {
  let rows: EdgeRows

  /// The label sets that other ends may have.
  let neighbourLabelSets: Set<Int32>

  init(
    _ edge: PatternCount.Edge, from end: Int, _ reader: any GraphReader, _ arena: CountingArena
  ) throws {
    let isLeft = edge.left == end
    let ways: [Bool] =
      switch edge.direction {
      case .outgoing: [isLeft]
      case .incoming: [!isLeft]
      case .either: [true, false]
      }
    let types = try edge.types ?? reader.names().edgeTypes
    let ids = Set(types.compactMap { reader.edgeTypeID(named: $0) }).sorted()
    var parts: [EdgeRows.Part] = []
    var sets: Set<Int32> = []
    for isOutgoing in ways {
      for type in ids {
        let arrays = try reader.packedAdjacency(type: type, isOutgoing: isOutgoing)
        arena.keep(arrays)
        sets.formUnion(arrays.neighbourLabelSets)
        parts.append(
          EdgeRows.Part(
            starts: UnsafePointer(arrays.starts.start),
            counts: UnsafePointer(arrays.counts.start),
            neighbours: UnsafePointer(arrays.neighbours.start),
            skipsLoops: edge.direction == .either && !isOutgoing))
      }
    }
    rows = EdgeRows(parts: arena.copy(parts))
    neighbourLabelSets = sets
  }
}

extension UnsafeBufferPointer<UInt32> {
  /// The first place, of ascending elements, with one that is not below another.
  fileprivate func firstIndex(notBelow wanted: UInt32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
