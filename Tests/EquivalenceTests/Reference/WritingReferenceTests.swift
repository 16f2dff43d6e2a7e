import GraphModel
import QuerySyntax
import ReferenceEvaluator
import TestSupport
import Testing

@Suite struct WritingReferenceTests {
  /// A writing query, then one that looks at what is left.
  struct Case: CustomTestStringConvertible, Sendable {
    let graph: TestGraph
    let write: String
    let look: String
    let rows: [[Value]]

    init(_ graph: TestGraph, _ write: String, _ look: String, _ rows: [[Value]]) {
      (self.graph, self.write, self.look, self.rows) = (graph, write, look, rows)
    }

    var testDescription: String { write }
  }

  static let cases: [Case] = [
    Case(.pair, "MATCH (n) CREATE (m)", "MATCH (n) RETURN count(*)", [[4]]),
    Case(
      .pair, "MATCH (n) CREATE (n)<-[:S {w: n.x}]-(:C)", "MATCH (:C)-[r:S]->(n) RETURN r.w, n.x",
      [[1, 1], [2, 2]]),
    Case(
      .empty, "CREATE p = (a {x: 1, y: null})-[:R]->(b)<-[:S]-(a)",
      "MATCH (a)-[r]->(b) RETURN type(r), keys(a)", [["R", ["x"]], ["S", ["x"]]]),
    Case(
      .empty, "UNWIND [1, 1, 2] AS x MERGE (n:K {x: x}) ON CREATE SET n.c = 1 ON MATCH SET n.m = 1",
      "MATCH (n:K) RETURN n.x, n.c, n.m", [[1, 1, 1], [2, 1, nil]]),
    Case(
      .pair, "MATCH (a:A), (b:B) MERGE (b)-[r:R]-(a)", "MATCH ()-[r]->() RETURN count(*)", [[1]]),
    Case(
      .pair, "MATCH (a:A), (b:B) MERGE (b)-[r:R]->(a)", "MATCH ()-[r]->() RETURN count(*)", [[2]]),
    Case(.parallel, "MATCH (a)-[r]->(b) DELETE r, a, b", "MATCH (n) RETURN count(*)", [[0]]),
    Case(.parallel, "MATCH (a)-->(b) DETACH DELETE a", "MATCH (n) RETURN n.x", [[2]]),
    Case(
      .chain, "MATCH p = ({x: 1})-[:R*2]->() DETACH DELETE p", "MATCH (n) RETURN n.x", [[4]]),
    Case(
      .pair, "MATCH (a:A) SET a = {y: 1}, a += {z: 2, y: null}, a:X:Y, a.q = a.z",
      "MATCH (a:X) RETURN labels(a), properties(a)", [[["A", "X", "Y"], ["q": 2, "z": 2]]]),
    Case(
      .pair, "MATCH (a:A)-[r]->(b) SET r = b REMOVE b.x, b:B",
      "MATCH (a)-[r]->(b) RETURN r.x, "
        + "r.w, b.x, labels(b)", [[2, nil, nil, []]]),
    Case(
      .pair, "MATCH (a) OPTIONAL MATCH (a)-->(b) SET b.x = 9 DELETE null", "MATCH (n) RETURN n.x",
      [[1], [9]]),
    Case(
      .pair, "MATCH (a) FOREACH (i IN range(1, a.x) | CREATE (:F {i: i}))",
      "MATCH (n:F) RETURN n.i", [[1], [1], [2]]),
  ]

  @Test(arguments: cases) func writesLeave(_ item: Case) throws {
    let evaluator = ReferenceEvaluator(try ReferenceGraph(item.graph))
    _ = try evaluator.run(try Query(parsing: item.write))
    let values = try evaluator.run(try Query(parsing: item.look)).values
    if let difference = RowComparison.difference(item.rows, values) {
      Issue.record("\(item.write)\n\(difference)")
    }
  }

  static let faults: [(TestGraph, String, String)] = [
    (.pair, "MATCH (a:A) DELETE a", "ConstraintVerificationFailed"),
    (.pair, "MATCH (a:A) DETACH DELETE a RETURN a.x", "EntityNotFound"),
    (.pair, "MATCH (a:A) CREATE (:N {x: a.q}) MERGE (b {x: a.q})", "SemanticError"),
    (.pair, "MATCH (a:A) SET a.y = {x: 1}", "TypeError"),
    (.pair, "MATCH (a:A) SET a.y = [1, 'a']", "TypeError"),
  ]

  @Test(arguments: faults) func whatFailsLeavesTheGraphAsItWas(
    graph: TestGraph, query: String, type: String
  ) throws {
    let evaluator = ReferenceEvaluator(try ReferenceGraph(graph))
    let query = try Query(parsing: query)
    let failure = #expect(throws: ReferenceError.self) { try evaluator.run(query) }
    #expect(failure?.type == type)
    #expect(evaluator.graph.nodes.count == 2 && evaluator.graph.edges.count == 1)
  }
}
