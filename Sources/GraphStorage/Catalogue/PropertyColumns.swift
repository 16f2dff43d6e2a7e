import GraphModel

/// Where a table keeps a property.
struct PropertyColumn {
  let key: String

  /// The column's name in SQL; nil where the property is in the table's JSON column.
  let name: String?

  /// The kind of value that the column holds in its plain form.
  let kind: ValueKind

  /// The place among the table's columns proper.
  let position: Int
}

/// The properties of one table, in the order in which they came.
struct PropertyColumns {
  private(set) var all: [PropertyColumn] = []
  private var positions: [Name: Int] = [:]
  private var takenNames: Set<String> = []

  /// The columns proper, in the table's order.
  private(set) var named: [PropertyColumn] = []

  /// Whether some property is in the JSON column.
  private(set) var hasOverflow = false

  /// Beyond so many columns of a table, properties share one column of JSON.
  static let columnLimit = 1_000

  subscript(key: String) -> PropertyColumn? {
    positions[Name(key)].map { all[$0] }
  }

  /// The name that a new property's column gets; nil where no further column may be.
  func newName(for key: String, id: Int64) -> String? {
    guard named.count < Self.columnLimit else { return nil }
    let isFree = SQLName.isPlain(key) && !takenNames.contains(SQLName.folded(key))
    return isFree ? key : "_\(id)"
  }

  mutating func append(key: String, name: String?, kind: ValueKind) {
    let column = PropertyColumn(key: key, name: name, kind: kind, position: named.count)
    positions[Name(key)] = all.count
    all.append(column)
    if let name {
      named.append(column)
      takenNames.insert(SQLName.folded(name))
    } else {
      hasOverflow = true
    }
  }
}
