import GraphModel

/// Groups by keys each of which is computed from one node: keys are computed once for each node that
/// there is, not once for each row.
///
/// O(1) a row: an access to memory for each node, and a hash where there are several nodes and their
/// rows are not known to differ.
final class NodeGroups: Groups {
  private let parts: [NodeKeys]

  /// For each column that is given, which part has it and as which of its columns.
  private let outputs: [(part: Int, column: Int)]

  /// For each part the node of each group's first row, and the keys of all nodes once they are asked
  /// for.
  private var nodes: [[Int]]
  private var keys: [Column] = []

  /// Nil as long as every row is a group of its own.
  private var combinations: RowNumbering?
  private let rowsAreDistinct: Bool

  /// Rows that are distinct have different combinations of nodes.
  init(_ parts: [NodeKeys], outputs: [(part: Int, column: Int)], rowsAreDistinct: Bool) {
    self.parts = parts
    self.outputs = outputs
    self.rowsAreDistinct = rowsAreDistinct
    nodes = parts.map { _ in [] }
    combinations = rowsAreDistinct ? nil : RowNumbering(columnCount: parts.count)
  }

  var count: Int { nodes[0].count }
  var bytesPerGroup: Int { 16 + 40 * parts.count }

  func number(_ batch: Batch) throws -> [Int] {
    let known = count
    let found = try parts.map { try $0.number(batch) }
    if parts.count == 1 {
      nodes[0] +=
        parts[0].tellsNodesApart && rowsAreDistinct
        ? found[0].nodes : found[0].codes.firstRows(after: known).map { found[0].nodes[$0] }
      return found[0].codes
    }
    if combinations == nil, !parts.allSatisfy(\.tellsNodesApart) {
      combinations = RowNumbering(columnCount: parts.count)
      let codes = zip(parts, nodes).map { part, nodes in nodes.map(part.code(of:)) }
      _ = combinations?.number(codes.map(\.column), count: known)
    }
    let numbers = combinations?.number(found.map(\.codes.column), count: batch.count)
    let new = numbers?.firstRows(after: known)
    for part in parts.indices {
      nodes[part] += new.map { $0.map { found[part].nodes[$0] } } ?? found[part].nodes
    }
    return numbers ?? Array(known..<count)
  }

  func columns(_ groups: Range<Int>) throws -> [Column] {
    if keys.isEmpty { keys = try outputs.map { try parts[$0.part].column($0.column) } }
    let nodes = nodes.map { Array($0[groups]) }
    return zip(outputs, keys).map { output, column in column.gathered(nodes[output.part]) }
  }

  func removeAll() {
    for part in parts { part.removeAll() }
    nodes = parts.map { _ in [] }
    keys = []
    combinations = rowsAreDistinct ? nil : RowNumbering(columnCount: parts.count)
  }
}

extension [Int] {
  fileprivate var column: Column { Column(.integers(map(Int64.init))) }
}
