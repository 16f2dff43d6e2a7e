import GraphModel
import QuerySyntax

// MARK: - Maps and what has properties

extension ReferenceEvaluator {
  func property(_ key: String, of holder: Value) throws -> Value {
    switch holder {
    case .null: .null
    case .map(let map): map[key] ?? .null
    case .node, .edge: try graph.properties(of: holder)[key] ?? .null
    case .date(let date): try component(key, of: date)
    default: throw ReferenceError.wrongKind
    }
  }

  func element(of holder: Value, at key: Value) throws -> Value {
    switch (holder, key) {
    case (.null, _), (_, .null): return .null
    case (.list(let list), .integer(let index)):
      let position = index < 0 ? Int64(list.count) + index : index
      return position >= 0 && position < list.count ? list[Int(position)] : .null
    case (.list, _): throw ReferenceError("TypeError", "InvalidArgumentType")
    case (.map, .text(let key)), (.node, .text(let key)), (.edge, .text(let key)):
      return try property(key, of: holder)
    case (.map, _), (.node, _), (.edge, _):
      throw ReferenceError("TypeError", "MapElementAccessByNonString")
    default: throw ReferenceError("TypeError", "InvalidArgumentType")
    }
  }

  func map(_ entries: [MapEntry], _ scope: Scope) throws -> ValueMap {
    ValueMap(try entries.map { (key: $0.key.text, value: try evaluate($0.value, scope)) })
  }

  func mapProjection(_ name: Identifier, _ items: [MapProjectionItem], _ scope: Scope) throws
    -> Value
  {
    let subject = try value(of: name, scope)
    if subject.isNull { return .null }
    var result = ValueMap()
    for item in items {
      switch item {
      case .property(let key): result[key.text] = try property(key.text, of: subject)
      case .entry(let entry): result[entry.key.text] = try evaluate(entry.value, scope)
      case .variable(let name): result[name.text] = try value(of: name, scope)
      case .allProperties:
        let all = if case .map(let map) = subject { map } else { try graph.properties(of: subject) }
        for (key, value) in all.entries { result[key] = value }
      }
    }
    return .map(result)
  }

  private func component(_ key: String, of date: CalendarDate) throws -> Value {
    let parts = date.civil
    switch key {
    case "year": return .integer(parts.year)
    case "month": return .integer(parts.month)
    case "day": return .integer(parts.day)
    default: throw ReferenceError.wrongKind
    }
  }
}

// MARK: - Lists

extension ReferenceEvaluator {
  func slice(_ list: Expression, _ from: Expression?, _ to: Expression?, _ scope: Scope) throws
    -> Value
  {
    let list = try evaluate(list, scope)
    let from = try from.map { try evaluate($0, scope) } ?? .integer(0)
    let to = try to.map { try evaluate($0, scope) } ?? .integer(.max)
    switch (list, from, to) {
    case (.null, _, _), (_, .null, _), (_, _, .null): return .null
    case (.list(let elements), .integer(let from), .integer(let to)):
      let start = elements.position(of: from)
      let end = elements.position(of: to)
      return .list(start < end ? Array(elements[start..<end]) : [])
    default: throw ReferenceError.wrongKind
    }
  }

  /// The elements of a list; nil for null.
  func elements(_ list: Expression, _ scope: Scope) throws -> [Value]? {
    switch try evaluate(list, scope) {
    case .null: nil
    case .list(let elements): elements
    default: throw ReferenceError.wrongKind
    }
  }

  func listComprehension(
    _ name: Name, _ list: Expression, _ condition: Expression?, _ map: Expression?, _ scope: Scope
  ) throws -> Value {
    guard let elements = try elements(list, scope) else { return .null }
    let kept = try elements.filter { element in
      try condition.map { try isTrue($0, scope.binding(name, to: element)) } ?? true
    }
    guard let map else { return .list(kept) }
    return .list(try kept.map { try evaluate(map, scope.binding(name, to: $0)) })
  }

  func quantify(
    _ quantifier: Quantifier, _ name: Name, _ list: Expression, _ condition: Expression,
    _ scope: Scope
  ) throws -> Value {
    guard let elements = try elements(list, scope) else { return .null }
    let answers = try elements.map { element in
      try truth(try evaluate(condition, scope.binding(name, to: element)))
    }
    let holding = answers.filter { $0 == true }.count
    let unknown = answers.contains { $0 == nil }
    let result: Bool? =
      switch quantifier {
      case .all: answers.contains(false) ? false : unknown ? nil : true
      case .any: holding > 0 ? true : unknown ? nil : false
      case .none: holding > 0 ? false : unknown ? nil : true
      case .single: holding > 1 ? false : unknown ? nil : holding == 1
      }
    return Value(result)
  }

  func reduce(
    _ accumulator: Name, _ start: Expression, _ name: Name, _ list: Expression, _ step: Expression,
    _ scope: Scope
  ) throws -> Value {
    guard let elements = try elements(list, scope) else { return .null }
    return try elements.reduce(try evaluate(start, scope)) { result, element in
      try evaluate(step, scope.binding(accumulator, to: result).binding(name, to: element))
    }
  }
}

extension [Value] {
  /// Where a bound of a slice lies; a negative one counts from the end.
  fileprivate func position(of bound: Int64) -> Int {
    let position = bound < 0 ? Int64(count) + bound : bound
    return Int(Swift.min(Int64(count), Swift.max(0, position)))
  }
}

extension CalendarDate {
  /// Year, month and day, found by walking over the calendar.
  fileprivate var civil: (year: Int64, month: Int64, day: Int64) {
    var year: Int64 = 1970
    var days = daysSinceEpoch
    while days < 0 {
      year -= 1
      days += Self.days(inYear: year)
    }
    while days >= Self.days(inYear: year) {
      days -= Self.days(inYear: year)
      year += 1
    }
    var month = 1
    for length in Self.monthLengths(year) {
      if days < length { break }
      days -= length
      month += 1
    }
    return (year, Int64(month), days + 1)
  }

  private static func days(inYear year: Int64) -> Int64 { monthLengths(year).reduce(0, +) }

  private static func monthLengths(_ year: Int64) -> [Int64] {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }
}
