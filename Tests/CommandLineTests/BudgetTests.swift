import Foundation
import Testing

/// Each limit has a flag, and its error names the flag.
@Suite(.timeLimit(.minutes(2))) struct BudgetTests {
  private func people() throws -> Pith {
    let pith = try Pith()
    try pith.write(Samples.graph, to: "graph.jsonl")
    #expect(try pith("import", "graph.jsonl").code == 0)
    return pith
  }

  private static let nested =
    "RETURN " + String(repeating: "[", count: 30) + "1"
    + String(repeating: "]", count: 30)
  private static let backtracking = "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaab' =~ '(a+)+'"

  @Test(arguments: [
    ("--timeout", "0.2", Samples.longQuery, "BudgetExceeded.Time"),
    (
      "--memory", "1MB", "RETURN size(collect {UNWIND range(1, 1000000) AS x RETURN x}) AS n",
      "BudgetExceeded.Memory"
    ),
    ("--max-rows", "10", "UNWIND range(1, 100) AS x RETURN x", "BudgetExceeded.Rows"),
    ("--depth", "10", nested, "SyntaxError.NestingTooDeep"),
    (
      "--query-size", "100", "RETURN '" + String(repeating: "x", count: 100) + "'",
      "SyntaxError.QueryTooLong"
    ),
    ("--regex-steps", "1000", backtracking, "RegularExpressionLimit"),
  ])
  func aLimitStopsAQueryAndIsNamed(
    _ flag: String, _ value: String, _ query: String, _ code: String
  ) throws {
    let pith = try people()
    let run = try pith("query", query, flag, value)
    #expect(run.code == 1 && run.errors.contains(code) && run.errors.contains(flag), "\(run)")
    let escaped = query.replacing("\"", with: "\\\"")
    let served = try pith(
      "serve", flag, value,
      input: "{\"query\": \"\(escaped)\"}\n{\"query\": \"RETURN 1 AS one\"}\n")
    let replies = served.output.split(separator: "\n")
    #expect(replies.count == 2 && replies[0].contains(flag), "\(served)")
    #expect(replies[1] == #"{"columns":["one"],"rows":[[1]],"stats":{}}"#)
  }

  @Test func whatIsWithinTheLimitsRuns() throws {
    let run = try people()(
      "query", "UNWIND range(1, 3) AS x RETURN x", "--max-rows", "3", "--depth", "100", "--timeout",
      "60", "--regex-steps", "10", "--query-size", "1KB", "--memory", "64MB")
    #expect(run.code == 0 && run.output == "x\n1\n2\n3\n")
  }

  @Test(arguments: [("--depth", "1001"), ("--depth", "0"), ("--max-rows", "0"), ("--timeout", "0")])
  func aLimitThatMakesNoSenseIsAWrongInvocation(_ flag: String, _ value: String) throws {
    #expect(try people()("query", "RETURN 1", flag, value).code == 2)
  }

  @Test func aFailedStatementLeavesTheTransactionAsItWas() throws {
    let pith = try people()
    let requests = [
      "BEGIN", "CREATE (:K {x: 1})", "CREATE (:K {x: 2}) WITH 1 AS x RETURN x / 0",
      "MATCH (k:K) RETURN count(k) AS n", "ROLLBACK", "MATCH (k:K) RETURN count(k) AS n",
    ]
    let run = try pith(
      "serve", "--db", "pith.db",
      input: requests.map { "{\"query\": \"\($0)\"}\n" }.joined())
    let replies = run.output.split(separator: "\n")
    #expect(replies.count == 6 && replies[2].contains("DivideByZero"))
    #expect(replies[3].contains("\"rows\":[[1]]") && replies[5].contains("\"rows\":[[0]]"))
  }

  @Test(arguments: ["1e308", "9223372036854775807", "1e-300"])
  func aTimeThatNoClockCanCountIsTaken(milliseconds: String) throws {
    let run = try people()(
      "serve", input: "{\"query\": \"RETURN 1 AS one\", \"timeout_ms\": \(milliseconds)}\n")
    #expect(run.code == 0 && run.output.split(separator: "\n").count == 1, "\(run)")
  }
}
