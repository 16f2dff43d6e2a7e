import GraphModel
import QueryPlanning

/// For each row the nodes with a label whose property has a value, ascending by id, by an index.
final class SeekNodes: Operator {
  private let input: any Operator
  private let seek: IndexSeek
  private let value: any ColumnExpression
  private let context: ExecutionContext

  init(
    _ input: any Operator, _ seek: IndexSeek, _ value: any ColumnExpression,
    _ context: ExecutionContext
  ) {
    self.input = input
    self.seek = seek
    self.value = value
    self.context = context
  }

  func next() throws -> Batch? {
    while let batch = try input.next() {
      try context.check()
      let values = try value.evaluate(batch)
      var rows: [Int] = []
      var found: [NodeID] = []
      for row in 0..<batch.count {
        let nodes = try nodes(for: values[row])
        rows += Array(repeating: row, count: nodes.count)
        found += nodes
      }
      if !rows.isEmpty { return batch.gathered(rows).appending([Column(.nodes(found))]) }
    }
    return nil
  }

  private func nodes(for value: Value) throws -> [NodeID] {
    let wanted: [Value] = if seek.isAny, case .list(let values) = value { values } else { [value] }
    let keys = wanted.filter { $0.isEqual(to: $0) == true }
    if keys.isEmpty { return [] }
    let found = try context.reader.findNodes(
      label: seek.label, property: seek.property, equalToAny: keys)
    return try found ?? scan(for: keys)
  }

  /// What an index would find: for values that it does not hold.
  private func scan(for keys: [Value]) throws -> [NodeID] {
    let scan = try context.reader.scanNodes(label: seek.label, properties: [seek.property])
    var found: [NodeID] = []
    while let batch = try scan.next(maximum: Batch.size) {
      for (index, node) in batch.nodes.enumerated() {
        let value = batch.properties[0][index]
        if keys.contains(where: { $0.isEqual(to: value) == true }) { found.append(node) }
      }
    }
    return found
  }

  func rewind() {
    input.rewind()
  }
}
