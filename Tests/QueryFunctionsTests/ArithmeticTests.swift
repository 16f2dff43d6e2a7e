import GraphModel
import QueryFunctions
import Testing

@Suite struct ArithmeticTests {
  @Test(arguments: [
    ("1 + 2", "3"), ("1 + 2.0", "3.0"), ("7 / 2", "3"), ("-7 / 2", "-3"), ("7 / 2.0", "3.5"),
    ("-7 % 3", "-1"), ("7.5 % 2", "1.5"), ("2 ^ 10", "1024.0"), ("2 ^ -1", "0.5"),
    ("1.0 / 0", "1.0 / 0.0"), ("9223372036854775807 + 0", "9223372036854775807"),
    ("-9223372036854775808 % -1", "0"), ("9223372036854775807 + 1.0", "9.223372036854775807e18"),
    ("null + 1", "null"), ("1 / null", "null"), ("null * 'a'", "null"), ("-(null)", "null"),
    ("-(0.0 / 0.0)", "0.0 / 0.0"),
  ])
  func numbers(expression: String, result: String) throws {
    try expect(expression, gives: result)
  }

  @Test(arguments: [
    "9223372036854775807 + 1", "-9223372036854775808 - 1", "9223372036854775807 * 2",
    "-9223372036854775808 / -1", "-(-9223372036854775808)", "abs(-9223372036854775808)",
    "duration({seconds: 9223372036854775807}).nanoseconds",
  ])
  func anIntegerThatOverflowsIsAnError(expression: String) {
    expect(expression, isRefusedAs: "ArithmeticError.IntegerOverflow")
  }

  @Test(arguments: ["1 / 0", "1 % 0", "duration('P1D') / 0"])
  func divisionByZeroIsAnError(expression: String) {
    expect(expression, isRefusedAs: "ArithmeticError.DivideByZero")
  }

  @Test(arguments: [
    "1 + true", "'a' + true", "'a' - 'b'", "{a: 1} + {b: 2}", "true * 1", "1 ^ 'a'", "-('a')",
    "date('2024-03-09') + 1", "date('2024-03-09') - date('2024-03-08')", "duration('P1D') + 1",
    "1 - duration('P1D')", "duration('P1D') * 'a'", "2 / duration('P1D')", "n + 1",
  ])
  func operandsOfWrongKindsAreRefused(expression: String) {
    expect(expression, isRefusedAs: "TypeError.InvalidArgumentValue")
  }

  @Test(arguments: [
    ("'a' + 'b'", "'ab'"), ("'a' + 1", "'a1'"), ("1.0 + 'a'", "'1.0a'"), ("[1] + [2]", "[1, 2]"),
    ("[1] + 2", "[1, 2]"), ("1 + [2]", "[1, 2]"), ("[1] + [[2]]", "[1, [2]]"),
    ("[1] + null", "null"),
    ("[] + {a: 1}", "[{a: 1}]"),
  ])
  func textsAndListsAreJoined(expression: String, result: String) throws {
    try expect(expression, gives: result)
  }

  @Test func whatIsJoinedFitsTheBudget() {
    let context = EvaluationContext.forTests(limits: Budget.Limits(memoryBytes: 10))
    #expect(throws: BudgetError.memory(bytes: 10)) {
      try TinyExpression.value("'123456' + '123456'", in: context)
    }
    #expect(throws: BudgetError.memory(bytes: 10)) {
      try TinyExpression.value("[1] + [2]", in: context)
    }
  }

  @Test(arguments: [
    ("date('2015-01-31') + duration('P1M')", "date('2015-02-28')"),
    ("duration('P1D') + date('2015-01-31')", "date('2015-02-01')"),
    ("date('2015-01-31') + duration('PT47H')", "date('2015-02-01')"),
    ("date('2015-03-31') - duration('P1M')", "date('2015-02-28')"),
    ("localtime('23:00') + duration('P5DT2H')", "localtime('01:00')"),
    ("time('01:00+02:00') - duration('PT2H')", "time('23:00+02:00')"),
    (
      "localdatetime('2015-01-01T00:00') - duration('PT1S')", "localdatetime('2014-12-31T23:59:59')"
    ),
    ("duration('P1D') + duration('PT1H')", "duration('P1DT1H')"),
    ("duration('P1D') - duration('P2D')", "duration('P-1D')"),
    ("duration('P1M') * 2", "duration('P2M')"), ("0.5 * duration('P1D')", "duration('PT12H')"),
    ("duration('P3D') / 2", "duration('P1DT12H')"), ("-(duration('P1D'))", "duration('P-1D')"),
  ])
  func temporalValuesAreMoved(expression: String, result: String) throws {
    try expect(expression, gives: result)
  }

  @Test(arguments: [
    "date('+999999999-12-31') + duration('P1D')", "date('-999999999-01-01') - duration('P1D')",
    "datetime('+999999999-12-31T23:00Z') + duration('PT1H')", "duration('P1D') * 1e300",
    "duration({months: 9223372036854775807}) + duration('P1M')",
    "date('2015-01-01') - duration({days: -9223372036854775808})",
  ])
  func yearsHaveAnEnd(expression: String) {
    expect(expression, isRefusedAs: "ArgumentError.NumberOutOfRange")
  }
}
