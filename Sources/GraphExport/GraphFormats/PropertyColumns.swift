import GraphModel
import TypedJSON

/// The properties of all nodes, or of all edges, for formats that give each name one type.
///
/// A name whose values differ in type holds text.
struct PropertyColumns {
  enum Kind {
    case boolean, integer, float, text
  }

  struct Column {
    let id: String
    let name: String
    let kind: Kind
  }

  private let columns: [Name: Column]

  /// Names whose values had several types.
  let widened: [String]

  /// Columns in the order of their names; a name that is `reserved` gets `_` behind it.
  init(_ maps: some Sequence<ValueMap>, prefix: String, reserved: [String]) {
    var kinds: [Name: Kind] = [:]
    var mixed: Set<Name> = []
    for (key, value) in maps.lazy.flatMap(\.entries) where !value.isNull {
      let (name, kind) = (Name(key), Kind(value))
      if let known = kinds[name], known != kind { mixed.insert(name) }
      kinds[name] = kind
    }
    var taken = Set(reserved.map { Name($0) }).union(kinds.keys)
    var columns: [Name: Column] = [:]
    for (number, entry) in kinds.sorted(by: { $0.key < $1.key }).enumerated() {
      var name = entry.key.text
      if reserved.contains(where: { UTF8Order.areEqual($0, name) }) {
        while !taken.insert(Name(name)).inserted { name += "_" }
      }
      let kind = mixed.contains(entry.key) ? .text : entry.value
      columns[entry.key] = Column(id: "\(prefix)\(number)", name: name, kind: kind)
    }
    self.columns = columns
    widened = mixed.sorted().map(\.text)
  }
}

extension PropertyColumns {
  var all: [Column] { columns.sorted { $0.key < $1.key }.map(\.value) }

  var notices: [String] {
    widened.map { "values of '\($0)' have several types: all are written as text" }
  }

  /// The columns that a map has a value for, with the value as text.
  func cells(of map: ValueMap) -> [(column: Column, text: String)] {
    map.entries.compactMap { key, value in
      guard !value.isNull, let column = columns[Name(key)] else { return nil }
      return (column, Self.text(value))
    }
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .float(let number) where number.isInfinite: number < 0 ? "-INF" : "INF"
    case .float(let number) where number.isNaN: "NaN"
    case .list, .map: json(value)
    case .null, .boolean, .integer, .float, .text, .date, .localTime, .time, .localDateTime,
      .dateTime, .duration, .node, .edge, .path:
      ValueText.plain(value)
    }
  }

  private static func json(_ value: Value) -> String {
    var json = JSONWriter()
    ValueEncoder(.plain).write(value, to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension PropertyColumns.Kind {
  fileprivate init(_ value: Value) {
    switch value {
    case .boolean: self = .boolean
    case .integer: self = .integer
    case .float: self = .float
    case .null, .text, .date, .localTime, .time, .localDateTime, .dateTime, .duration, .list, .map,
      .node, .edge, .path:
      self = .text
    }
  }

  /// The name that GraphML, GEXF and XML Schema share.
  var name: String {
    switch self {
    case .boolean: "boolean"
    case .integer: "long"
    case .float: "double"
    case .text: "string"
    }
  }
}
