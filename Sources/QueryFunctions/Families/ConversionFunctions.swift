import GraphModel

/// Values made into values of another type.
///
/// Each conversion has three functions: one refuses values of types it cannot take, the one called
/// `...OrNull` gives null for them, the one called `...List` converts the elements of a list so.
enum ConversionFunctions {
  static let all: [ScalarFunction] =
    functions(
      "toInteger", .integer, takes: [.number, .text],
      summary: "An integer, from a number without its fraction or from a text.",
      examples: [
        Example("toInteger('42')", "42"), Example("toInteger(2.9)", "2"),
        Example("toInteger('many')", "null"),
      ], ("['1', 2.9, 'x']", "[1, 2, null]"), Conversion.integer)
    + functions(
      "toFloat", .float, takes: [.number, .text],
      summary: "A float, from a number or from a text.",
      examples: [
        Example("toFloat('4.5')", "4.5"), Example("toFloat(2)", "2.0"),
        Example("toFloat('much')", "null"),
      ], ("['1', 2, 'x']", "[1.0, 2.0, null]"), Conversion.float)
    + functions(
      "toBoolean", .boolean, takes: [.boolean, .text],
      summary: "A truth value, from itself or from the texts 'true' and 'false'.",
      examples: [
        Example("toBoolean('TRUE')", "true"), Example("toBoolean(false)", "false"),
        Example("toBoolean('yes')", "null"),
      ], ("['true', false, 'x']", "[true, false, null]"), Conversion.boolean)
    + functions(
      "toString", .text, takes: [.boolean, .number, .text, .temporal],
      summary: "The text of a value, as the language writes it.",
      examples: [
        Example("toString(1.0)", "'1.0'"), Example("toString(true)", "'true'"),
        Example("toString(date('2024-03-09'))", "'2024-03-09'"),
      ], ("[1, 'x', null]", "['1', 'x', null]"), Conversion.text)
    + [valueType]

  private typealias Convert = @Sendable (Value) throws(EvaluationError) -> Value

  private static func functions(
    _ name: String, _ result: ValueType, takes types: [ValueType], summary: String,
    examples: [Example], _ listExample: (list: String, result: String),
    _ convert: @escaping Convert
  ) -> [ScalarFunction] {
    let accepted = ValueType.oneOf(types)
    return [
      ScalarFunction(
        name, .takes(accepted, returns: result), summary: summary,
        examples: examples + [Example("\(name)(null)", "null")]
      ) { arguments, _ in try convert(arguments[0]) },
      ScalarFunction(
        "\(name)OrNull", .takes(.any, returns: result),
        summary: "As \(name)(), and null for a value that cannot be converted.",
        examples: [Example("\(name)OrNull([])", "null"), Example("\(name)OrNull({})", "null")]
      ) { arguments, _ in orNull(arguments[0], accepted, convert) },
      ScalarFunction(
        "\(name)List", .takes(.list(of: .any), returns: .list(of: result)),
        summary: "The elements of a list as by \(name)OrNull().",
        examples: [Example("\(name)List(\(listExample.list))", listExample.result)]
      ) { arguments, _ in .list(arguments[0].list.map { orNull($0, accepted, convert) }) },
    ]
  }

  private static func orNull(_ value: Value, _ accepted: ValueType, _ convert: Convert) -> Value {
    guard accepted.accepts(value), let converted = try? convert(value) else { return .null }
    return converted
  }

  private static let valueType = ScalarFunction(
    "valueType", .takes(.any, returns: .text), nulls: .pass,
    summary: "The most exact type of a value, by its name.",
    examples: [
      Example("valueType(1)", "'INTEGER NOT NULL'"), Example("valueType(null)", "'NULL'"),
      Example(
        "valueType([1, 'a'])", "'LIST<STRING NOT NULL | INTEGER NOT NULL> NOT NULL'"),
      Example("valueType([])", "'LIST<NOTHING> NOT NULL'"),
    ]
  ) { arguments, context in
    .text(try TypeName.of(arguments[0], depth: context.budget.limits.depth))
  }
}
