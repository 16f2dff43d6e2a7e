import GraphModel

/// `count`, `collect`, `min`, `max`: of values of any type.
enum CountAggregates {
  static let all: [AggregateFunction] = [count, collect, minimum, maximum]

  private static let count = AggregateFunction(
    "count", .takes(.any, returns: .integer),
    summary: "How many values there are that are not null.",
    examples: [Example("count([1, null, 3])", "2"), Example("count([])", "0")],
    Count())

  private static let collect = AggregateFunction(
    "collect", .takes(.any, returns: .list(of: .any)),
    summary: "All values that are not null, as a list.",
    examples: [Example("collect([1, null, 3])", "[1, 3]"), Example("collect([])", "[]")],
    keepsValues: true, Collect())

  private static let minimum = AggregateFunction(
    "min", .takes(.any, returns: .any),
    summary: "The first value in the language's order of values.",
    examples: [Example("min([3, 1.5, 2])", "1.5"), Example("min([])", "null")],
    Extreme(isLast: false))

  private static let maximum = AggregateFunction(
    "max", .takes(.any, returns: .any),
    summary: "The last value in the language's order of values.",
    examples: [Example("max([3, 1.5, 'a'])", "3"), Example("max([])", "null")],
    Extreme(isLast: true))
}

private struct Count: Accumulator {
  private var count: Int64 = 0

  mutating func add(_ value: Value, with further: [Value]) {
    count += 1
  }

  func result() -> Value { .integer(count) }
}

private struct Collect: Accumulator {
  private var values: [Value] = []

  mutating func add(_ value: Value, with further: [Value]) {
    values.append(value)
  }

  func result() -> Value { .list(values) }
}

/// Keeps the value that precedes, or follows, all others; of equivalent ones the first.
private struct Extreme: Accumulator {
  let isLast: Bool
  private var extreme: Value?

  init(isLast: Bool) {
    self.isLast = isLast
  }

  mutating func add(_ value: Value, with further: [Value]) {
    guard let extreme else {
      extreme = value
      return
    }
    let order = Value.order(value, extreme)
    if isLast ? order > 0 : order < 0 { self.extreme = value }
  }

  mutating func add(_ number: Int64) {
    guard case .integer(let extreme)? = extreme else { return add(.integer(number), with: []) }
    if isLast ? number > extreme : number < extreme { self.extreme = .integer(number) }
  }

  mutating func add(_ number: Double) {
    guard case .float(let extreme)? = extreme, !extreme.isNaN, !number.isNaN else {
      return add(.float(number), with: [])
    }
    if isLast ? number > extreme : number < extreme { self.extreme = .float(number) }
  }

  func result() -> Value { extreme ?? .null }
}
