import Foundation
import Testing

/// Constraints hold for all processes that have a file open.
@Suite(.timeLimit(.minutes(2))) struct ConstraintTests {
  @Test func processesThatMergeTheSameMakeItOnce() throws {
    let pith = try Pith()
    try pith.write(Samples.graph, to: "graph.jsonl")
    #expect(try pith("import", "graph.jsonl").code == 0)
    let made = try pith("query", "CREATE CONSTRAINT FOR (n:Key) REQUIRE n.k IS UNIQUE")
    #expect(made.code == 0)
    let run = try pith.shell(
      """
      for i in 1 2 3 4; do
        $PITH query 'UNWIND range(1, 50) AS k MERGE (n:Key {k: k}) SET n.by = '$i &
      done
      wait
      """)
    #expect(run.errors == "")
    let keys = try pith(
      "query", "MATCH (n:Key) RETURN count(n) AS nodes, count(DISTINCT n.k) AS keys")
    #expect(keys.output == "nodes\tkeys\n50\t50\n")
  }

  @Test func oneOfTwoThatCreateTheSameFails() throws {
    let pith = try Pith()
    try pith.write(Samples.graph, to: "graph.jsonl")
    #expect(try pith("import", "graph.jsonl").code == 0)
    _ = try pith("query", "CREATE CONSTRAINT FOR (n:Key) REQUIRE n.k IS UNIQUE")
    let run = try pith.shell(
      """
      for i in 1 2; do
        $PITH query 'CREATE (:Key {k: 1})' 2>> errors; echo $? >> codes &
      done
      wait; sort codes
      """)
    #expect(run.output == "0\n1\n")
    #expect(try pith.read("errors").contains("a node with label 'Key' and k = 1 exists already"))
  }

  @Test func anImportKeepsToThem() throws {
    let pith = try Pith()
    try pith.write(Samples.graph, to: "graph.jsonl")
    #expect(try pith("import", "graph.jsonl").code == 0)
    _ = try pith("query", "CREATE CONSTRAINT FOR (n:Key) REQUIRE n.k IS NOT NULL")
    try pith.write(
      #"{"type":"node","id":"k1","labels":["Key"],"properties":{"x":1}}"# + "\n"
        + #"{"type":"node","id":"k2","labels":["Key"],"properties":{"k":1}}"# + "\n", to: "k.jsonl")
    let run = try pith("import", "k.jsonl")
    #expect(run.code == 1)
    #expect(run.errors.contains("'Key' requires the property 'k', which is not there"))
    #expect(try pith("query", "MATCH (n:Key) RETURN count(n) AS n").output == "n\n1\n")
  }
}
