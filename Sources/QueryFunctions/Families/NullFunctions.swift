import GraphModel

/// Functions that are about null.
enum NullFunctions {
  static let all: [ScalarFunction] = [coalesce, nullIf, exists]

  private static let coalesce = ScalarFunction(
    "coalesce", .takes(.any, isVariadic: true, returns: .any), nulls: .pass,
    summary: "The first argument that is not null.",
    examples: [
      Example("coalesce(null, 'a', 'b')", "'a'"), Example("coalesce(null, null)", "null"),
    ]
  ) { arguments, _ in arguments.first { !$0.isNull } ?? .null }

  private static let nullIf = ScalarFunction(
    "nullIf", .takes(.any, .any, returns: .any), nulls: .pass,
    summary: "Null where two values are equal, else the first of them.",
    examples: [
      Example("nullIf(4, 4)", "null"), Example("nullIf('a', 'b')", "'a'"),
      Example("nullIf(1, null)", "1"),
    ]
  ) { arguments, _ in
    arguments[0].isEqual(to: arguments[1]) == true ? .null : arguments[0]
  }

  private static let exists = ScalarFunction(
    "exists", .takes(.any, returns: .boolean), nulls: .pass,
    summary: "Whether there is a value: the older way to write IS NOT NULL.",
    examples: [Example("exists(1)", "true"), Example("exists({a: 1}.b)", "false")]
  ) { arguments, _ in .boolean(!arguments[0].isNull) }
}
