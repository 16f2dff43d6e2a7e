import GraphModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Roots, logarithms, angles: functions from floats to floats.
enum FloatFunctions {
  static let all: [ScalarFunction] =
    [
      function("sqrt", "The square root.", Example("sqrt(16)", "4.0")) { $0.squareRoot() },
      function("exp", "e to the power of a number.", Example("exp(0)", "1.0")) { exp($0) },
      function("log", "The natural logarithm.", Example("log(1)", "0.0")) { log($0) },
      function("ln", "The natural logarithm, as GQL names it.", Example("ln(1)", "0.0")) {
        log($0)
      },
      function("log10", "The logarithm to base 10.", Example("log10(1000)", "3.0")) { log10($0) },
      function("sin", "The sine of an angle in radians.", Example("sin(0)", "0.0")) { sin($0) },
      function("cos", "The cosine of an angle in radians.", Example("cos(0)", "1.0")) { cos($0) },
      function("tan", "The tangent of an angle in radians.", Example("tan(0)", "0.0")) { tan($0) },
      function(
        "cot", "The cotangent of an angle in radians.", Example("cot(0)", "1.0 / 0.0")
      ) { 1 / tan($0) },
      function("asin", "The angle of a sine.", Example("asin(0)", "0.0")) { asin($0) },
      function("acos", "The angle of a cosine.", Example("acos(1)", "0.0")) { acos($0) },
      function("atan", "The angle of a tangent.", Example("atan(0)", "0.0")) { atan($0) },
      function(
        "haversin", "Half the versine of an angle, for distances on a sphere.",
        Example("haversin(0)", "0.0")
      ) { sin($0 / 2) * sin($0 / 2) },
      function(
        "degrees", "An angle in degrees from one in radians.", Example("degrees(pi())", "180.0")
      ) { $0 / .pi * 180 },
      function(
        "radians", "An angle in radians from one in degrees.",
        Example("radians(180) = pi()", "true")
      ) { $0 / 180 * .pi },
    ] + [atan2Function, pi, e]

  private static func function(
    _ name: String, _ summary: String, _ example: Example,
    _ body: @escaping @Sendable (Double) -> Double
  ) -> ScalarFunction {
    ScalarFunction(
      name, .takes(.number, returns: .float), summary: summary,
      examples: [example, Example("\(name)(null)", "null")]
    ) { arguments, _ in .float(body(arguments[0].float)) }
  }

  private static let atan2Function = ScalarFunction(
    "atan2", .takes(.number, .number, returns: .float),
    summary: "The angle of a point, given by its y and its x.",
    examples: [Example("atan2(0, 1)", "0.0"), Example("degrees(atan2(1, 0))", "90.0")]
  ) { arguments, _ in .float(atan2(arguments[0].float, arguments[1].float)) }

  private static let pi = ScalarFunction(
    "pi", .takes(returns: .float), summary: "The number π.",
    examples: [Example("pi()", "3.141592653589793")]
  ) { _, _ in .float(.pi) }

  private static let e = ScalarFunction(
    "e", .takes(returns: .float), summary: "The base of natural logarithms.",
    examples: [Example("e()", "2.718281828459045")]
  ) { _, _ in .float(M_E) }
}
