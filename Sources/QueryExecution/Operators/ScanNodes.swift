import GraphModel

/// All nodes, or those with a label, ascending by id, with some of their properties.
final class ScanNodes: Operator {
  private let label: String?
  private let properties: [String]
  private let context: ExecutionContext
  private var scan: (any NodeScan)?

  init(label: String?, properties: [String], _ context: ExecutionContext) {
    self.label = label
    self.properties = properties
    self.context = context
  }

  func next() throws -> Batch? {
    try context.check()
    let scan = try self.scan ?? context.reader.scanNodes(label: label, properties: properties)
    self.scan = scan
    guard let found = try scan.next(maximum: Batch.size), !found.nodes.isEmpty else { return nil }
    return Batch(
      columns: [Column(.nodes(found.nodes))] + found.properties, count: found.nodes.count)
  }

  func rewind() {
    scan = nil
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

  init(
    _ input: any Operator, label: String?, properties: [String], _ context: ExecutionContext
  ) {
    self.input = input
    self.context = context
    scan = ScanNodes(label: label, properties: properties, context)
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
