import GraphModel

/// Groups by keys each of which is computed from one node: keys are computed once for each node that
/// there is, not once for each row.
///
/// O(1) a row: an access to memory for each node, and a hash where there are several nodes and their
/// rows are not known to differ.
final class NodeGroups: Groups {
  private let parts: [NodeKeys]

  /// For each key and for each node that is kept, which part has it and as which of its columns.
  private let outputs: [(part: Int, column: Int)]

  /// The parts' codes by group, where there are several parts.
  private var codes: [[Int64]]

  /// Nil as long as every row is a group of its own.
  private var pairs: RowNumbering?
  private let rowsAreDistinct: Bool

  /// Rows that are distinct have different combinations of nodes.
  init(_ parts: [NodeKeys], outputs: [(part: Int, column: Int)], rowsAreDistinct: Bool) {
    self.parts = parts
    self.outputs = outputs
    self.rowsAreDistinct = rowsAreDistinct
    codes = parts.map { _ in [] }
    pairs = rowsAreDistinct ? nil : RowNumbering(columnCount: parts.count)
  }

  var count: Int { parts.count == 1 ? parts[0].count : codes[0].count }
  var bytesPerGroup: Int { parts.count == 1 ? 64 : 80 }

  func number(_ batch: Batch) throws -> [Int] {
    if parts.count == 1 { return try parts[0].number(batch) }
    let found = try parts.map { try $0.number(batch).map(Int64.init) }
    if pairs == nil {
      if parts.allSatisfy(\.tellsNodesApart) { return appendAll(found) }
      pairs = RowNumbering(columnCount: parts.count)
      _ = pairs?.number(codes.map { Column(.integers($0)) }, count: count)
    }
    let known = count
    let numbers =
      pairs?.number(found.map { Column(.integers($0)) }, count: batch.count) ?? []
    let new = numbers.firstRows(after: known)
    for (part, codes) in found.enumerated() { self.codes[part] += new.map { codes[$0] } }
    return numbers
  }

  /// Takes in rows each of which is a group.
  private func appendAll(_ found: [[Int64]]) -> [Int] {
    let known = count
    for (part, codes) in found.enumerated() { self.codes[part] += codes }
    return Array(known..<count)
  }

  func columns() throws -> [Column] {
    try outputs.map { output in
      let column = try parts[output.part].column(output.column)
      return parts.count == 1 ? column : column.gathered(codes[output.part].map { Int($0) })
    }
  }

  func removeAll() {
    for part in parts { part.removeAll() }
    codes = parts.map { _ in [] }
    pairs = rowsAreDistinct ? nil : RowNumbering(columnCount: parts.count)
  }
}

/// The keys that are computed from one node, as codes: nodes with equivalent keys get the same code.
///
/// While the first key tells all nodes apart the others are not looked at.
final class NodeKeys {
  private let slot: Int

  /// Over batches of the node alone.
  private let keys: [any ColumnExpression]
  private var nodes = RowNumbering(columnCount: 1)

  /// The codes of the nodes, by the nodes' numbers.
  private var codes: [Int] = []
  private var keyNumbers = RowNumbering(columnCount: 1)
  private var looksAtAllKeys: Bool

  /// For each code the first node that has it.
  private var firsts: [Column] = []

  init(slot: Int, _ keys: [any ColumnExpression]) {
    self.slot = slot
    self.keys = keys
    looksAtAllKeys = keys.count == 1
  }

  /// How many codes there are.
  var count: Int { keyNumbers.count }

  /// Whether no two nodes have the same code.
  var tellsNodesApart: Bool { keyNumbers.count == nodes.count }

  /// The code of each row.
  func number(_ batch: Batch) throws -> [Int] {
    let known = nodes.count
    let column = batch.columns[slot]
    let numbers = nodes.number([column], count: batch.count)
    if nodes.count > known {
      try addNodes(column.gathered(numbers.firstRows(after: known)))
    }
    return tellsNodesApart ? numbers : numbers.map { codes[$0] }
  }

  private func addNodes(_ nodes: Column) throws {
    let known = count
    var new = try numberKeys(nodes)
    if !looksAtAllKeys, new != Array(known..<known + nodes.count) {
      looksAtAllKeys = true
      keyNumbers = RowNumbering(columnCount: keys.count)
      for column in firsts { _ = try numberKeys(column) }
      new = try numberKeys(nodes)
    }
    codes += new
    firsts.append(nodes.gathered(new.firstRows(after: known)))
  }

  private func numberKeys(_ nodes: Column) throws -> [Int] {
    let batch = Batch(columns: [nodes], count: nodes.count)
    let wanted = looksAtAllKeys ? keys[...] : keys.prefix(1)
    return keyNumbers.number(try wanted.map { try $0.evaluate(batch) }, count: nodes.count)
  }

  /// A key for each code, or behind the keys the first node of each code.
  func column(_ index: Int) throws -> Column {
    let nodes = Column(joining: firsts)
    guard index < keys.count else { return nodes }
    return try keys[index].evaluate(Batch(columns: [nodes], count: nodes.count))
  }

  func removeAll() {
    nodes.removeAll()
    codes = []
    looksAtAllKeys = keys.count == 1
    keyNumbers = RowNumbering(columnCount: looksAtAllKeys ? keys.count : 1)
    firsts = []
  }
}
