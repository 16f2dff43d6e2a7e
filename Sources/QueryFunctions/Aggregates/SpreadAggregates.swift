import GraphModel

/// How numbers are spread: deviations and percentiles.
enum SpreadAggregates {
  static let all: [AggregateFunction] =
    [sampleDeviation, populationDeviation, percentileCont, percentileDisc]

  private static let sampleDeviation = AggregateFunction(
    "stDev", .takes(.number, returns: .float),
    summary: "The standard deviation of a sample; 0.0 for less than two numbers.",
    examples: [Example("stDev([1, 3])", "1.4142135623730951"), Example("stDev([5])", "0.0")],
    Deviation("stDev()", ofSample: true))

  private static let populationDeviation = AggregateFunction(
    "stDevP", .takes(.number, returns: .float),
    summary: "The standard deviation of all there are; 0.0 for none.",
    examples: [Example("stDevP([1, 3])", "1.0"), Example("stDevP([])", "0.0")],
    Deviation("stDevP()", ofSample: false))

  private static let percentileCont = AggregateFunction(
    "percentileCont", .takes(.number, .number, returns: .float),
    summary:
      "The number below which a share of the numbers is, from 0.0 to 1.0, in between if need be.",
    examples: [
      Example("percentileCont([10, 20, 30, 40], 0.5)", "25.0"),
      Example("percentileCont([], 0.5)", "null"),
    ], keepsValues: true, Percentile("percentileCont()") { $0.interpolated(at: $1) })

  private static let percentileDisc = AggregateFunction(
    "percentileDisc", .takes(.number, .number, returns: .number),
    summary: "The first of the numbers at or below which a share of them is, from 0.0 to 1.0.",
    examples: [
      Example("percentileDisc([10, 20, 30, 40], 0.5)", "20"),
      Example("percentileDisc([], 0.5)", "null"),
    ], keepsValues: true, Percentile("percentileDisc()") { $0.nearest(to: $1) })
}

/// A running mean and sum of squared distances from it (Welford).
private struct Deviation: Accumulator {
  private let function: String
  private let isOfSample: Bool
  private var count = 0.0
  private var mean = 0.0
  private var squares = 0.0

  init(_ function: String, ofSample isOfSample: Bool) {
    self.function = function
    self.isOfSample = isOfSample
  }

  mutating func add(_ value: Value, with further: [Value]) throws {
    guard let number = value.number else { throw wrongKind(function, value) }
    count += 1
    let distance = number - mean
    mean += distance / count
    squares += distance * (number - mean)
  }

  func result() -> Value {
    let divisor = isOfSample ? count - 1 : count
    return .float(divisor > 0 ? (squares / divisor).squareRoot() : 0)
  }
}

/// Keeps all numbers, for one of them or a number between two is the answer.
private struct Percentile: Accumulator {
  typealias Choice = @Sendable (_ sorted: [Value], _ share: Double) -> Value

  private let function: String
  private let choose: Choice
  private var numbers: [Value] = []
  private var share: Double?

  init(_ function: String, _ choose: @escaping Choice) {
    self.function = function
    self.choose = choose
  }

  /// The share is that of the first row.
  mutating func add(_ value: Value, with further: [Value]) throws {
    if share == nil { share = try checkedShare(further[0]) }
    guard value.kind.isNumeric else { throw wrongKind(function, value) }
    numbers.append(value)
  }

  func result() -> Value {
    guard let share else { return .null }
    return choose(numbers.sorted { Value.order($0, $1) < 0 }, share)
  }

  private func checkedShare(_ value: Value) throws(EvaluationError) -> Double {
    guard let share = value.number else { throw wrongKind(function, value) }
    guard (0...1).contains(share) else {
      throw .numberOutOfRange(operation: function, value: ValueText.plain(value))
    }
    return share
  }
}

extension [Value] {
  fileprivate func interpolated(at share: Double) -> Value {
    let place = share * Double(count - 1)
    let below = Int(place)
    let lower = self[below].float
    guard below + 1 < count, place > Double(below) else { return .float(lower) }
    let weight = place - Double(below)
    return .float(lower * (1 - weight) + self[below + 1].float * weight)
  }

  fileprivate func nearest(to share: Double) -> Value {
    let rank = Int((share * Double(count)).rounded(.up))
    return self[Swift.max(rank, 1) - 1]
  }
}
