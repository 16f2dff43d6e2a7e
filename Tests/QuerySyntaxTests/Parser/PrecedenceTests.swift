import QuerySyntax
import Testing

@Suite struct PrecedenceTests {
  /// An expression, and the same with the parentheses that show its shape.
  @Test(arguments: [
    ("a OR b XOR c AND NOT d = e", "a OR (b XOR (c AND (NOT (d = e))))"),
    ("NOT a = b", "NOT (a = b)"), ("NOT NOT a", "NOT (NOT a)"),
    ("NOT a IS NULL", "NOT (a IS NULL)"),
    ("NOT a AND b", "(NOT a) AND b"), ("a = b IS NULL", "a = (b IS NULL)"),
    ("a = b IN c", "a = (b IN c)"), ("a IN b + c", "a IN (b + c)"),
    ("a IN b IN c", "(a IN b) IN c"),
    ("a STARTS WITH b + c", "a STARTS WITH (b + c)"), ("a + b * c ^ d", "a + (b * (c ^ d))"),
    ("a - b - c", "(a - b) - c"), ("a ^ b ^ c", "(a ^ b) ^ c"), ("a / b * c", "(a / b) * c"),
    ("-a ^ 2", "(-a) ^ 2"), ("-1 ^ 2", "(-1) ^ 2"), ("-a.b", "-(a.b)"), ("-a[0]", "-(a[0])"),
    ("- -a", "-(-a)"), ("-1[0]", "-(1[0])"), ("+-+a", "+(-(+a))"), ("a - -1", "a - (-1)"),
    ("a<-1", "a < (-1)"), ("a<-b", "a < (-b)"), ("a--b", "a - (-b)"),
    ("-a:A", "-(a:A)"), ("a.b:A", "(a.b):A"), ("a IS NULL = b", "(a IS NULL) = b"),
    ("a IS NOT NULL AND b", "(a IS NOT NULL) AND b"), ("a =~ b + c", "a =~ (b + c)"),
    ("a % b IN c", "(a % b) IN c"), ("a:A|B", "a:(A|B)"), ("a:A:B", "a:A&B"),
    ("a IS A", "a:A"), ("a IS A|B", "a:(A|B)"), ("a AND (b)-->(c)", "a AND exists((b)-->(c))"),
    ("NOT (a)-->(b)", "NOT exists((a)-->(b))"), ("(a) - (b)", "a - b"), ("(a)-(b)", "a - b"),
    ("(a)<-(b)", "a < (-b)"), ("(a.b)--(c)", "(a.b) - (-c)"), ("(a)-[1]", "a - [1]"),
  ])
  func operatorsBindAsInOpenCypher(written: String, shape: String) {
    let query = Parser.parse("MATCH (n) WHERE " + written + " RETURN n")
    let shaped = Parser.parse("MATCH (n) WHERE " + shape + " RETURN n")
    #expect(query.diagnostics.isEmpty && shaped.diagnostics.isEmpty)
    #expect(query.statements == shaped.statements, "\(query.statements.map(\.printed))")
  }

  @Test(arguments: [
    ("a = b", "a = (b)", true), ("(a + b) + c", "a + (b + c)", false),
    ("1 < a < 3", "(1 < a) < 3", false), ("[x IN xs]", "[(x IN xs)]", false),
    ("[x IN xs, y]", "[(x IN xs), y]", true), ("[null IN xs]", "[(null IN xs)]", true),
    ("-1", "-(1)", false), ("-9223372036854775808", "-9223372036854775807", false),
    ("[x IN xs WHERE x:A|B | x]", "[x IN xs WHERE x:(A|B) | x]", true),
    ("[x IN xs WHERE x:A | x]", "[x IN xs WHERE (x:A) | x]", true),
    ("xs[1..3]", "xs[1 .. 3]", true), ("count {.a}", "`count` {.a}", true),
    ("1.0", "1", false), ("0x10", "16", true), ("'a'", "\"a\"", true),
  ])
  func whatLooksAlikeIsToldApart(left: String, right: String, areSame: Bool) {
    let statements = [left, right].map { Parser.parse("RETURN \($0) AS x").statements }
    #expect(statements.allSatisfy { $0.count == 1 })
    #expect((statements[0] == statements[1]) == areSame)
  }
}
