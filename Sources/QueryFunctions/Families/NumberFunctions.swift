import GraphModel

/// Functions of numbers that keep them in place: their size, sign and whole part.
enum NumberFunctions {
  static let all: [ScalarFunction] =
    [abs, sign, ceil, floor, round, isNaN, rand] + FloatFunctions.all

  private static let abs = ScalarFunction(
    "abs", .takes(.number, returns: .number),
    summary: "A number without its sign.",
    examples: [Example("abs(-3)", "3"), Example("abs(-2.5)", "2.5"), Example("abs(null)", "null")]
  ) { arguments, _ in
    switch arguments[0] {
    case .integer(.min): throw EvaluationError.integerOverflow
    case .integer(let number): .integer(Swift.abs(number))
    default: .float(arguments[0].float.magnitude)
    }
  }

  private static let sign = ScalarFunction(
    "sign", .takes(.number, returns: .integer),
    summary: "-1, 0 or 1, as a number is below, at or above zero.",
    examples: [Example("sign(-3)", "-1"), Example("sign(0.0)", "0"), Example("sign(2.5)", "1")]
  ) { arguments, _ in
    let number = arguments[0].float
    return .integer(number > 0 ? 1 : number < 0 ? -1 : 0)
  }

  private static let ceil = ScalarFunction(
    "ceil", .takes(.number, returns: .float),
    summary: "The smallest whole number that is not below a number, as a float.",
    examples: [Example("ceil(1.2)", "2.0"), Example("ceil(-1.2)", "-1.0")]
  ) { arguments, _ in .float(arguments[0].float.rounded(.up)) }

  private static let floor = ScalarFunction(
    "floor", .takes(.number, returns: .float),
    summary: "The largest whole number that is not above a number, as a float.",
    examples: [Example("floor(1.8)", "1.0"), Example("floor(-1.2)", "-2.0")]
  ) { arguments, _ in .float(arguments[0].float.rounded(.down)) }

  private static let round = ScalarFunction(
    "round", .takes(.number, .integer, .text, required: 1, returns: .float),
    summary: "The nearest whole number, or with so many decimal places, by one of the modes "
      + "UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN.",
    examples: [
      Example("round(2.5)", "3.0"), Example("round(-2.5)", "-2.0"),
      Example("round(1.249, 1)", "1.2"), Example("round(-1.55, 1)", "-1.6"),
      Example("round(1.25, 1, 'HALF_EVEN')", "1.2"), Example("round(1.21, 1, 'UP')", "1.3"),
    ]
  ) { arguments, _ in
    let places = arguments.count > 1 ? arguments[1].integer : 0
    guard places >= 0 else {
      throw EvaluationError.numberOutOfRange(operation: "round()", value: String(places))
    }
    let mode = arguments.count > 2 ? try roundingMode(arguments[2].text) : nil
    return .float(DecimalRounding.rounded(arguments[0].float, places: Int(places), mode))
  }

  private static func roundingMode(_ name: String) throws(EvaluationError) -> DecimalRounding.Mode {
    guard let mode = DecimalRounding.Mode(rawValue: name.uppercased()) else {
      let modes = DecimalRounding.Mode.allCases.map(\.rawValue).joined(separator: ", ")
      throw .wrongValue(operation: "round()", reason: "'\(name)' is not one of \(modes)")
    }
    return mode
  }

  private static let isNaN = ScalarFunction(
    "isNaN", .takes(.number, returns: .boolean),
    summary: "Whether a number is NaN, which no comparison holds for.",
    examples: [Example("isNaN(0.0 / 0.0)", "true"), Example("isNaN(1)", "false")]
  ) { arguments, _ in .boolean(arguments[0].float.isNaN) }

  private static let rand = ScalarFunction(
    "rand", .takes(returns: .float), isDeterministic: false,
    summary: "A random number from 0 on, below 1.",
    examples: [Example("0 <= rand() < 1", "true")]
  ) { _, context in .float(Double(context.random() >> 11) * 0x1p-53) }
}
