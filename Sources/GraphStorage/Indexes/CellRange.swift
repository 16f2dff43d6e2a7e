import GraphModel

/// Cells between two bounds in SQLite's order: null, numbers, texts by their bytes, BLOBs.
struct CellRange {
  var lower: (cell: Cell, isIncluded: Bool)?
  var upper: (cell: Cell, isIncluded: Bool)?

  /// Ranges that hold all cells of a column whose values lie in a range, others among them; nil where
  /// the order of its cells does not tell.
  ///
  /// What has no plain form is a BLOB, of which there are few: they are all among them.
  static func ranges(for range: ValueRange, in kind: ValueKind) -> [CellRange]? {
    let values = [range.lower?.value, range.upper?.value].compactMap { $0 }
    guard let form = values.first?.orderedForm(in: kind),
      values.allSatisfy({ $0.orderedForm(in: kind) == form })
    else { return nil }
    let blobs = CellRange(lower: (.blob([]), true))
    func bound(_ bound: ValueRange.Bound?) -> (cell: Cell, isIncluded: Bool)? {
      bound.map { (CellCodec.encode($0.value, in: kind), $0.isIncluded) }
    }
    let (lower, upper) = (bound(range.lower), bound(range.upper))
    switch form {
    case .blobs: return [blobs]
    case .numbers: return [CellRange(lower: lower, upper: upper ?? (.text(""), false)), blobs]
    case .texts:
      return [
        CellRange(lower: lower ?? (.text(""), true), upper: upper ?? (.blob([]), false)), blobs,
      ]
    case .dates:
      // Years beyond four digits begin with a sign.
      return [
        CellRange(lower: (.text(""), true), upper: (.text("0"), false)),
        CellRange(lower: lower ?? (.text("0"), true), upper: upper ?? (.blob([]), false)), blobs,
      ]
    }
  }

  /// The condition on a column, and what is bound in it.
  func condition(on column: String) -> (sql: String, cells: [Cell]) {
    let tests =
      [lower.map { "\(column) \($0.isIncluded ? ">=" : ">") ?" }]
      + [upper.map { "\(column) \($0.isIncluded ? "<=" : "<") ?" }]
    return (
      tests.compactMap { $0 }.joined(separator: " AND "),
      [lower?.cell, upper?.cell].compactMap { $0 }
    )
  }
}

/// How values of a kind lie in a column, as far as that follows their order.
private enum OrderedForm {
  case numbers, texts

  /// Texts whose order is that of time while years have four digits.
  case dates

  /// Not plainly.
  case blobs
}

extension Value {
  /// Nil where the order of its cells is another one than that of values.
  fileprivate func orderedForm(in kind: ValueKind) -> OrderedForm? {
    let cell = CellCodec.encode(self, in: kind)
    switch self {
    case .integer, .float:
      if case .blob = cell { return kind == .boolean ? .blobs : nil }
      return .numbers
    case .text:
      if case .blob = cell { return kind.isTemporal ? .blobs : nil }
      return .texts
    case .date, .localDateTime:
      guard case .text(let text) = cell else { return kind == self.kind ? nil : .blobs }
      return text.utf8.first.map { $0 >= 0x30 } == true ? .dates : nil
    case .null, .boolean, .localTime, .time, .dateTime, .duration, .list, .map, .node, .edge, .path:
      return nil
    }
  }
}
