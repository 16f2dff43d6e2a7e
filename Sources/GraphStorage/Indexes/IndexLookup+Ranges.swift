import GraphModel

extension IndexLookup {
  /// Nodes among which are all whose property lies in a range, ascending; nil where no index serves,
  /// or where they are more than `limit`.
  func find(label: String, property: String, within range: ValueRange, atMost limit: Int) throws
    -> [NodeID]?
  {
    guard let columns = try columns(label: label, property: property) else { return nil }
    var found: [NodeID] = []
    for column in columns {
      guard let ranges = CellRange.ranges(for: range, in: column.kind) else { return nil }
      for range in ranges {
        let (condition, cells) = range.condition(on: column.value)
        try read(column, "WHERE \(condition) LIMIT ?", cells, limit: limit + 1 - found.count) {
          found.append(NodeID($0.integer(0)))
        }
        if found.count > limit { return nil }
      }
    }
    return found.sorted()
  }

  /// Nodes among which are the first ones by a property, ascending by id; nil where no index serves,
  /// or where its order is not that of the values.
  ///
  /// It is for columns of nothing but numbers or of nothing but texts; nulls come last, and first
  /// where the order is descending.
  func first(_ count: Int, label: String, property: String, isDescending: Bool) throws -> [NodeID]?
  {
    guard let columns = try columns(label: label, property: property), !columns.isEmpty else {
      return nil
    }
    var found: [NodeID] = []
    var form: Cell.Order?
    for column in columns {
      if try isDescending && (!column.hasNulls || holdsNull(column)) { return nil }
      let ends = try ends(of: column)
      if ends.isEmpty { continue }
      let forms = Set(ends.map { $0.order(in: column.kind) })
      guard forms.count == 1, let of = forms.first.flatMap({ $0 }), form == nil || form == of
      else { return nil }
      form = of
      guard let nodes = try first(count, of: column, isDescending: isDescending) else { return nil }
      found += nodes
    }
    let isWhole = try isDescending && columns.count == file.nodeTables(carrying: label).count
    return found.count >= count && (!isDescending || isWhole) ? found.sorted() : nil
  }

  /// The first rows of a column, and those that have the same value as the last of them; nil where
  /// these are many.
  private func first(_ count: Int, of column: IndexedColumn, isDescending: Bool) throws -> [NodeID]?
  {
    var found: [NodeID] = []
    var last = Cell.null
    try read(
      column,
      "WHERE \(column.value) IS NOT NULL ORDER BY \(column.value)"
        + "\(isDescending ? " DESC" : "") LIMIT ?", [], limit: count
    ) {
      found.append(NodeID($0.integer(0)))
      if found.count == count { last = $0.plainCell(1) }
    }
    guard found.count == count else { return found }
    var same: [NodeID] = []
    let most = count + Self.mostWithOneValue
    try read(column, "WHERE \(column.value) = ? LIMIT ?", [last], limit: most) {
      same.append(NodeID($0.integer(0)))
    }
    return same.count < most ? Set(found).union(same).sorted() : nil
  }

  private static let mostWithOneValue = 1_024

  private func holdsNull(_ column: IndexedColumn) throws -> Bool {
    var isThere = false
    try read(column, "WHERE \(column.value) IS NULL LIMIT ?", [], limit: 1) { _ in isThere = true }
    return isThere
  }

  /// The first and the last cell of a column; none where it is empty.
  private func ends(of column: IndexedColumn) throws -> [Cell] {
    var ends: [Cell] = []
    for way in ["", " DESC"] {
      try read(
        column, "WHERE \(column.value) IS NOT NULL ORDER BY \(column.value)\(way) LIMIT ?", [],
        limit: 1
      ) { ends.append($0.plainCell(1)) }
    }
    return ends
  }

  /// Reads node and value of some rows; the last of what is bound is how many.
  private func read(
    _ column: IndexedColumn, _ rest: String, _ cells: [Cell], limit: Int,
    _ body: (Statement) -> Void
  ) throws {
    let statement = try file.connection.statement(
      "SELECT \(column.node), \(column.value) FROM \(column.source) \(rest)")
    statement.bind(cells + [.integer(Int64(limit))])
    try statement.forEachRow { body(statement) }
  }
}

extension Cell {
  /// Cells among which SQLite's order is that of values.
  fileprivate enum Order { case numbers, texts, dates }

  /// Nil where SQLite's order is another one.
  fileprivate func order(in kind: ValueKind) -> Order? {
    switch self {
    case .integer, .real: kind == .boolean ? nil : .numbers
    case .text(let text):
      if !kind.isTemporal {
        .texts
      } else if kind == .date || kind == .localDateTime {
        text.utf8.first.map { $0 >= 0x30 } == true ? .dates : nil
      } else {
        nil
      }
    case .null, .blob: nil
    }
  }
}
