import Diagnostics
import Foundation
import QuerySyntax
import Testing

@Suite struct DepthTests {
  /// Forms that hold another expression: what opens one, and what closes it.
  private static let forms: [(opening: String, closing: String)] = [
    ("(", ")"), ("[", "]"), ("{a: ", "}"), ("f(", ")"), ("NOT ", ""), ("-", ""), ("+(1 + ", ")"),
    ("1 + (", ")"), ("a[", "]"), ("a[..", "]"), ("CASE WHEN ", " THEN 1 END"),
    ("CASE ", " WHEN 1 THEN 1 END"), ("[x IN ", "]"), ("all(x IN a WHERE ", ")"),
    ("reduce(s = 0, x IN a | ", ")"), ("EXISTS { MATCH (a) WHERE ", " }"),
    ("EXISTS { (a {x: ", "}) }"), ("COLLECT { RETURN ", " }"), ("[(a)-->(b) | ", "]"),
    ("exists((a {x: ", "})-->())"), ("exists(()-[a {x: ", "}]->())"),
    ("exists(()-[WHERE ", "]->())"), ("n {x: ", "}"),
    ("a = (", ")"), ("1 ^ ", ""), ("a OR (", ")"),
    ("a IN ", ""), ("COUNT { CALL { RETURN ", " AS x } RETURN 1 }"),
  ]

  @Test(arguments: forms.indices)
  func nestingIsToldAndNotFollowedPastTheLimit(form: Int) throws {
    let (opening, closing) = Self.forms[form]
    for levels in [opening.count == 1 ? 100_000 : 5_000, 1_001] {
      let text = "RETURN " + Self.nest(opening, closing, levels) + " AS x"
      let codes = Self.onSmallStack { Parser.parse(text).diagnostics.map(\.code.description) }
      #expect(codes == ["SyntaxError.NestingTooDeep"], "\(levels) of \(opening)")
    }
  }

  @Test(arguments: ["1 + ", "a OR ", "a.b = 1 AND ", "[1] + "])
  func aLongChainIsATallTreeToo(link: String) {
    let text = "RETURN " + String(repeating: link, count: 20_000) + "1 AS x"
    let codes = Self.onSmallStack { Parser.parse(text).diagnostics.map(\.code.description) }
    #expect(codes == ["SyntaxError.NestingTooDeep"])
  }

  @Test(arguments: forms.indices)
  func whatIsWithinTheLimitParsesAndPrints(form: Int) {
    let (opening, closing) = Self.forms[form]
    let text = "RETURN " + Self.nest(opening, closing, 100) + " AS x"
    let isSame = Self.onSmallStack {
      let statements = Parser.parse(text).statements
      return Parser.parse(statements.map(\.printed).joined()).statements == statements
        && statements.count == 1
    }
    #expect(isSame == true, "100 of \(opening)")
  }

  @Test func clausesNestNoDeeper() {
    let texts = [
      Self.nest("FOREACH (x IN y | ", ")", 5_000, core: "DELETE z"),
      Self.nest("CALL { ", " }", 5_000, core: "RETURN 1 AS x"),
      "MATCH " + Self.nest("(", ")", 5_000, core: "(a)-->(b)") + " RETURN a",
      "MATCH (a:" + String(repeating: "!", count: 5_000) + "A) RETURN a",
      "MATCH (a:" + String(repeating: "A|", count: 5_000) + "A) RETURN a",
      "MATCH (a:" + Self.nest("(", ")", 5_000, core: "A") + ") RETURN a",
      "RETURN a" + String(repeating: ".b", count: 5_000),
      "RETURN a" + String(repeating: "[0]", count: 5_000),
    ]
    for text in texts {
      let codes = Self.onSmallStack { Parser.parse(text).diagnostics.map(\.code.description) }
      #expect(codes == ["SyntaxError.NestingTooDeep"], "\(text.prefix(30))")
    }
  }

  @Test func manyUnclosedBracketsAreOneMistake() {
    for bracket in ["(", "[", "{", "[(", "f("] {
      let text = "RETURN " + String(repeating: bracket, count: 100_000)
      let count = Self.onSmallStack { Parser.parse(text).diagnostics.count }
      #expect(count == 1)
    }
  }

  @Test func aTextPastTheLimitIsNotRead() {
    let result = Parser.parse("RETURN 1", limits: ParseLimits(bytes: 7))
    #expect(result.statements.isEmpty)
    #expect(result.diagnostics.map(\.code.detail) == ["QueryTooLong"])
  }

  @Test func thereIsAnEndToTelling() {
    let text = String(repeating: "RETURN )\n", count: 10_000)
    #expect(Parser.parse(text).diagnostics.count == 100)
  }

  private static func nest(
    _ opening: String, _ closing: String, _ levels: Int, core: String = "a"
  ) -> String {
    String(repeating: opening, count: levels) + core + String(repeating: closing, count: levels)
  }

  /// Runs on a thread with the stack that a main thread has.
  private static func onSmallStack<Answer: Sendable>(
    _ work: @escaping @Sendable () -> Answer
  ) -> Answer? {
    nonisolated(unsafe) var answer: Answer?
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      answer = work()
      done.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
    done.wait()
    return answer
  }
}
