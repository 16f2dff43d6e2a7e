package import GraphModel

/// Some rows, column by column; at most a few thousand.
package struct Batch: Sendable {
  package var columns: [Column]

  /// How many rows; known apart from the columns, for there may be none of these.
  package var count: Int

  package init(columns: [Column], count: Int) {
    self.columns = columns
    self.count = count
  }

  /// How many rows operators aim at.
  package static let size = 2_048

  package subscript(row: Int) -> [Value] { columns.map { $0[row] } }

  /// All rows as values.
  package var rows: [[Value]] {
    let columns = columns.map(\.values)
    return (0..<count).map { row in columns.map { $0[row] } }
  }

  /// Whether a row may speak of nodes or edges.
  package var mayHoldElements: Bool {
    columns.contains { column in
      switch column.storage {
      case .nodes, .edges, .values: true
      case .booleans, .integers, .floats, .texts, .dates: false
      }
    }
  }
}

extension Batch {
  /// The rows at some positions, in their order.
  func gathered(_ rows: [Int]) -> Batch {
    Batch(columns: columns.map { $0.gathered(rows) }, count: rows.count)
  }

  /// The rows of a range.
  func slice(_ range: Range<Int>) -> Batch {
    guard range != 0..<count else { return self }
    return Batch(columns: columns.map { $0.slice(range) }, count: range.count)
  }

  /// The columns at some positions.
  func selecting(_ slots: [Int]) -> Batch {
    Batch(columns: slots.map { columns[$0] }, count: count)
  }

  /// The same rows with further columns.
  func appending(_ more: [Column]) -> Batch {
    Batch(columns: columns + more, count: count)
  }

  /// The rows of several batches with the same columns.
  init(joining batches: [Batch]) {
    guard let first = batches.first else {
      self.init(columns: [], count: 0)
      return
    }
    let columns = first.columns.indices.map { slot in
      Column(joining: batches.map { $0.columns[slot] })
    }
    self.init(columns: columns, count: batches.reduce(0) { $0 + $1.count })
  }

  /// Rows of values as a batch.
  init(rows: [[Value]], columnCount: Int) {
    let columns = (0..<columnCount).map { slot in Column(rows.map { $0[slot] }) }
    self.init(columns: columns, count: rows.count)
  }

  /// About how many bytes the rows take, for the budget.
  var estimatedBytes: Int {
    columns.reduce(16 * count) { $0 + $1.estimatedBytes }
  }
}

extension Column {
  /// About how many bytes the values take, for the budget.
  var estimatedBytes: Int {
    switch storage {
    case .nodes, .integers, .floats, .dates: 8 * count
    case .edges: 32 * count
    case .booleans: count
    case .texts(let texts): texts.reduce(0) { $0 + 16 + $1.utf8.count }
    case .values(let values): values.reduce(0) { $0 + $1.estimatedBytes }
    }
  }
}
