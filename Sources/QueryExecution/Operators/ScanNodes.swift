import GraphModel

/// All nodes, or those with a label, on which some conditions are true, ascending by id, with some of
/// their properties.
final class ScanNodes: Operator {
  private let label: String?

  /// What is read: first the properties that the rows have, then those of conditions alone.
  private let properties: [String]
  private let givenCount: Int
  private let conditions: [ScanCondition]
  private let context: ExecutionContext
  private var source: Source?

  /// Of all nodes only the first ones by a property are wanted, others may come with them.
  private var first: (count: RowBound, property: String, isDescending: Bool)?

  private enum Source {
    case arrays(PositionScan)
    case rows(any NodeScan)
  }

  init(
    label: String?, properties: [String], givenCount: Int, _ conditions: [ScanCondition],
    _ context: ExecutionContext
  ) {
    self.label = label
    self.properties = properties
    self.givenCount = givenCount
    self.conditions = conditions
    self.context = context
  }

  /// How many nodes are looked at.
  var nodeCount: Int {
    get throws { try context.reader.nodeCount(label: label) }
  }

  /// Lets an index find the first nodes by a property, where there is one; of a scan without
  /// conditions.
  func want(first count: RowBound, by property: String, isDescending: Bool) {
    precondition(conditions.isEmpty)
    first = (count, property, isDescending)
  }

  func next() throws -> Batch? {
    try context.check()
    let source = try source ?? open()
    self.source = source
    switch source {
    case .arrays(let scan): return try scan.next().map { try batch(at: Array($0), scan) }
    case .rows(let scan): return try next(in: scan)
    }
  }

  private func open() throws -> Source {
    if let label, let nodes = try firstNodes(label) ?? nodesInRange(label) {
      return .rows(IndexedScan(nodes, properties: properties, context.reader))
    }
    if let scan = try positionScan() { return .arrays(scan) }
    return .rows(try context.reader.scanNodes(label: label, properties: properties))
  }

  private func firstNodes(_ label: String) throws -> [NodeID]? {
    guard let first else { return nil }
    let count = try first.count.value()
    guard count > 0, count <= IndexedScan.most(of: try context.reader.nodeCount(label: label))
    else { return nil }
    return try context.reader.firstNodes(
      count, label: label, by: first.property, isDescending: first.isDescending)
  }

  /// The nodes on which the conditions may be true, where an index finds few.
  private func nodesInRange(_ label: String) throws -> [NodeID]? {
    var ranges: [Int: ValueRange] = [:]
    for condition in conditions {
      guard let (column, range) = condition.range() else { continue }
      ranges[column, default: ValueRange()].narrow(by: range)
    }
    for (column, range) in ranges.sorted(by: { $0.key < $1.key }) {
      let found = try context.reader.findNodes(
        label: label, property: properties[column], within: range,
        atMost: IndexedScan.most(of: try context.reader.nodeCount(label: label)))
      if let found { return found }
    }
    return nil
  }

  private func positionScan() throws -> PositionScan? {
    guard !conditions.isEmpty else { return nil }
    return try PositionScan(label: label, conditions, properties: properties, context)
  }

  private func next(in scan: any NodeScan) throws -> Batch? {
    while let found = try scan.next(maximum: Batch.size), !found.nodes.isEmpty {
      try context.check()
      var batch = Batch(
        columns: [Column(.nodes(found.nodes))] + found.properties, count: found.nodes.count)
      for condition in conditions where batch.count > 0 {
        let rows = try condition.trueRows(Array(batch.columns.dropFirst()), count: batch.count)
        if rows.count < batch.count { batch = batch.gathered(rows) }
      }
      if batch.count > 0 { return batch.selecting(Array(0...givenCount)) }
    }
    return nil
  }

  private func batch(at positions: [Int32], _ scan: PositionScan) throws -> Batch {
    let nodes = scan.nodes.ids.withUnsafeBufferPointer { ids in
      positions.map { NodeID(ids[Int($0)]) }
    }
    let columns = try properties[..<givenCount].enumerated().map { index, key in
      let array =
        try scan.arrays[index]
        ?? context.reader.packedProperty(key, forScanOf: positions.count)
      return try array?.column(at: positions) ?? context.reader.property(key, of: nodes)
    }
    return Batch(columns: [Column(.nodes(nodes))] + columns, count: nodes.count)
  }

  func rewind() {
    source = nil
  }
}

extension ScanNodes {
  /// The positions of all its nodes, ascending; nil where they are not found in arrays.
  func positions() throws -> [Int]? {
    guard source == nil, let scan = try positionScan() else { return nil }
    var all: [Int] = []
    while let found = try scan.next() { all += found.lazy.map { Int($0) } }
    return all
  }
}

/// Each row of the input with each node of a scan, which is made once and kept.
final class ScanNodesPerRow: Operator {
  private let input: any Operator
  private let scan: ScanNodes
  private let context: ExecutionContext
  private var nodes: [Batch]?
  private var rows: Batch?
  private var row = 0
  private var position = 0

  init(_ input: any Operator, _ scan: ScanNodes, _ context: ExecutionContext) {
    self.input = input
    self.scan = scan
    self.context = context
  }

  func next() throws -> Batch? {
    while true {
      try context.check()
      guard let rows = try rows ?? input.next() else { return nil }
      self.rows = rows
      let nodes = try kept()
      if row < rows.count, position < nodes.count {
        defer { advance(nodes.count) }
        let found = nodes[position]
        return rows.gathered(Array(repeating: row, count: found.count)).appending(found.columns)
      }
      self.rows = nil
      row = 0
    }
  }

  private func advance(_ count: Int) {
    position += 1
    if position == count { (row, position) = (row + 1, 0) }
  }

  private func kept() throws -> [Batch] {
    if let nodes { return nodes }
    let found = try scan.drain()
    for batch in found { try context.reserve(batch) }
    nodes = found
    return found
  }

  func rewind() {
    input.rewind()
    scan.rewind()
    (nodes, rows, row, position) = (nil, nil, 0, 0)
  }
}
