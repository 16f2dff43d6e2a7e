import GraphModel

/// The most exact name of a value's type: `INTEGER NOT NULL`, `LIST<INTEGER> NOT NULL`.
enum TypeName {
  static func of(_ value: Value, depth: Int) throws -> String {
    value.isNull ? "NULL" : try nullable(value, depth: depth) + " NOT NULL"
  }

  private static func nullable(_ value: Value, depth: Int) throws -> String {
    guard case .list(let elements) = value else { return value.kind.name }
    guard depth > 0 else { throw BudgetError.depth(depth) }
    return "LIST<\(try elementNames(elements, depth: depth - 1))>"
  }

  private static func elementNames(_ elements: [Value], depth: Int) throws -> String {
    guard !elements.isEmpty else { return "NOTHING" }
    var names: [String: Int] = [:]
    for element in elements where !element.isNull {
      names[try nullable(element, depth: depth)] = rank(element.kind)
    }
    let mayBeNull = elements.contains(where: \.isNull)
    let ordered = names.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    guard !ordered.isEmpty else { return "NULL" }
    return ordered.map { $0.key + (mayBeNull ? "" : " NOT NULL") }.joined(separator: " | ")
  }

  /// The place among the types of a list's elements.
  private static func rank(_ kind: ValueKind) -> Int {
    switch kind {
    case .null: 0
    case .boolean: 1
    case .text: 2
    case .integer: 3
    case .float: 4
    case .date: 5
    case .localTime: 6
    case .time: 7
    case .localDateTime: 8
    case .dateTime: 9
    case .duration: 10
    case .node: 11
    case .edge: 12
    case .map: 13
    case .list: 14
    case .path: 15
    }
  }
}
