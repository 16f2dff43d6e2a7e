import GraphModel
import QueryFunctions
import Testing

/// What the examples in the catalogue do not show: ends, errors, odd characters.
@Suite struct FunctionTests {
  @Test(arguments: [
    ("left('e\\u0301a', 1)", "'e'"), ("right('a\\u0301', 1)", "'\\u0301'"),
    ("substring('héllo', 1, 3)", "'éll'"), ("left('abc', 9223372036854775807)", "'abc'"),
    ("split('a', 'abc')", "['a']"), ("split(',', ',')", "['', '']"),
    (
      "split('ab', ['b', 'a'])",
      "['', '', '']"
    ), ("split('x', [])", "['x']"), ("replace('aaa', 'aa', 'b')", "'ba'"),
    ("replace('', '', 'x')", "'x'"), ("replace('é', '', '-')", "'-é-'"),
    ("reverse('e\\u0301')", "'\\u0301e'"), ("trim('\\u00a0a\\u2003')", "'a'"), ("trim('  ')", "''"),
    ("btrim('aba', 'ab')", "''"), ("toUpper('ß')", "'SS'"), ("size('😀')", "1"),
    ("isEmpty({})", "true"),
  ])
  func texts(expression: String, result: String) throws {
    try expect(expression, gives: result)
  }

  @Test(arguments: [
    "left('a', -1)", "right('a', -1)", "substring('a', -1)", "substring('a', 0, -1)",
    "range(1, 2, 0)", "round(1.5, -1)", "toInteger(1e19)", "toInteger('9223372036854775808')",
    "toInteger(0.0 / 0.0)", "duration({years: 9223372036854775807})",
    "datetime.fromepoch(9223372036854775807, 0)",
  ])
  func numbersOutOfRangeAreRefused(expression: String) {
    expect(expression, isRefusedAs: "ArgumentError.NumberOutOfRange")
  }

  @Test(arguments: [
    "toInteger(true)", "toInteger([])", "toFloat({})", "toBoolean(1)", "toString([1])",
    "toString(n)", "size(1)", "labels(r)", "labels(1)", "type(n)", "length('a')", "keys(1)",
    "head('a')", "toUpper(1)", "range(1, 'a')", "range(1, 2.5)", "abs('1')", "split('a', [1])",
    "nodes(n)", "startNode(n)", "id({})",
  ])
  func argumentsOfOtherKindsAreRefused(expression: String) {
    expect(expression, isRefusedAs: "TypeError.InvalidArgumentValue")
  }

  @Test(arguments: [
    "normalize('a', 'NFX')", "round(1.5, 1, 'SIDEWAYS')",
  ])
  func unknownWordsAreRefused(expression: String) {
    expect(expression, isRefusedAs: "ArgumentError.InvalidArgumentValue")
  }

  @Test(arguments: [
    ("round(-0.5)", "-0.0"), ("round(1.5)", "2.0"), ("round(-1.6)", "-2.0"),
    ("round(0.49999999999999994)", "0.0"), ("round(1.005, 2)", "1.01"), ("round(2.675, 2)", "2.68"),
    ("round(1e300, 2)", "1e300"), ("round(5e-324, 400)", "5e-324"), ("round(0.04, 1)", "0.0"),
    ("round(0.04, 1, 'UP')", "0.1"), ("round(-0.04, 1, 'FLOOR')", "-0.1"),
    ("round(9.99, 1)", "10.0"), ("round(1.25, 1, 'half_even')", "1.2"),
    ("round(1.35, 1, 'HALF_EVEN')", "1.4"), ("round(1.25, 1, 'HALF_DOWN')", "1.2"),
    ("round(1.251, 1, 'HALF_DOWN')", "1.3"), ("round(-1.21, 1, 'CEILING')", "-1.2"),
    ("round(1.29, 1, 'DOWN')", "1.2"), ("round(0.0 / 0.0, 1)", "0.0 / 0.0"), ("round(7)", "7.0"),
    ("sign(-0.0)", "0"), ("sqrt(-1)", "0.0 / 0.0"), ("log(0)", "-1.0 / 0.0"),
    ("log(-1)", "0.0 / 0.0"),
    ("abs(-0.0)", "0.0"), ("ceil(-0.5)", "-0.0"), ("isNaN(sqrt(-1))", "true"),
  ])
  func numbers(expression: String, result: String) throws {
    try expect(expression, gives: result)
  }

  @Test(arguments: [
    ("range(0, -4, -2)", "[0, -2, -4]"), ("range(3, 1)", "[]"), ("range(1, 1)", "[1]"),
    (
      "range(9223372036854775806, 9223372036854775807)",
      "[9223372036854775806, 9223372036854775807]"
    ),
    (
      "range(-9223372036854775808, 9223372036854775807, 9223372036854775807)",
      "[-9223372036854775808, -1, 9223372036854775806]"
    ),
    (
      "range(9223372036854775807, -9223372036854775808, -9223372036854775808)",
      "[9223372036854775807, -1]"
    ),
    ("tail([1])", "[]"), ("last([null])", "null"), ("reverse([])", "[]"),
  ])
  func lists(expression: String, result: String) throws {
    try expect(expression, gives: result)
  }

  @Test func longRangesMeetTheBudget() {
    for range in [
      "range(1, 9223372036854775807)", "range(-9223372036854775808, 9223372036854775807)",
    ] {
      #expect(throws: BudgetError.memory(bytes: 1 << 30)) { try TinyExpression.value(range) }
    }
    let context = EvaluationContext.forTests(limits: Budget.Limits(memoryBytes: 1_000))
    #expect(throws: BudgetError.memory(bytes: 1_000)) {
      try TinyExpression.value(
        "replace('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'a', "
          + "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')", in: context)
    }
  }

  @Test(arguments: [
    ("toInteger(' 7 ')", "7"), ("toInteger('1.9e1')", "19"), ("toInteger('-0')", "0"),
    ("toInteger('0x1F')", "null"), ("toInteger('')", "null"), ("toInteger('1_000')", "null"),
    ("toInteger('9223372036854775807')", "9223372036854775807"), ("toInteger(-2.9)", "-2"),
    ("toFloat('1e3')", "1000.0"), ("toFloat('NaN')", "0.0 / 0.0"),
    ("toFloat('-Infinity')", "-1.0 / 0.0"),
    ("toFloat('inf')", "null"), ("toFloat('0x1p3')", "null"), ("toFloat('.5')", "0.5"),
    ("toBoolean(' False ')", "false"), ("toBoolean('')", "null"), ("toString(1e10)", "'1.0E10'"),
    ("toString(duration('P1D'))", "'P1D'"), ("toIntegerOrNull(true)", "null"),
    ("toIntegerOrNull(1e19)", "null"), ("toFloatOrNull(n)", "null"),
    ("toStringOrNull([1])", "null"),
    ("toIntegerList([1, '2', true, null, []])", "[1, 2, null, null, null]"),
    (
      "valueType([[1], [null]])",
      "'LIST<LIST<INTEGER NOT NULL> NOT NULL | LIST<NULL> NOT NULL> NOT NULL'"
    ),
    ("valueType([1, null])", "'LIST<INTEGER> NOT NULL'"), ("valueType(n)", "'NODE NOT NULL'"),
  ])
  func conversions(expression: String, result: String) throws {
    try expect(expression, gives: result)
  }

  @Test func theTextOfAFloatReadsBack() throws {
    let numbers = SeededNumbers(seed: 7)
    for _ in 0..<1_000 {
      let number = Double(bitPattern: numbers.next())
      let text = ValueText.plain(.float(number))
      let value = try TinyExpression.value("toFloat('\(text)')")
      #expect(value.isEquivalent(to: .float(number)), "\(text), seed 7")
    }
  }

  @Test func aDeletedElementHasNothing() {
    for call in ["labels(gone)", "keys(gone)", "properties(gone)"] {
      expect(call, isRefusedAs: "EntityNotFound.DeletedEntityAccess")
    }
    #expect(throws: Never.self) { try TinyExpression.value("id(gone)") }
  }

  @Test func randomNumbersAreRandom() throws {
    let context = EvaluationContext.forTests(seed: 42)
    let values = try (0..<200).map { _ in
      try TinyExpression.value("rand()", in: context).description
    }
    #expect(Set(values).count > 190)
    let identifiers = try (0..<50).map { _ in
      try TinyExpression.value("randomUUID()", in: context).description
    }
    #expect(Set(identifiers).count == 50)
    #expect(identifiers.allSatisfy { Array($0)[15] == "4" && "89ab".contains(Array($0)[20]) })
  }
}
