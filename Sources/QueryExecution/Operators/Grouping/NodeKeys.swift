import GraphModel

/// The keys that are computed from one node, as codes: nodes with equivalent keys get the same code.
///
/// While the first key tells all nodes apart the others are not looked at.
final class NodeKeys {
  private let slot: Int

  /// Over batches of the node alone.
  private let keys: [any ColumnExpression]
  private var nodes: MetNodes

  /// The codes of the nodes, by the nodes' numbers.
  private var codes: [Int] = []
  private var numbering = RowNumbering(columnCount: 1)
  private var looksAtAllKeys: Bool

  /// `nodesDiffer`: no node comes in two rows.
  init(slot: Int, nodesDiffer: Bool, _ keys: [any ColumnExpression]) {
    self.slot = slot
    self.keys = keys
    nodes = MetNodes(differ: nodesDiffer)
    looksAtAllKeys = keys.count == 1
  }

  /// Whether no two nodes have the same code; then the codes are the nodes' numbers.
  var tellsNodesApart: Bool { numbering.count == nodes.count }

  /// The number of the node of each row, and its code.
  func number(_ batch: Batch) throws -> (nodes: [Int], codes: [Int]) {
    let (numbers, new) = nodes.number(batch.columns[slot])
    if let new { try addNodes(new) }
    return (numbers, tellsNodesApart ? numbers : numbers.map { codes[$0] })
  }

  /// The code of a node that has been numbered.
  func code(of node: Int) -> Int { codes[node] }

  private func addNodes(_ new: Column) throws {
    let known = codes.count
    var numbers = try number(new)
    if !looksAtAllKeys, numbers != Array(known..<nodes.count) {
      looksAtAllKeys = true
      numbering = RowNumbering(columnCount: keys.count)
      codes = []
      numbers = try number(nodes.column)
    }
    codes += numbers
  }

  private func number(_ nodes: Column) throws -> [Int] {
    let batch = Batch(columns: [nodes], count: nodes.count)
    let wanted = looksAtAllKeys ? keys[...] : keys.prefix(1)
    return numbering.number(try wanted.map { try $0.evaluate(batch) }, count: nodes.count)
  }

  /// A key of each node, or behind the keys the node itself.
  func column(_ index: Int) throws -> Column {
    let nodes = nodes.column
    guard index < keys.count else { return nodes }
    return try keys[index].evaluate(Batch(columns: [nodes], count: nodes.count))
  }

  func removeAll() {
    nodes.removeAll()
    codes = []
    numbering.removeAll()
    looksAtAllKeys = keys.count == 1
    if !looksAtAllKeys { numbering = RowNumbering(columnCount: 1) }
  }
}

/// Nodes by numbers, as they come; those that are known to differ need not be looked for.
private struct MetNodes {
  private let differ: Bool
  private var numbering = RowNumbering(columnCount: 1)
  private var parts: [Column] = []
  private(set) var count = 0

  init(differ: Bool) {
    self.differ = differ
  }

  /// All nodes, by their numbers.
  var column: Column { differ ? Column(joining: parts) : numbering.keyColumns()[0] }

  /// The numbers of the nodes in a column; and those that are new, if any.
  mutating func number(_ column: Column) -> (numbers: [Int], new: Column?) {
    let known = count
    if differ {
      parts.append(column)
      count += column.count
      return (Array(known..<count), column)
    }
    let numbers = numbering.number([column], count: column.count)
    count = numbering.count
    return (numbers, count > known ? column.gathered(numbers.firstRows(after: known)) : nil)
  }

  mutating func removeAll() {
    numbering.removeAll()
    parts = []
    count = 0
  }
}
