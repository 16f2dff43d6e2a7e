import Testing

@Suite(.timeLimit(.minutes(2))) struct ServeCommandTests {
  /// The replies to some requests.
  private func replies(
    _ requests: [String], _ pith: Pith? = nil, arguments: [String] = [],
    environment: [String: String] = [:]
  ) throws -> [String] {
    let pith = try pith ?? Pith()
    try pith.write(requests.map { $0 + "\n" }.joined(), to: "requests")
    let run =
      if let file = arguments.first {
        try pith("serve", "--db", file, input: try pith.read("requests"))
      } else {
        try pith(
          "serve", "--format", "jsonl", input: try pith.read("requests"), environment: environment)
      }
    #expect(run.code == 0 && run.errors == "")
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test func aQueryIsAnsweredByColumnsAndRows() throws {
    let answers = try replies([
      #"{"query": "RETURN $x AS x, 1.0 AS f", "parameters": {"x": 1}}"#,
      #"{"id": [1], "query": "CREATE (n:A {x: 1}) RETURN n"}"#,
      #"{"query": "MATCH (n:A) DELETE n"}"#,
    ])
    let node =
      #"{"$type":"Node","_value":{"_element_id":"1","_labels":["A"],"_properties":{"x":1}}}"#
    #expect(
      answers == [
        #"{"columns":["x","f"],"rows":[[1,1.0]],"stats":{}}"#,
        #"{"id":[1],"columns":["n"],"rows":[[\#(node)]],"#
          + #""stats":{"nodesCreated":1,"propertiesSet":1,"labelsAdded":1}}"#,
        #"{"columns":[],"rows":[],"stats":{"nodesDeleted":1}}"#,
      ])
  }

  @Test func anErrorHasTypePhaseDetailAndPlace() throws {
    let answers = try replies([#"{"query": "RETURN\n y", "id": "q"}"#])
    #expect(
      answers == [
        #"{"id":"q","error":{"type":"SyntaxError","phase":"compile","detail":"UndefinedVariable","#
          + #""message":"no variable named 'y' here","line":2,"column":2}}"#
      ])
  }

  @Test(arguments: [
    "nonsense", "{", "[]", "7", "{}", #"{"query": 7}"#, #"{"query": "RETURN 1", "parameters": 1}"#,
    #"{"query": "RETURN 1", "timeout_ms": -1}"#, "\u{0}", #"{"op": "fly"}"#,
    #"{"op": "procedure", "signature": "a.b( :: ", "columns": [], "rows": []}"#,
    #"{"query": "RETURN $x", "parameters": {"x": {"$type": "Date", "_value": "?"}}}"#,
  ])
  func anyLineIsAnsweredAndSurvived(_ line: String) throws {
    let answers = try replies([line, #"{"query": "RETURN 1 AS a"}"#])
    #expect(answers.count == 2 && answers[0].contains(#""error":{"type":""#))
    #expect(answers[1] == #"{"columns":["a"],"rows":[[1]],"stats":{}}"#)
  }

  @Test func aRegisteredProcedureIsCalled() throws {
    let signature = "a.b(in :: INTEGER?) :: (out :: STRING?)"
    let answers = try replies([
      #"{"op": "procedure", "signature": "\#(signature)", "rows": [[1, "x"], [2, "y"]]}"#,
      #"{"query": "UNWIND [2, 1] AS n CALL a.b(n) YIELD out RETURN n, out"}"#,
    ])
    #expect(answers[0] == "{}")
    #expect(answers[1] == #"{"columns":["n","out"],"rows":[[2,"y"],[1,"x"]],"stats":{}}"#)
  }

  @Test func aDeepRequestIsAnsweredAndSurvived() throws {
    let deep = #"{"parameters":"# + String(repeating: "[", count: 1_000_000)
    #expect(try replies([deep, #"{"op":"cancel"}"#]).last == "{}")
  }

  @Test func emptyLinesAreNoRequests() throws {
    #expect(try replies(["", "  ", "{\"op\":\"cancel\"}\r"]) == ["{}"])
  }

  @Test func aFailedQueryLeavesNothing() throws {
    let answers = try replies([
      #"{"query": "CREATE (:A) WITH 1 AS x RETURN x / 0"}"#,
      #"{"query": "MATCH (n) RETURN count(n) AS n"}"#,
    ])
    #expect(answers[0].contains("DivideByZero"))
    #expect(answers[1].contains(#""rows":[[0]]"#))
  }

  @Test func transactionsGroupRequests() throws {
    let count = #"{"query": "MATCH (n) RETURN count(n) AS n"}"#
    let answers = try replies([
      #"{"query": "BEGIN"}"#, #"{"query": "CREATE (:A)"}"#, count, #"{"query": "ROLLBACK"}"#, count,
    ])
    #expect(answers[2].contains("[[1]]") && answers[4].contains("[[0]]"))
  }

  @Test func resetEmptiesMemoryAndNeverAFile() throws {
    let requests = [
      #"{"query": "CREATE (:A)"}"#, #"{"op": "reset"}"#,
      #"{"query": "MATCH (n) RETURN count(n) AS n"}"#,
    ]
    let inMemory = try replies(requests)
    #expect(inMemory[1] == "{}" && inMemory[2].contains("[[0]]"))
    let inFile = try replies(requests, arguments: ["kept.db"])
    #expect(inFile[1].contains("never reset") && inFile[2].contains("[[1]]"))
  }

  @Test func theEnvironmentsDatabaseDoesNotCount() throws {
    let pith = try Pith()
    #expect(try pith("import", "-", input: Samples.graph).code == 0)
    let answers = try replies(
      [#"{"query": "MATCH (n) RETURN count(n) AS n"}"#], pith, environment: ["PITH_DB": "pith.db"])
    #expect(answers[0].contains("[[0]]"))
  }

  @Test func aQueryEndsAtItsTimeOrWhenItIsCancelled() throws {
    let long = Samples.longQuery
    let answers = try replies([
      #"{"query": "\#(long)", "timeout_ms": 50}"#, #"{"query": "\#(long)", "id": 1}"#,
      #"{"op": "cancel", "id": 2}"#, #"{"query": "RETURN 1 AS a"}"#,
    ])
    #expect(answers[0].contains(#""detail":"Time""#))
    #expect(answers[1].contains(#""type":"Cancelled""#) && answers[2] == #"{"id":2}"#)
    #expect(answers[3].contains("[[1]]"))
  }

  @Test func warningsComeBesideTheResult() throws {
    let answers = try replies([#"{"query": "MATCH (n:Nope) RETURN n"}"#])
    #expect(answers[0].contains(#""notifications":[{"type":"UnknownLabel""#))
  }
}
