import GraphModel
import ReferenceEvaluator
import TestSupport
import Testing

@Suite struct ValueReferenceTests {
  static let truth: [ReferenceCase] = [
    ReferenceCase("null AND false", false), ReferenceCase("null AND true", nil),
    ReferenceCase("null OR true", true), ReferenceCase("null OR false", nil),
    ReferenceCase("null XOR true", nil), ReferenceCase("NOT null", nil),
    ReferenceCase("1 = null", nil), ReferenceCase("null = null", nil),
    ReferenceCase("[1, null] = [1, 2]", nil), ReferenceCase("[1, null] = [2, 2]", false),
    ReferenceCase("[1] = [1, null]", false), ReferenceCase("{a: null} = {a: 1}", nil),
    ReferenceCase("{a: 1} = {b: 1}", false), ReferenceCase("1 IN [null]", nil),
    ReferenceCase("null IN []", false), ReferenceCase("1 IN [1, null]", true),
    ReferenceCase("1 IN null", nil), ReferenceCase("1.0 IN [1]", true),
    ReferenceCase("'a' < 1", nil), ReferenceCase("1 < 2.5", true), ReferenceCase("1 = '1'", false),
    ReferenceCase("0.0/0.0 = 0.0/0.0", false), ReferenceCase("0.0/0.0 <> 0.0/0.0", true),
    ReferenceCase("0.0/0.0 < 1", false), ReferenceCase("0.0/0.0 < 'a'", nil),
    ReferenceCase("9007199254740993 = 9007199254740992.0", false),
    ReferenceCase("1 < 2 < 3", true), ReferenceCase("3 > 2 > 2", false),
    ReferenceCase("1 < null < 0", nil), ReferenceCase("false < true", true),
    ReferenceCase("[1, 2] < [1, 3]", true), ReferenceCase("[1] < [1, null]", true),
    ReferenceCase("[1, null] < [1, 2]", nil), ReferenceCase("'ab' STARTS WITH 'a'", true),
    ReferenceCase("'ab' ENDS WITH null", nil), ReferenceCase("'abc' CONTAINS 'bc'", true),
    ReferenceCase("'a' CONTAINS 'ab'", false), ReferenceCase("'a' ENDS WITH 'ba'", false),
    ReferenceCase("1 CONTAINS 1", nil), ReferenceCase("null IS NULL", true),
    ReferenceCase("all(x IN [1, null] WHERE x > 0)", nil),
    ReferenceCase("all(x IN [0, null] WHERE x > 0)", false),
    ReferenceCase("any(x IN [1, null] WHERE x > 0)", true),
    ReferenceCase("none(x IN [] WHERE x > 0)", true),
    ReferenceCase("single(x IN [1, 2] WHERE x > 0)", false),
    ReferenceCase("single(x IN [1, null] WHERE x > 0)", nil),
  ]

  @Test(arguments: truth) func truthHasThreeValues(_ item: ReferenceCase) throws {
    try expectRows(of: item)
  }

  static let arithmetic: [ReferenceCase] = [
    ReferenceCase("7 / 2", 3), ReferenceCase("-7 / 2", -3), ReferenceCase("-7 % 3", -1),
    ReferenceCase("7 / 2.0", 3.5), ReferenceCase("2 ^ 3", 8.0), ReferenceCase("1 + 1.5", 2.5),
    ReferenceCase("1 + null", nil), ReferenceCase("'a' + 'b'", "ab"),
    ReferenceCase("[1] + 2", [1, 2]), ReferenceCase("[1] + [2]", [1, 2]),
    ReferenceCase("-5.5 % 2", -1.5), ReferenceCase("- 3 + 5", 2),
  ]

  @Test(arguments: arithmetic) func numbersKeepTheirKind(_ item: ReferenceCase) throws {
    let value = try item.result().values[0][0]
    #expect(value.description == item.rows[0][0].description)
  }

  static let containers: [ReferenceCase] = [
    ReferenceCase("[1, 2, 3][-1]", 3), ReferenceCase("[1, 2, 3][5]", nil),
    ReferenceCase("[1, 2, 3][1..]", [2, 3]), ReferenceCase("[1, 2, 3][..-1]", [1, 2]),
    ReferenceCase("[1, 2, 3][2..1]", []), ReferenceCase("[1, 2][null..]", nil),
    ReferenceCase("{a: 1}.a", 1), ReferenceCase("{a: 1}['b']", nil),
    ReferenceCase("[x IN [1, 2, null] WHERE x > 1 | x * 2]", [4]),
    ReferenceCase("reduce(s = 1, x IN [2, 3] | s * x)", 6),
    ReferenceCase("CASE null WHEN null THEN 1 ELSE 2 END", 2),
    ReferenceCase("CASE WHEN null THEN 1 WHEN true THEN 3 END", 3),
    ReferenceCase("CASE 1 WHEN 2 THEN 1 END", nil),
    ReferenceCase("CASE 1 WHEN 1.0 THEN 'same' END", "same"),
  ]

  @Test(arguments: containers) func listsAndMaps(_ item: ReferenceCase) throws {
    try expectRows(of: item)
  }

  static let faults: [(String, String)] = [
    ("RETURN 1 / 0", "ArithmeticError"), ("RETURN 1 % 0", "ArithmeticError"),
    ("RETURN 9223372036854775807 + 1", "ArithmeticError"),
    ("UNWIND ['a', 1] AS x RETURN -x", "TypeError"),
    ("UNWIND [1, true] AS x RETURN x AND true", "TypeError"),
    ("UNWIND [1] AS x RETURN x.a", "TypeError"),
    ("UNWIND [2] AS x WITH collect(x) AS l RETURN l['a']", "TypeError"),
    ("UNWIND [1] AS x RETURN percentileCont(x, 1.5)", "ArgumentError"),
  ]

  @Test(arguments: faults) func whatCannotBeDoneIsAnError(query: String, type: String) throws {
    let failure = #expect(throws: ReferenceError.self) {
      try ReferenceCase(.empty, query, []).result()
    }
    #expect(failure?.type == type)
  }
}
