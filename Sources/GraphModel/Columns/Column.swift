/// Values of one variable over the rows of a batch, typed where they are of one type.
///
/// Where `nulls` is there, a true at a row says that it is null, whatever `storage` holds at it.
package struct Column: Sendable {
  package enum Storage: Sendable {
    case nodes([NodeID])
    case edges([EdgeReference])
    case booleans([Bool])
    case integers([Int64])
    case floats([Double])
    case texts([String])
    case dates([CalendarDate])

    /// Values of other or of mixed types; nulls among them need no mask.
    case values([Value])
  }

  package private(set) var storage: Storage
  package private(set) var nulls: [Bool]?

  package init(_ storage: Storage, nulls: [Bool]? = nil) {
    self.storage = storage
    self.nulls = nulls
  }

  package var count: Int {
    switch storage {
    case .nodes(let elements): elements.count
    case .edges(let elements): elements.count
    case .booleans(let elements): elements.count
    case .integers(let elements): elements.count
    case .floats(let elements): elements.count
    case .texts(let elements): elements.count
    case .dates(let elements): elements.count
    case .values(let elements): elements.count
    }
  }

  package func isNull(at row: Int) -> Bool {
    if let nulls, nulls[row] { return true }
    if case .values(let elements) = storage { return elements[row].isNull }
    return false
  }

  /// Whether it is known at a glance that no row is null.
  package var hasNoNull: Bool {
    if case .values = storage { return false }
    return nulls == nil
  }

  package subscript(row: Int) -> Value {
    if let nulls, nulls[row] { return .null }
    return switch storage {
    case .nodes(let elements): .node(elements[row])
    case .edges(let elements): .edge(elements[row])
    case .booleans(let elements): .boolean(elements[row])
    case .integers(let elements): .integer(elements[row])
    case .floats(let elements): .float(elements[row])
    case .texts(let elements): .text(elements[row])
    case .dates(let elements): .date(elements[row])
    case .values(let elements): elements[row]
    }
  }

  /// All rows as values.
  package var values: [Value] {
    if nulls != nil { return (0..<count).map { self[$0] } }
    return switch storage {
    case .nodes(let elements): elements.map { .node($0) }
    case .edges(let elements): elements.map { .edge($0) }
    case .booleans(let elements): elements.map { .boolean($0) }
    case .integers(let elements): elements.map { .integer($0) }
    case .floats(let elements): elements.map { .float($0) }
    case .texts(let elements): elements.map { .text($0) }
    case .dates(let elements): elements.map { .date($0) }
    case .values(let elements): elements
    }
  }
}

extension Column {
  /// The rows at some positions, in their order.
  package func gathered(_ rows: [Int]) -> Column {
    Column(storage.gathered(rows), nulls: nulls.map { nulls in rows.map { nulls[$0] } })
  }

  /// The rows of a range.
  package func slice(_ range: Range<Int>) -> Column {
    Column(storage.slice(range), nulls: nulls.map { Array($0[range]) })
  }

  /// The rows at some positions; null where the position is nil.
  package func gathered(orNull rows: [Int?]) -> Column {
    guard rows.contains(where: { $0 == nil }) else { return gathered(rows.compactMap { $0 }) }
    var builder = ColumnBuilder()
    for row in rows { builder.append(row.map { self[$0] } ?? .null) }
    return builder.finish()
  }

  /// One value on every row.
  package static func constant(_ value: Value, count: Int) -> Column {
    switch value {
    case .null: nulls(count: count)
    case .boolean(let value): Column(.booleans(Array(repeating: value, count: count)))
    case .integer(let value): Column(.integers(Array(repeating: value, count: count)))
    case .float(let value): Column(.floats(Array(repeating: value, count: count)))
    case .text(let value): Column(.texts(Array(repeating: value, count: count)))
    case .node(let value): Column(.nodes(Array(repeating: value, count: count)))
    case .edge(let value): Column(.edges(Array(repeating: value, count: count)))
    case .date(let value): Column(.dates(Array(repeating: value, count: count)))
    case .localTime, .time, .localDateTime, .dateTime, .duration, .list, .map, .path:
      Column(.values(Array(repeating: value, count: count)))
    }
  }

  /// Nothing but nulls.
  package static func nulls(count: Int) -> Column {
    Column(.values(Array(repeating: .null, count: count)))
  }

  /// Values in the narrowest column that holds them.
  package init(_ values: [Value]) {
    var builder = ColumnBuilder()
    for value in values { builder.append(value) }
    self = builder.finish()
  }

  /// The rows of several columns, one column's after the other's.
  package init(joining columns: [Column]) {
    if columns.count == 1 {
      self = columns[0]
      return
    }
    if let storage = Storage(joining: columns.map(\.storage)) {
      let hasNulls = columns.contains { $0.nulls != nil }
      let nulls = { columns.flatMap { $0.nulls ?? Array(repeating: false, count: $0.count) } }
      self.init(storage, nulls: hasNulls ? nulls() : nil)
      return
    }
    var builder = ColumnBuilder()
    for column in columns {
      for row in 0..<column.count { builder.append(column[row]) }
    }
    self = builder.finish()
  }
}

extension Column.Storage {
  /// The elements of several columns of one type; nil where they are of several types.
  fileprivate init?(joining parts: [Self]) {
    switch parts.first {
    case .nodes:
      self.init(parts, Self.nodes) { if case .nodes(let part) = $0 { part } else { nil } }
    case .edges:
      self.init(parts, Self.edges) { if case .edges(let part) = $0 { part } else { nil } }
    case .booleans:
      self.init(parts, Self.booleans) { if case .booleans(let part) = $0 { part } else { nil } }
    case .integers:
      self.init(parts, Self.integers) { if case .integers(let part) = $0 { part } else { nil } }
    case .floats:
      self.init(parts, Self.floats) { if case .floats(let part) = $0 { part } else { nil } }
    case .texts:
      self.init(parts, Self.texts) { if case .texts(let part) = $0 { part } else { nil } }
    case .dates:
      self.init(parts, Self.dates) { if case .dates(let part) = $0 { part } else { nil } }
    case .values:
      self.init(parts, Self.values) { if case .values(let part) = $0 { part } else { nil } }
    case nil: return nil
    }
  }

  private init?<Element>(
    _ parts: [Self], _ make: ([Element]) -> Self, _ elements: (Self) -> [Element]?
  ) {
    var all: [Element] = []
    for part in parts {
      guard let some = elements(part) else { return nil }
      all += some
    }
    self = make(all)
  }

  fileprivate func slice(_ range: Range<Int>) -> Self {
    switch self {
    case .nodes(let elements): .nodes(Array(elements[range]))
    case .edges(let elements): .edges(Array(elements[range]))
    case .booleans(let elements): .booleans(Array(elements[range]))
    case .integers(let elements): .integers(Array(elements[range]))
    case .floats(let elements): .floats(Array(elements[range]))
    case .texts(let elements): .texts(Array(elements[range]))
    case .dates(let elements): .dates(Array(elements[range]))
    case .values(let elements): .values(Array(elements[range]))
    }
  }

  fileprivate func gathered(_ rows: [Int]) -> Self {
    switch self {
    case .nodes(let elements): .nodes(rows.map { elements[$0] })
    case .edges(let elements): .edges(rows.map { elements[$0] })
    case .booleans(let elements): .booleans(rows.map { elements[$0] })
    case .integers(let elements): .integers(rows.map { elements[$0] })
    case .floats(let elements): .floats(rows.map { elements[$0] })
    case .texts(let elements): .texts(rows.map { elements[$0] })
    case .dates(let elements): .dates(rows.map { elements[$0] })
    case .values(let elements): .values(rows.map { elements[$0] })
    }
  }
}
