import GraphModel
import QueryBinding
import QueryFunctions

/// The elements of a column of lists, one a row, beside the row they come from.
struct UnnestedLists {
  /// For each element its row, ascending.
  private(set) var rows: [Int] = []
  private(set) var elements: [Value] = []

  /// For each row the range of its elements; nil where the list is null.
  private(set) var ranges: [Range<Int>?] = []

  init(_ column: Column) throws {
    for row in 0..<column.count {
      switch column[row] {
      case .null: ranges.append(nil)
      case .list(let values):
        ranges.append(elements.count..<elements.count + values.count)
        elements += values
        rows += Array(repeating: row, count: values.count)
      case let other:
        throw EvaluationError.notAList(kind: other.kind.name)
      }
    }
  }

  /// The places of some elements in their lists, counted from `first`.
  func places(of elements: Range<Int>, from first: Int) -> Column {
    Column(
      elements.map { element in
        let start = ranges[rows[element]]?.lowerBound ?? 0
        return .integer(Int64(element - start + first))
      })
  }

  /// The rows of a batch, each once for each of its elements, with the element as the last column.
  func extending(_ batch: Batch) -> Batch {
    batch.gathered(rows).appending([Column(elements)])
  }
}

/// A list made of a list: `[x IN list WHERE x > 1 | x * 2]`.
final class ComprehensionExpression: ColumnExpression {
  private let list: any ColumnExpression
  private let condition: (any ColumnExpression)?
  private let map: (any ColumnExpression)?

  init(
    in list: any ColumnExpression, where condition: (any ColumnExpression)?,
    map: (any ColumnExpression)?
  ) {
    self.list = list
    self.condition = condition
    self.map = map
  }

  func evaluate(_ batch: Batch) throws -> Column {
    let lists = try UnnestedLists(list.evaluate(batch))
    var rows = lists.extending(batch)
    var kept = Array(0..<rows.count)
    if let condition {
      kept = try condition.evaluate(rows).trueRows()
      rows = rows.gathered(kept)
    }
    let values = try (map?.evaluate(rows) ?? rows.columns[rows.columns.count - 1]).values
    var results: [Value] = lists.ranges.map { $0 == nil ? .null : .list([]) }
    var position = 0
    while position < kept.count {
      let row = lists.rows[kept[position]]
      let end = kept[position...].firstIndex { lists.rows[$0] != row } ?? kept.count
      results[row] = .list(Array(values[position..<end]))
      position = end
    }
    return Column(.values(results))
  }
}

/// `all(x IN list WHERE x > 1)`, by three-valued logic.
final class QuantifiedExpression: ColumnExpression {
  private let quantification: Quantification
  private let list: any ColumnExpression
  private let condition: any ColumnExpression

  init(
    _ quantification: Quantification, in list: any ColumnExpression,
    where condition: any ColumnExpression
  ) {
    self.quantification = quantification
    self.list = list
    self.condition = condition
  }

  func evaluate(_ batch: Batch) throws -> Column {
    let lists = try UnnestedLists(list.evaluate(batch))
    let answers = try condition.evaluate(lists.extending(batch))
    return Column(
      try lists.ranges.map { range in
        guard let range else { return .null }
        return try judge(try range.map { try answers.truth(at: $0) })
      })
  }

  private func judge(_ answers: [Bool?]) throws -> Value {
    let trues = answers.count { $0 == true }
    let isCertain = !answers.contains(nil)
    let hasFalse = answers.contains(false)
    return switch quantification {
    case .all: hasFalse ? .boolean(false) : isCertain ? .boolean(true) : .null
    case .any: trues > 0 ? .boolean(true) : isCertain ? .boolean(false) : .null
    case .none: trues > 0 ? .boolean(false) : isCertain ? .boolean(true) : .null
    case .single: trues > 1 ? .boolean(false) : isCertain ? .boolean(trues == 1) : .null
    }
  }
}

/// `reduce(sum = 0, x IN list | sum + x)`: the first elements of all rows, then the second ones.
final class ReduceExpression: ColumnExpression {
  private let start: any ColumnExpression
  private let list: any ColumnExpression
  private let step: any ColumnExpression

  init(
    from start: any ColumnExpression, in list: any ColumnExpression, by step: any ColumnExpression
  ) {
    self.start = start
    self.list = list
    self.step = step
  }

  func evaluate(_ batch: Batch) throws -> Column {
    let lists = try UnnestedLists(list.evaluate(batch))
    var results = try start.evaluate(batch).values
    for row in results.indices where lists.ranges[row] == nil { results[row] = .null }
    var depth = 0
    while true {
      let rows = lists.ranges.indices.filter { (lists.ranges[$0]?.count ?? 0) > depth }
      if rows.isEmpty { return Column(results) }
      let elements = rows.map { row in lists.elements[(lists.ranges[row]?.lowerBound ?? 0) + depth]
      }
      let input = batch.gathered(rows).appending([
        Column(rows.map { results[$0] }), Column(elements),
      ])
      let column = try step.evaluate(input)
      for (position, row) in rows.enumerated() { results[row] = column[position] }
      depth += 1
    }
  }
}
