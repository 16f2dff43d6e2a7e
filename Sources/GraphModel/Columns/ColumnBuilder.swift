/// Makes a column value by value; it stays typed while all values that are not null are of one type.
package struct ColumnBuilder: Sendable {
  private var storage: Column.Storage?
  private var nulls: [Bool] = []
  private var hasNull = false

  package init() {}

  package var count: Int { nulls.count }

  package mutating func append(_ value: Value) {
    if value.isNull { hasNull = true }
    nulls.append(value.isNull)
    switch (storage, value) {
    case (nil, .null):
      break
    case (nil, _):
      storage = Column.Storage(emptyFor: value, leadingNulls: nulls.count - 1)
      storage?.append(value)
    case (_?, _):
      storage?.append(value)
    }
  }

  package func finish() -> Column {
    guard let storage else { return .nulls(count: nulls.count) }
    return Column(storage, nulls: hasNull ? nulls : nil)
  }
}

extension Column.Storage {
  fileprivate init(emptyFor value: Value, leadingNulls count: Int) {
    switch value {
    case .boolean: self = .booleans(Array(repeating: false, count: count))
    case .integer: self = .integers(Array(repeating: 0, count: count))
    case .float: self = .floats(Array(repeating: 0, count: count))
    case .text: self = .texts(Array(repeating: "", count: count))
    case .node: self = .nodes(Array(repeating: NodeID(0), count: count))
    case .edge: self = .edges(Array(repeating: .absent, count: count))
    case .null, .date, .localTime, .time, .localDateTime, .dateTime, .duration, .list, .map, .path:
      self = .values(Array(repeating: .null, count: count))
    }
  }

  /// Appends in place where the type fits, else falls back to values of mixed types.
  fileprivate mutating func append(_ value: Value) {
    switch (self, value) {
    case (.booleans(var elements), .boolean(let value)):
      self = .values([])
      elements.append(value)
      self = .booleans(elements)
    case (.integers(var elements), .integer(let value)):
      self = .values([])
      elements.append(value)
      self = .integers(elements)
    case (.floats(var elements), .float(let value)):
      self = .values([])
      elements.append(value)
      self = .floats(elements)
    case (.texts(var elements), .text(let value)):
      self = .values([])
      elements.append(value)
      self = .texts(elements)
    case (.nodes(var elements), .node(let value)):
      self = .values([])
      elements.append(value)
      self = .nodes(elements)
    case (.edges(var elements), .edge(let value)):
      self = .values([])
      elements.append(value)
      self = .edges(elements)
    case (.values(var elements), let value):
      self = .values([])
      elements.append(value)
      self = .values(elements)
    case (_, .null):
      appendPlaceholder()
    default:
      let column = Column(self)
      self = .values((0..<column.count).map { column[$0] } + [value])
    }
  }

  private mutating func appendPlaceholder() {
    switch self {
    case .booleans: append(.boolean(false))
    case .integers: append(.integer(0))
    case .floats: append(.float(0))
    case .texts: append(.text(""))
    case .nodes: append(.node(NodeID(0)))
    case .edges: append(.edge(.absent))
    case .values: append(.null)
    }
  }
}

extension EdgeReference {
  /// What stands in an edge column where the row is null.
  package static let absent = EdgeReference(
    id: EdgeID(0), type: EdgeTypeID(0), source: NodeID(0), target: NodeID(0))
}
