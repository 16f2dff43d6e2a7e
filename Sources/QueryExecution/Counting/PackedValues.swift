import Foundation
import GraphModel
import QueryPlanning

/// A property's values as a count reads them: in the array where there is one, else in one made for it.
final class PackedValues {
  /// Where the values lie.
  struct Pointers: BitwiseCopyable {
    /// By place; null where there are codes.
    let isNull: UnsafePointer<Bool>

    /// The codes of a dictionary, by place; nil where there are none.
    let codes: UnsafePointer<UInt16>?

    /// By place, or by code.
    let integers: UnsafePointer<Int64>
    let floats: UnsafePointer<Double>
    let textStarts: UnsafePointer<UInt64>
    let textLengths: UnsafePointer<UInt32>
    let textBytes: UnsafePointer<UInt8>

    /// Whether they are of edges, by their ids.
    let areOfEdges: Bool

    /// The id that has the first place.
    let firstID: Int64

    /// The ids of all places, ascending, where they do not follow each other.
    let ids: UnsafePointer<Int64>?

    /// How many places there are; edges beyond have no value.
    let count: Int
  }

  let property: PackedProperty
  private let ids: PackedBuffer<Int64>?
  private let firstID: Int64
  private let areOfEdges: Bool

  /// What each code stands for.
  private var integers = PackedBuffer<Int64>()
  private var floats = PackedBuffer<Double>()

  /// None at all.
  init() {
    (property, ids, firstID, areOfEdges) = (PackedProperty(), nil, 0, false)
  }

  /// Of all nodes, by position.
  init(_ key: String, of nodes: PackedNodes, _ arena: CountingArena, _ context: ExecutionContext)
    throws
  {
    property = try context.packedProperty(key, of: nodes, arena)
    (ids, firstID, areOfEdges) = (nil, 0, false)
    makeTable()
  }

  /// Of all edges of a type, by id.
  init(
    _ key: String, ofEdgesIn type: EdgeTypeID, _ arena: CountingArena, _ context: ExecutionContext
  ) throws {
    (property, ids, firstID) = try context.packedProperty(key, ofEdgesIn: type, arena)
    areOfEdges = true
    makeTable()
  }

  var pointers: Pointers {
    let isCoded = property.form == .codes
    return Pointers(
      isNull: UnsafePointer(property.isNull.start),
      codes: isCoded ? UnsafePointer(property.codes.start) : nil,
      integers: UnsafePointer(isCoded ? integers.start : property.integers.start),
      floats: UnsafePointer(isCoded ? floats.start : property.floats.start),
      textStarts: UnsafePointer(property.texts.starts.start),
      textLengths: UnsafePointer(property.texts.lengths.start),
      textBytes: UnsafePointer(property.texts.bytes.start), areOfEdges: areOfEdges,
      firstID: firstID, ids: ids.map { UnsafePointer($0.start) }, count: property.count)
  }

  /// Whether all values are of a type that has arrays.
  func hold(_ form: PackedProperty.Form) -> Bool {
    guard property.form == .codes else { return property.form == form }
    let kind: ValueKind? =
      switch form {
      case .integers: .integer
      case .floats: .float
      case .dates: .date
      case .texts: .text
      case .codes, .values: nil
      }
    return property.dictionary.values.dropFirst().allSatisfy { $0.kind == kind }
  }

  private func makeTable() {
    guard property.form == .codes else { return }
    floats = PackedBuffer(property.dictionary.values.map(\.float))
    integers = PackedBuffer(property.dictionary.values.map(\.integer))
  }

  /// Has codes stand for the ranks of their values among all.
  func rankCodes() {
    guard property.form == .codes else { return }
    integers = PackedBuffer(property.dictionary.values.ranks)
  }
}

extension Value {
  fileprivate var integer: Int64 {
    switch self {
    case .integer(let integer): integer
    case .date(let date): date.daysSinceEpoch
    default: 0
    }
  }
}

extension Value {
  var float: Double { if case .float(let float) = self { float } else { 0 } }
}

extension [Value] {
  /// For each value how many others come before it; equivalent ones have the same rank.
  fileprivate var ranks: [Int64] {
    var ranks = [Int64](repeating: 0, count: count)
    var last: (value: Value, rank: Int64)?
    for (place, index) in indices.sorted(by: { Value.order(self[$0], self[$1]) < 0 }).enumerated() {
      let isSame = last.map { Value.order($0.value, self[index]) == 0 } ?? false
      let rank = isSame ? last?.rank ?? 0 : Int64(place)
      ranks[index] = rank
      last = (self[index], rank)
    }
    return ranks
  }
}

// MARK: Places

extension PackedValues.Pointers {
  /// Where the number of a place is; nil where the value is null.
  @inline(__always)
  func index(_ place: Int) -> Int? {
    guard let codes else { return isNull[place] ? nil : place }
    let code = Int(codes[place])
    return code == 0 ? nil : code
  }

  /// The place of the value at a level; negative where there is none.
  @inline(__always)
  func place(
    _ level: Int, _ assigned: UnsafeMutablePointer<Int>, _ edges: UnsafeMutablePointer<Int64>
  ) -> Int {
    if !areOfEdges { return assigned[level] }
    return place(ofEdge: edges[level])
  }

  @inline(__always)
  func place(ofEdge edge: Int64) -> Int {
    if ids != nil { return searchedPlace(of: edge) }
    let place = Int(edge &- firstID)
    return place < count ? place : -1
  }

  /// O(log edges).
  @inline(never)
  private func searchedPlace(of edge: Int64) -> Int {
    guard let ids else { return 0 }
    var (low, high) = (0, count - 1)
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < edge { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The order of two texts, by their bytes; negative, zero or positive.
  func order(ofTextAt left: Int, _ right: Int, in other: Self? = nil) -> Int {
    let other = other ?? self
    let (leftLength, rightLength) = (Int(textLengths[left]), Int(other.textLengths[right]))
    let byBytes = memcmp(
      textBytes + Int(textStarts[left]), other.textBytes + Int(other.textStarts[right]),
      min(leftLength, rightLength))
    return byBytes != 0 ? Int(byBytes) : leftLength - rightLength
  }
}

// MARK: Arrays

extension ExecutionContext {
  /// A property of all nodes, read from the tables where no array is to be had.
  fileprivate func packedProperty(_ key: String, of nodes: PackedNodes, _ arena: CountingArena)
    throws -> PackedProperty
  {
    if let array = try reader.packedProperty(key, forScanOf: nodes.count),
      array.count >= nodes.count
    {
      return array
    }
    let made = PackedProperty()
    made.grow(to: nodes.count)
    for start in stride(from: 0, to: nodes.count, by: Batch.size) {
      try check()
      let block = start..<min(start + Batch.size, nodes.count)
      let column = try reader.property(key, of: block.map { nodes.node(at: $0) })
      for (row, position) in block.enumerated() { made.set(column[row], at: position) }
    }
    try arena.reserve(bytes: made.byteCount)
    return made
  }

  /// A property of all edges of a type.
  fileprivate func packedProperty(
    _ key: String, ofEdgesIn type: EdgeTypeID, _ arena: CountingArena
  ) throws -> (values: PackedProperty, ids: PackedBuffer<Int64>?, firstID: Int64) {
    let count = try reader.edgeCount(type: reader.edgeTypeName(type))
    if let array = try reader.packedProperty(key, in: type, forReading: count) {
      return (array.values, nil, array.firstID)
    }
    let arrays = try reader.packedAdjacency(type: type, isOutgoing: true)
    var edges: [EdgeReference] = []
    let nodes = try reader.packedNodes()
    for position in 0..<arrays.rowCount {
      for place in arrays.row(position) {
        edges.append(
          EdgeReference(
            id: EdgeID(arrays.edges[place]), type: type, source: nodes.node(at: position),
            target: nodes.node(at: Int(arrays.neighbours[place]))))
      }
    }
    edges.sort { $0.id < $1.id }
    let made = PackedProperty()
    made.grow(to: edges.count)
    for start in stride(from: 0, to: edges.count, by: Batch.size) {
      try check()
      let block = Array(edges[start..<min(start + Batch.size, edges.count)])
      let column = try reader.property(key, of: block)
      for row in block.indices { made.set(column[row], at: start + row) }
    }
    try arena.reserve(bytes: made.byteCount + 8 * edges.count)
    return (made, PackedBuffer(edges.map(\.id.rawValue)), 0)
  }
}
