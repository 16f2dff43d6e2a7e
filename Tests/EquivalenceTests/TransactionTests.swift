import GraphModel
import ReferenceEvaluator
import TestSupport
import Testing

/// Transactions over several statements, in files and in memory.
@Suite struct TransactionTests {
  static let scripts: [(String, [[Value]])] = [
    ("BEGIN; CREATE (:A); COMMIT; MATCH (n) RETURN count(*)", [[1]]),
    ("BEGIN; CREATE (:A); ROLLBACK; MATCH (n) RETURN count(*)", [[0]]),
    ("BEGIN; CREATE (:A {x: 1}); MATCH (n:A) RETURN n.x; COMMIT", [[1]]),
    (
      "CREATE (:A {x: 1}); BEGIN; MATCH (n) SET n.x = 2, n:B DETACH DELETE n; ROLLBACK; "
        + "MATCH (n) RETURN n.x, labels(n)", [[1, ["A"]]]
    ),
    (
      "BEGIN; CREATE UNIQUE INDEX i FOR (n:A) ON (n.x); CREATE (:A {x: 1}); ROLLBACK; "
        + "CREATE (:A {x: 1}), (:A {x: 1}); MATCH (n:A) RETURN count(*)", [[2]]
    ),
    (
      "BEGIN; CREATE (:A)-[:New {p: 1}]->(:B); ROLLBACK; CREATE (:C)-[:New {p: 2}]->(:C); "
        + "MATCH (a)-[r:New]->(b) RETURN labels(a), r.p", [[["C"], 2]]
    ),
  ]

  @Test(arguments: EngineVariant.all)
  func whatIsRolledBackIsGone(_ variant: EngineVariant) throws {
    for (script, rows) in Self.scripts {
      let outcome = try variant.run(script, parameters: [:], on: TestGraph())
      #expect(outcome.error == nil, "\(variant): \(script)")
      let last = Array(outcome.rows.suffix(rows.count))
      #expect(RowComparison.difference(rows, last) == nil, "\(variant): \(script)")
    }
  }

  @Test(arguments: EngineVariant.all)
  func aStatementThatFailsLeavesNothing(_ variant: EngineVariant) throws {
    let scripts = [
      "CREATE (:A) WITH 1 AS x UNWIND [1, 0] AS y RETURN x / y",
      "UNWIND [1, 2, 1] AS x CREATE (:A {x: x}) WITH x MERGE (:B {x: null})",
      "CREATE UNIQUE INDEX FOR (n:A) ON (n.x); UNWIND [1, 2, 1.0] AS x CREATE (:A {x: x})",
    ]
    for script in scripts {
      let outcome = try variant.run(script, parameters: [:], on: TestGraph())
      #expect(outcome.error != nil, "\(variant): \(script)")
      #expect(outcome.graph.nodes.isEmpty, "\(variant): \(script)")
    }
  }
}
