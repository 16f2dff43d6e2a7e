/// Makes a column value by value; it stays typed while all values that are not null are of one type.
package struct ColumnBuilder: Sendable {
  private enum Form {
    case nulls, nodes, edges, booleans, integers, floats, texts, dates, values
  }

  private var form = Form.nulls
  private var nulls: [Bool] = []
  private var hasNull = false

  // One of these is filled: appending to the payload of an enum would copy it each time.
  private var nodes: [NodeID] = []
  private var edges: [EdgeReference] = []
  private var booleans: [Bool] = []
  private var integers: [Int64] = []
  private var floats: [Double] = []
  private var texts: [String] = []
  private var dates: [CalendarDate] = []
  private var values: [Value] = []

  package init() {}

  package var count: Int { nulls.count }

  package mutating func append(_ value: Value) {
    switch value {
    case .null: appendPlaceholder()
    case .node(let value) where takes(.nodes): nodes.append(value)
    case .edge(let value) where takes(.edges): edges.append(value)
    case .boolean(let value) where takes(.booleans): booleans.append(value)
    case .integer(let value) where takes(.integers): integers.append(value)
    case .float(let value) where takes(.floats): floats.append(value)
    case .text(let value) where takes(.texts): texts.append(value)
    case .date(let value) where takes(.dates): dates.append(value)
    case .node, .edge, .boolean, .integer, .float, .text, .date, .localTime, .time, .localDateTime,
      .dateTime, .duration, .list, .map, .path:
      becomeValues()
      values.append(value)
    }
    nulls.append(value.isNull)
  }

  package func finish() -> Column {
    guard let storage else { return .nulls(count: nulls.count) }
    return Column(storage, nulls: hasNull ? nulls : nil)
  }

  private var storage: Column.Storage? {
    switch form {
    case .nulls: nil
    case .nodes: .nodes(nodes)
    case .edges: .edges(edges)
    case .booleans: .booleans(booleans)
    case .integers: .integers(integers)
    case .floats: .floats(floats)
    case .texts: .texts(texts)
    case .dates: .dates(dates)
    case .values: .values(values)
    }
  }

  /// Whether the column is of a type, which the first value that is not null decides.
  private mutating func takes(_ wanted: Form) -> Bool {
    if form == .nulls {
      form = wanted
      for _ in 0..<nulls.count { appendPlaceholder() }
    }
    return form == wanted
  }

  private mutating func appendPlaceholder() {
    hasNull = true
    switch form {
    case .nulls: break
    case .nodes: nodes.append(NodeID(0))
    case .edges: edges.append(.absent)
    case .booleans: booleans.append(false)
    case .integers: integers.append(0)
    case .floats: floats.append(0)
    case .texts: texts.append("")
    case .dates: dates.append(CalendarDate(daysSinceEpoch: 0))
    case .values: values.append(.null)
    }
  }

  private mutating func becomeValues() {
    guard form != .values else { return }
    values = finish().values
    form = .values
  }
}

extension EdgeReference {
  /// What stands in an edge column where the row is null.
  package static let absent = EdgeReference(
    id: EdgeID(0), type: EdgeTypeID(0), source: NodeID(0), target: NodeID(0))
}
