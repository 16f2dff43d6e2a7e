import Foundation
import Testing

@Suite struct ImportCommandTests {
  private let counts =
    "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS n, count(r) AS r"

  @Test func aPageImportedTwiceIsThereOnce() throws {
    let pith = try Pith()
    try pith.write(Samples.page, to: "page.txt")
    let first = try pith("import", "page.txt")
    #expect(first.code == 0 && first.errors == "" && first.output.contains("insights 3 added"))
    let before = try pith("query", counts).output
    let second = try pith("import", "page.txt")
    #expect(second.code == 0 && second.output.contains("insights 3 unchanged"))
    #expect(try pith("query", counts).output == before)
    let countries = try pith(
      "query", "MATCH (:Insight)-[:MENTIONS]->(c:Country) RETURN DISTINCT c.name AS c ORDER BY c")
    #expect(countries.output.contains("France\n") && countries.output.contains("India\n"))
  }

  @Test func theInputIsAFileToo() throws {
    let pith = try Pith()
    #expect(try pith("import", "-", input: Samples.page).code == 0)
    #expect(try pith("import", "-", input: Samples.graph).output.contains("nodes 2 added"))
  }

  @Test func aGraphComesBackAsItWas() throws {
    let pith = try Pith()
    try pith.write(Samples.graph, to: "graph.jsonl")
    #expect(try pith("import", "--db", "a.db", "graph.jsonl").code == 0)
    #expect(try pith("query", "--db", "a.db", "CREATE (:New {x: [1, 2]})-[:T]->(:New)").code == 0)
    let exported = try pith("export", "--db", "a.db").output
    try pith.write(exported, to: "again.jsonl")
    #expect(try pith("import", "--db", "b.db", "again.jsonl").code == 0)
    #expect(try pith("export", "--db", "b.db").output == exported)
    #expect(exported.contains(#"{"$type":"Float","_value":"NaN"}"#))
    #expect(exported.contains(#""id":"a""#) && exported.split(separator: "\n").count == 6)
    let again = try pith("import", "--db", "b.db", "again.jsonl")
    #expect(again.output.contains("nodes 4 unchanged; relationships 2 unchanged"))
  }

  @Test func badLinesAreSkippedToldAndPutAside() throws {
    let pith = try Pith()
    try pith.write(Samples.badLines, to: "some.jsonl")
    let run = try pith("import", "some.jsonl")
    #expect(
      run.code == 1 && run.output.contains("nodes 1 added") && run.output.contains("skipped 3"))
    #expect(run.errors.contains("some.jsonl:2: no 'id'"))
    #expect(run.errors.contains("some.jsonl:3: not JSON") && run.errors.contains("some.jsonl:4:"))
    let rejected = try pith.read("some.rejected.jsonl").split(separator: "\n")
    #expect(rejected.count == 3)
    #expect(rejected[0] == #"{"line":2,"reason":"no 'id'","record":"{\"type\":\"node\"}"}"#)
    #expect(try pith("query", "MATCH (n) RETURN count(n) AS n").output == "n\n1\n")
  }

  @Test func aDryRunWritesNothingAtAll() throws {
    let pith = try Pith()
    try pith.write(Samples.badLines, to: "some.jsonl")
    try pith.write(Samples.page, to: "page.txt")
    let run = try pith("import", "--dry-run", "--rejects", "bad", "some.jsonl", "page.txt")
    #expect(run.code == 1 && run.output.contains("skipped 3") && run.output.contains("insights 3"))
    #expect(run.errors.contains("some.jsonl:2: no 'id'") && !run.errors.contains("are in"))
    let files = try FileManager.default.contentsOfDirectory(atPath: pith.folder.path)
    #expect(files.filter { !$0.hasPrefix(".") }.sorted() == ["page.txt", "some.jsonl"])
  }

  @Test func theRejectFileMayBeElsewhere() throws {
    let pith = try Pith()
    try pith.write(Samples.badLines, to: "some.jsonl")
    #expect(try pith("import", "--rejects", "bad", "some.jsonl").code == 1)
    #expect(pith.exists("bad") && !pith.exists("some.rejected.jsonl"))
  }

  @Test func strictImportsNothing() throws {
    let pith = try Pith()
    try pith.write(Samples.graph, to: "graph.jsonl")
    try pith.write(Samples.badLines, to: "bad.jsonl")
    let run = try pith("import", "--strict", "graph.jsonl", "bad.jsonl")
    #expect(run.code == 1 && run.output == "" && run.errors.contains("bad.jsonl:2: no 'id'"))
    #expect(!pith.exists("bad.rejected.jsonl"))
    #expect(try pith("query", "MATCH (n) RETURN count(n) AS n").output == "n\n0\n")
  }

  @Test func aMissingSourceIsAnError() throws {
    let pith = try Pith()
    let run = try pith("import", "none.txt")
    #expect(run.code == 1 && run.errors.contains("none.txt"))
  }

  @Test func hostileNamesAndValuesGoInAndComeBack() throws {
    let pith = try Pith()
    let graph = #"""
      {"type":"node","id":"1","labels":["person","Person","\"; DROP TABLE x; --"],"properties":{"a`b":"\u0000 \ud83d\ude00","A`B":2}}
      {"type":"node","id":"e\u0301","labels":["é","é"],"properties":{"k":true}}
      {"type":"node","id":"2","labels":["Person"],"properties":{"a`b":1,"x":{"$type":"Float","_value":"-Infinity"}}}
      {"type":"relationship","id":"1","label":"a\nb","start":{"id":"1"},"end":{"id":"1"},"properties":{}}

      """#
    try pith.write(graph, to: "graph.jsonl")
    let run = try pith("import", "graph.jsonl")
    #expect(run.code == 0, "\(run.errors)")
    let exported = try pith("export").output
    try pith.write(exported, to: "again.jsonl")
    #expect(try pith("import", "--db", "b.db", "again.jsonl").code == 0)
    #expect(try pith("export", "--db", "b.db").output == exported)
    for piece in [#""; DROP TABLE x; --""#, #"\u0000 😀"#, #""a\nb""#, "e\u{301}", "-Infinity"] {
      let written = piece.replacing("\"; ", with: "\\\"; ")
      #expect(exported.contains(written), "\(written)")
    }
    #expect(try pith("check").code == 0)
  }

  @Test func everyCutOfAFileIsImportedOrRefusedInWords() throws {
    let pith = try Pith()
    let bytes = Array(Samples.graph.utf8)
    for end in stride(from: 0, to: bytes.count, by: 37) {
      let path = try pith.write(String(decoding: bytes[..<end], as: UTF8.self), to: "cut.jsonl")
      let run = try pith("import", "--format", "graph-jsonl", "--db", "\(end).db", path)
      #expect(run.code == 0 || run.code == 1, "\(end): \(run.errors)")
    }
  }

  @Test func checkFindsNothingWrongWithAGoodFile() throws {
    let pith = try Pith()
    #expect(try pith("import", "-", input: Samples.page).code == 0)
    let run = try pith("check")
    #expect(run.code == 0 && run.output == "pith.db: no problems\n")
  }
}
