import GraphModel
import QuerySyntax

/// The aggregates, by their names in lower case.
private enum Aggregate: String {
  case count, sum, avg, min, max, collect
  case standardDeviation = "stdev"
  case populationDeviation = "stdevp"
  case continuousPercentile = "percentilecont"
  case discretePercentile = "percentiledisc"
}

extension FunctionCall {
  fileprivate var aggregate: Aggregate? { Aggregate(rawValue: name.text.lowercased()) }
}

extension Expression {
  /// Whether an aggregate is in it, outside of subqueries.
  var containsAggregate: Bool {
    switch kind {
    case .countAll: true
    case .call(let call):
      call.aggregate != nil || call.arguments.contains(where: \.containsAggregate)
    default: subexpressions.contains(where: \.containsAggregate)
    }
  }
}

extension ReferenceEvaluator {
  func evaluate(_ call: FunctionCall, _ scope: Scope) throws -> Value {
    guard let aggregate = call.aggregate
    else { return try apply(call.name.text, try call.arguments.map { try evaluate($0, scope) }) }
    guard let group = scope.group else { throw ReferenceError("SyntaxError", "InvalidAggregation") }
    var values = try group.map { try evaluate(call.arguments[0], $0) }.filter { !$0.isNull }
    if call.isDistinct { values = values.map { [$0] }.distinct.map { $0[0] } }
    let parameter = try call.arguments.dropFirst().first.map { try evaluate($0, scope) }
    return try apply(aggregate, values, parameter)
  }

  private func apply(_ aggregate: Aggregate, _ values: [Value], _ parameter: Value?) throws -> Value
  {
    switch aggregate {
    case .count: .integer(Int64(values.count))
    case .collect: .list(values)
    case .min: values.min { Value.order($0, $1) < 0 } ?? .null
    case .max: values.max { Value.order($0, $1) < 0 } ?? .null
    case .sum: try sum(values)
    case .avg: values.isEmpty ? .null : .float(try mean(try values.map(number)))
    case .standardDeviation: .float(try deviation(try values.map(number), isSample: true))
    case .populationDeviation: .float(try deviation(try values.map(number), isSample: false))
    case .continuousPercentile: try continuousPercentile(values, try fraction(parameter))
    case .discretePercentile: try discretePercentile(values, try fraction(parameter))
    }
  }

  private func sum(_ values: [Value]) throws -> Value {
    try values.reduce(.integer(0)) { total, value in
      guard value.kind.isNumeric else { throw ReferenceError.wrongKind }
      return try apply(.add, total, value)
    }
  }

  private func mean(_ numbers: [Double]) throws -> Double {
    numbers.reduce(0, +) / Double(numbers.count)
  }

  private func deviation(_ numbers: [Double], isSample: Bool) throws -> Double {
    guard numbers.count > 1 else { return 0 }
    let mean = try mean(numbers)
    let squares = numbers.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    return (squares / Double(isSample ? numbers.count - 1 : numbers.count)).squareRoot()
  }
}

// MARK: - Percentiles

extension ReferenceEvaluator {
  private func fraction(_ value: Value?) throws -> Double {
    let fraction = try number(value ?? .null)
    guard (0...1).contains(fraction) else {
      throw ReferenceError("ArgumentError", "NumberOutOfRange")
    }
    return fraction
  }

  /// Between the two nearest values, in proportion.
  private func continuousPercentile(_ values: [Value], _ fraction: Double) throws -> Value {
    guard !values.isEmpty else { return .null }
    let numbers = try values.map(number).sorted()
    let place = fraction * Double(numbers.count - 1)
    let low = numbers[Int(place.rounded(.down))]
    let high = numbers[Int(place.rounded(.up))]
    return .float(low + (high - low) * (place - place.rounded(.down)))
  }

  /// The first value that at least the fraction of all values do not exceed.
  private func discretePercentile(_ values: [Value], _ fraction: Double) throws -> Value {
    guard !values.isEmpty else { return .null }
    for value in values { _ = try number(value) }
    let sorted = values.sorted { Value.order($0, $1) < 0 }
    let place = (fraction * Double(sorted.count)).rounded(.up)
    return sorted[Swift.max(0, Int(place) - 1)]
  }
}
