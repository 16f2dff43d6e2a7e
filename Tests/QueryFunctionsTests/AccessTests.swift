import GraphModel
import QueryFunctions
import Testing

@Suite struct AccessTests {
  @Test(arguments: [
    ("[1, 2, 3][0]", "1"), ("[1, 2, 3][-1]", "3"), ("[1, 2, 3][3]", "null"),
    ("[1, 2, 3][-4]", "null"), ("[1][9223372036854775807]", "null"),
    ("[1][-9223372036854775808]", "null"), ("[1][null]", "null"), ("null[0]", "null"),
    ("{a: 1}['a']", "1"), ("{a: 1}['b']", "null"), ("{a: 1}.a", "1"), ("{a: 1}.b", "null"),
    ("{a: 1}[null]", "null"), ("null.a", "null"), ("date('2024-03-09')['year']", "2024"),
  ])
  func partsAreFound(expression: String, result: String) throws {
    try expect(expression, gives: result)
  }

  @Test func whatHasNoPartsIsRefused() {
    expect("[1]['a']", isRefusedAs: "TypeError.InvalidArgumentType")
    expect("[1][1.5]", isRefusedAs: "TypeError.InvalidArgumentType")
    expect("{a: 1}[1]", isRefusedAs: "TypeError.MapElementAccessByNonString")
    expect("(1).a", isRefusedAs: "TypeError.InvalidArgumentType")
    expect("(1)[0]", isRefusedAs: "TypeError.InvalidArgumentValue")
    expect("date('2024-03-09').hour", isRefusedAs: "ArgumentError.InvalidArgumentValue")
  }

  @Test(
    arguments: [
      (1, 3, [2, 3]), (nil, 2, [1, 2]), (2, nil, [3, 4]), (-3, -1, [2, 3]), (3, 1, []),
      (-9, 9, [1, 2, 3, 4]), (4, 9, []), (Int64.min, Int64.max, [1, 2, 3, 4]),
      (nil, nil, [1, 2, 3, 4]),
    ] as [(Int64?, Int64?, [Int64])])
  func aSliceIsWithinTheList(start: Int64?, end: Int64?, expected: [Int64]) throws {
    let list = Value.list([1, 2, 3, 4].map { .integer($0) })
    let slice = try Operators.slice(
      list, from: start.map { .integer($0) }, to: end.map { .integer($0) })
    #expect(slice.isEquivalent(to: .list(expected.map { .integer($0) })))
  }

  @Test func aSliceWithNullIsNull() throws {
    #expect(try Operators.slice(.list([]), from: .null, to: nil).isNull)
    #expect(try Operators.slice(.list([]), from: nil, to: .null).isNull)
    #expect(try Operators.slice(.null, from: nil, to: nil).isNull)
    #expect(throws: EvaluationError.listIndexNotInteger(kind: "STRING")) {
      try Operators.slice(.list([]), from: .text("a"), to: nil)
    }
    #expect(throws: EvaluationError.wrongKind(operation: "'[..]'", kind: "STRING")) {
      try Operators.slice(.text("a"), from: nil, to: nil)
    }
  }

  @Test(arguments: [
    ("date('2016-12-31')", "year", "2016"), ("date('2016-12-31')", "quarter", "4"),
    ("date('2016-12-31')", "week", "52"), ("date('2016-01-01')", "weekYear", "2015"),
    ("date('2016-12-31')", "ordinalDay", "366"), ("date('2016-12-31')", "weekDay", "6"),
    ("date('2016-12-31')", "dayOfWeek", "6"), ("date('2016-12-31')", "dayOfQuarter", "92"),
    ("localtime('06:07:08.123987456')", "millisecond", "123"),
    ("localtime('06:07:08.123987456')", "microsecond", "123987"),
    ("localtime('06:07:08.123987456')", "nanosecond", "123987456"),
    ("time('06:07-02:30')", "offset", "'-02:30'"), ("time('06:07-02:30')", "offsetMinutes", "-150"),
    ("time('06:07-02:30')", "offsetSeconds", "-9000"), ("time('06:07Z')", "timezone", "'Z'"),
    ("datetime('2024-07-09T12:00[Europe/Stockholm]')", "timezone", "'Europe/Stockholm'"),
    ("datetime('2024-07-09T12:00[Europe/Stockholm]')", "offset", "'+02:00'"),
    ("datetime('1970-01-01T01:00:00.5+01:00')", "epochMillis", "500"),
    ("datetime('1969-12-31T23:59:59.5Z')", "epochSeconds", "-1"),
    ("localdatetime('2024-03-09T06:07')", "minute", "7"),
    ("duration('P1Y5M11DT2H3M4.5S')", "quarters", "5"),
    ("duration('P1Y5M11DT2H3M4.5S')", "monthsOfYear", "5"),
    ("duration('P1Y5M11DT2H3M4.5S')", "daysOfWeek", "4"),
    ("duration('P1Y5M11DT2H3M4.5S')", "milliseconds", "7384500"),
    ("duration('P1Y5M11DT2H3M4.5S')", "minutesOfHour", "3"),
    ("duration('PT-0.5S')", "seconds", "-1"),
    ("duration('PT-0.5S')", "millisecondsOfSecond", "500"),
  ])
  func temporalValuesHaveParts(value: String, part: String, expected: String) throws {
    try expect("\(value).\(part)", gives: expected)
  }
}
