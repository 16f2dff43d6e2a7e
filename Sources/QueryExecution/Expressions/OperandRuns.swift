import GraphModel

/// Runs of rows with the same operands, for which something needs to be computed only once.
struct OperandRuns {
  /// The rows at which runs begin.
  let starts: [Int]
  private let count: Int

  /// Every row is a run of its own where the operands are not of types that compare quickly.
  init(_ operands: [Column], count: Int) {
    self.count = count
    var begins = [Bool](repeating: false, count: count)
    if count > 0 { begins[0] = true }
    for operand in operands { operand.markChanges(in: &begins) }
    starts = begins.indices.filter { begins[$0] }
  }

  /// A column with a run's value on each of its rows, from one with a value for each run.
  func spread(_ values: Column) -> Column {
    guard starts.count < count else { return values }
    var rows: [Int] = []
    rows.reserveCapacity(count)
    for (run, start) in starts.enumerated() {
      let end = run + 1 < starts.count ? starts[run + 1] : count
      rows += repeatElement(run, count: end - start)
    }
    return values.gathered(rows)
  }
}

extension Column {
  /// Marks the rows that differ from the one before.
  fileprivate func markChanges(in begins: inout [Bool]) {
    switch storage {
    case .integers(let elements) where nulls == nil: elements.markChanges(in: &begins)
    case .nodes(let elements) where nulls == nil: elements.markChanges(in: &begins)
    case .floats(let elements) where nulls == nil:
      for row in begins.indices.dropFirst()
      where elements[row].bitPattern != elements[row - 1].bitPattern { begins[row] = true }
    case .dates(let elements) where nulls == nil: elements.markChanges(in: &begins)
    case .booleans(let elements) where nulls == nil: elements.markChanges(in: &begins)
    case .integers, .nodes, .floats, .booleans, .dates, .edges, .texts, .values:
      for row in begins.indices { begins[row] = true }
    }
  }
}

extension Array where Element: Equatable {
  fileprivate func markChanges(in begins: inout [Bool]) {
    for row in begins.indices.dropFirst() where self[row] != self[row - 1] { begins[row] = true }
  }
}
