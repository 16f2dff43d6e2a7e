import GraphModel
import QueryFunctions
import Testing

@Suite struct ComparisonTests {
  @Test(arguments: [
    ("1 < 2", "true"), ("1 < 1.0", "false"), ("1 <= 1.0", "true"), ("'a' < 'b'", "true"),
    ("'Z' < 'a'", "true"), ("false < true", "true"), ("1 < 'a'", "null"), ("true > 1", "null"),
    ("1 < null", "null"), ("null >= null", "null"), ("1 < 2 < 3", "true"), ("1 < 3 < 2", "false"),
    ("9007199254740993 > 9007199254740992.0", "true"), ("{a: 1} < {a: 2}", "null"),
    ("n < n", "null"), ("0.0 / 0.0 < 1", "false"), ("0.0 / 0.0 >= 1", "false"),
    ("0.0 / 0.0 > 'a'", "null"), ("0.0 / 0.0 = 0.0 / 0.0", "false"), ("1 / 1.0 = 1", "true"),
    ("'\\u00e9' = 'e\\u0301'", "false"), ("'e' < '\\u00e9'", "true"),
  ])
  func valuesOfOneTypeAreComparable(expression: String, result: String) throws {
    try expect(expression, gives: result)
  }

  @Test(arguments: [
    ("[1, 2] < [1, 3]", "true"), ("[1] < [1, 0]", "true"), ("[] < [1]", "true"),
    ("[1, 2] >= [1]", "true"), ("[1, null] >= [1]", "true"), ("[1, 2] >= [1, null]", "null"),
    ("[1, 'a'] < [1, 2]", "null"), ("[2, null] > [1, null]", "true"), ("[[1]] < [[2]]", "true"),
    ("[1] < 1", "null"),
  ])
  func listsCompareByTheirFirstDifference(expression: String, result: String) throws {
    try expect(expression, gives: result)
  }

  @Test(arguments: [
    ("date('2015-01-01') < date('2015-01-02')", "true"),
    ("date('2015-01-01') < localdatetime('2015-01-02')", "null"),
    ("time('10:00+01:00') < time('09:30Z')", "true"),
    ("datetime('2015-01-01T10:00+01:00') < datetime('2015-01-01T09:30Z')", "true"),
    ("localtime('10:00') >= localtime('10:00')", "true"),
    ("duration('P1D') < duration('P2D')", "null"), ("duration('P1D') = duration('PT24H')", "false"),
  ])
  func temporalValuesOfOneTypeAreComparable(expression: String, result: String) throws {
    try expect(expression, gives: result)
  }

  @Test func logicHasThreeValues() {
    let truths: [Bool?] = [true, false, nil]
    for left in truths {
      #expect(Operators.not(Operators.not(left)) == left)
      for right in truths {
        #expect(Operators.and(left, right) == Operators.and(right, left))
        #expect(
          Operators.not(Operators.and(left, right))
            == Operators.or(Operators.not(left), Operators.not(right)))
        let isKnown = left != nil && right != nil
        #expect((Operators.xor(left, right) != nil) == isKnown)
      }
    }
    #expect(Operators.and(nil, false) == false)
    #expect(Operators.or(nil, true) == true)
    #expect(Operators.xor(true, true) == false)
    #expect(Operators.and(nil, true) == nil)
  }

  @Test func onlyTruthValuesAreTrueOrFalse() throws {
    #expect(try Operators.truth(of: .null, for: "AND") == nil)
    #expect(try Operators.truth(of: .boolean(true), for: "AND") == true)
    #expect(throws: EvaluationError.wrongKind(operation: "AND", kind: "INTEGER")) {
      try Operators.truth(of: .integer(1), for: "AND")
    }
  }

  @Test(arguments: [
    ("3", "[1, null, 3]", true), ("4", "[1, null, 3]", nil), ("4", "[1, 3]", false),
    ("null", "[]", false), ("null", "[1]", nil), ("[1]", "[[1, null]]", false),
    ("[null]", "[[null]]", nil), ("1", "[1.0]", true), ("1", "null", nil), ("1", "['1']", false),
  ])
  func membershipKnowsNull(value: String, list: String, expected: Bool?) throws {
    let value = try TinyExpression.value(value)
    #expect(try Operators.isIn(value, TinyExpression.value(list)) == expected)
  }

  @Test func onlyAListHasMembers() {
    #expect(throws: EvaluationError.wrongKind(operation: "'IN'", kind: "INTEGER")) {
      try Operators.isIn(.integer(1), .integer(1))
    }
  }
}
