import GraphModel
import QueryPlanning

/// The rows of arrays that hold the edges an edge pattern stands for, as seen from one of its ends.
struct EdgeRows: BitwiseCopyable {
  struct Part: BitwiseCopyable {
    let starts: UnsafePointer<UInt32>
    let counts: UnsafePointer<UInt32>
    let neighbours: UnsafePointer<UInt32>

    /// The ids of the edges beside their ends, where they are asked for.
    var edges: UnsafePointer<Int64>?

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

  /// The other end of each edge at a position.
  @inline(__always)
  func forEachEnd(_ position: Int, _ body: (UInt32) -> Void) {
    for part in parts {
      for end in part.row(position) where !(part.skipsLoops && Int(end) == position) { body(end) }
    }
  }

  var skipsLoops: Bool { parts.contains { $0.skipsLoops } }

  /// Whether no position has more than one edge; O(positions).
  func areSingle(positions: Int) -> Bool {
    guard parts.count == 1 else { return false }
    let counts = parts[0].counts
    var largest: UInt32 = 0
    for position in 0..<positions { largest = max(largest, counts[position]) }
    return largest <= 1
  }

  /// Whether an edge leads from a position to another one; O(log degree).
  func leads(from position: Int, to end: Int) -> Bool {
    for part in parts {
      let row = part.row(position)
      let place = row.firstIndex(notBelow: UInt32(end))
      if place < row.count, row[place] == UInt32(end) { return true }
    }
    return false
  }

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

extension EdgeRows {
  /// The rows of an edge pattern, where arrays are at hand or pay for reading so many of them; else
  /// nil.
  init?(
    _ edge: PatternCount.Edge, from end: Int, forRowsOf nodeCount: Int, _ reader: any GraphReader,
    _ arena: CountingArena
  ) throws {
    var parts: [Part] = []
    for side in try edge.sides(from: end, reader) {
      guard
        let arrays = try reader.packedAdjacency(
          type: side.type, isOutgoing: side.isOutgoing, needing: .ends, forRowsOf: nodeCount)
      else { return nil }
      parts.append(Part(arrays, of: edge, isOutgoing: side.isOutgoing, arena))
    }
    self.parts = arena.copy(parts)
  }
}

extension EdgeRows.Part {
  /// Takes the rows of arrays, which the arena keeps.
  fileprivate init(
    _ arrays: PackedAdjacency, of edge: PatternCount.Edge, isOutgoing: Bool, _ arena: CountingArena
  ) {
    arena.keep(arrays)
    starts = UnsafePointer(arrays.starts.start)
    counts = UnsafePointer(arrays.counts.start)
    neighbours = UnsafePointer(arrays.neighbours.start)
    edges = arrays.parts == .edges ? UnsafePointer(arrays.edges.start) : nil
    skipsLoops = edge.direction == .either && !isOutgoing && arrays.hasLoops
  }
}

extension PatternCount.Edge {
  /// The sides of edge types that it stands for, as seen from one of its ends, in the order in which
  /// edges are met.
  fileprivate func sides(from end: Int, _ reader: any GraphReader) throws
    -> [(isOutgoing: Bool, type: EdgeTypeID)]
  {
    let isLeft = left == end
    let ways: [Bool] =
      switch direction {
      case .outgoing: [isLeft]
      case .incoming: [!isLeft]
      case .either: [true, false]
      }
    let names = try types ?? reader.names().edgeTypes
    let ids = Set(names.compactMap { reader.edgeTypeID(named: $0) }).sorted()
    return ways.flatMap { way in ids.map { (way, $0) } }
  }
}

/// What an edge pattern stands for: rows, and what is known of all their ends.
struct PatternEdgeRows {
  /// The ends of all edges of one array, in rows that follow each other, garbage included.
  typealias Ends = UnsafeBufferPointer<UInt32>

  let rows: EdgeRows

  /// Of each part of the rows.
  let ends: [Ends]

  /// The label sets that other ends may have.
  let neighbourLabelSets: Set<Int32>

  /// How many edges there are.
  let edgeCount: Int

  /// Rows that a count has made for itself.
  init(_ part: EdgeRows.Part, ends: Ends, labelSets: Set<Int32>, _ arena: CountingArena) {
    rows = EdgeRows(parts: arena.copy([part]))
    self.ends = [ends]
    edgeCount = ends.count
    neighbourLabelSets = labelSets
  }

  init(
    _ edge: PatternCount.Edge, from end: Int, _ reader: any GraphReader, _ arena: CountingArena,
    needing needed: AdjacencyParts = .ends, _ filter: EdgeFilter? = nil
  ) throws {
    var parts: [EdgeRows.Part] = []
    var ends: [Ends] = []
    var sets: Set<Int32> = []
    var edgeCount = 0
    for side in try edge.sides(from: end, reader) {
      let arrays = try reader.packedAdjacency(
        type: side.type, isOutgoing: side.isOutgoing, needing: filter == nil ? needed : .edges)
      if let filter {
        let kept = try filter.rows(of: arrays, in: side.type, isOutgoing: side.isOutgoing)
        sets.formUnion(arrays.neighbourLabelSets)
        edgeCount += kept.ends.count
        ends.append(kept.ends)
        parts.append(kept.part)
        continue
      }
      sets.formUnion(arrays.neighbourLabelSets)
      edgeCount += arrays.edgeCount
      ends.append(arrays.neighbours.elements)
      parts.append(EdgeRows.Part(arrays, of: edge, isOutgoing: side.isOutgoing, arena))
    }
    rows = EdgeRows(parts: arena.copy(parts))
    self.ends = ends
    self.edgeCount = edgeCount
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
