import GraphModel

/// `count`, `collect`, `min`, `max`: of values of any type.
enum CountAggregates {
  static let all: [AggregateFunction] = [count, collect, minimum, maximum]

  private static let count = AggregateFunction(
    "count", .takes(.any, returns: .integer),
    summary: "How many values there are that are not null.",
    examples: [Example("count([1, null, 3])", "2"), Example("count([])", "0")]
  ) { Count() }

  private static let collect = AggregateFunction(
    "collect", .takes(.any, returns: .list(of: .any)),
    summary: "All values that are not null, as a list.",
    examples: [Example("collect([1, null, 3])", "[1, 3]"), Example("collect([])", "[]")],
    keepsValues: true
  ) { Collect() }

  private static let minimum = AggregateFunction(
    "min", .takes(.any, returns: .any),
    summary: "The first value in the language's order of values.",
    examples: [Example("min([3, 1.5, 2])", "1.5"), Example("min([])", "null")]
  ) { Extreme { $0 < 0 } }

  private static let maximum = AggregateFunction(
    "max", .takes(.any, returns: .any),
    summary: "The last value in the language's order of values.",
    examples: [Example("max([3, 1.5, 'a'])", "3"), Example("max([])", "null")]
  ) { Extreme { $0 > 0 } }
}

private final class Count: Accumulator {
  private var count: Int64 = 0

  func add(_ value: Value, with further: [Value]) {
    count += 1
  }

  func result() -> Value { .integer(count) }
}

private final class Collect: Accumulator {
  private var values: [Value] = []

  func add(_ value: Value, with further: [Value]) {
    values.append(value)
  }

  func result() -> Value { .list(values) }
}

/// Keeps the value that precedes, or follows, all others; of equivalent ones the first.
private final class Extreme: Accumulator {
  private var extreme: Value?
  private let isBetter: (_ order: Int) -> Bool

  init(_ isBetter: @escaping (_ order: Int) -> Bool) {
    self.isBetter = isBetter
  }

  func add(_ value: Value, with further: [Value]) {
    guard let extreme, !isBetter(Value.order(value, extreme)) else {
      extreme = value
      return
    }
  }

  func result() -> Value { extreme ?? .null }
}
