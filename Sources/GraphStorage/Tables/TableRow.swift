import GraphModel

// How a table's row is asked for and read: the columns proper, then the JSON column.

extension GraphTable {
  /// Whether rows have something in the JSON column.
  var usesJSON: Bool { isShared || columns?.hasOverflow == true }

  /// The names of all columns that hold properties, as a row is read and written.
  var propertyColumns: [String] {
    (columns?.named ?? []).compactMap(\.name) + (usesJSON ? [jsonColumn] : [])
  }

  /// What to select besides `_id` and the like, with its comma.
  var selectedColumns: String {
    propertyColumns.map { ", \(SQLText.name($0))" }.joined()
  }

  /// The properties in the current row, whose columns begin at `first`.
  func properties(in statement: Statement, from first: Int32) throws -> ValueMap {
    let named = columns?.named ?? []
    var pairs: [ValueMap.Entry] = []
    for (index, column) in named.enumerated() {
      let value = try statement.value(first + Int32(index), as: column.kind)
      if !value.isNull { pairs.append((column.key, value)) }
    }
    if usesJSON {
      pairs += try statement.properties(first + Int32(named.count)).entries
    }
    return ValueMap(pairs)
  }

  /// Binds properties, of which each has its place, to the columns that begin at `first`.
  func bind(
    _ properties: some Properties, to statement: Statement, from first: Int32
  ) {
    guard let columns else { return }
    var others: [ValueMap.Entry] = []
    for (key, value) in properties where !value.isNull {
      if let column = columns[key], column.name != nil {
        statement.bind(
          CellCodec.encode(value, in: column.kind), at: first + Int32(column.position))
      } else {
        others.append((key, value))
      }
    }
    guard !others.isEmpty else { return }
    statement.bind(PropertyJSON.encode(ValueMap(others)), at: first + Int32(columns.named.count))
  }
}

extension PropertyPlace {
  /// The SQL of what is to be read.
  var expression: String {
    switch self {
    case .column(_, let name): SQLText.name(name)
    case .json(let column): SQLText.name(column)
    case .nowhere: "NULL"
    }
  }
}

extension Statement {
  /// The value in a cell of a column of some kind.
  func value(_ column: Int32, as kind: ValueKind) throws -> Value {
    do {
      return try CellCodec.decode(self, column, as: kind)
    } catch is MalformedBytes {
      throw damaged("a cell holds bytes that are no value")
    }
  }

  /// The properties in a cell of a JSON column.
  func properties(_ column: Int32) throws -> ValueMap {
    guard kind(column) != .null else { return ValueMap() }
    do {
      return try PropertyJSON.decode(bytes(column))
    } catch is MalformedBytes {
      throw damaged("a cell holds no properties")
    }
  }

  /// The value of one property, read from where it is.
  func value(_ column: Int32, of key: String, at place: PropertyPlace) throws -> Value {
    switch place {
    case .column(let property, _): try value(column, as: property.kind)
    case .json: try properties(column)[key] ?? .null
    case .nowhere: .null
    }
  }
}
