import GraphModel
import ReferenceEvaluator
import TestSupport
import Testing

@Suite struct MatchingReferenceTests {
  static let trails: [ReferenceCase] = [
    ReferenceCase(.loop, count: 1, "MATCH (a)-->(b)"),
    ReferenceCase(.loop, count: 1, "MATCH (a)--(b)"),
    ReferenceCase(.loop, count: 0, "MATCH (a)-->(b)-->(c)"),
    ReferenceCase(.loop, count: 1, "MATCH (a)-[*]-(b)"),
    ReferenceCase(.loop, count: 2, "MATCH (a)-[*0..]->(b)"),
    ReferenceCase(.pair, count: 2, "MATCH (a)--(b)"),
    ReferenceCase(.pair, count: 0, "MATCH (a)--(b)--(c)"),
    ReferenceCase(.pair, count: 0, "MATCH (a)-->(b), (c)-->(d)"),
    ReferenceCase(.pair, count: 1, "MATCH (a)-->(b) MATCH (c)-->(d)"),
    ReferenceCase(.pair, count: 0, "MATCH (a)-[:R]->(x), (a)-[:R*1..3]->(b)"),
    ReferenceCase(.parallel, count: 2, "MATCH (a)-->(b), (c)-->(d)"),
    ReferenceCase(.parallel, count: 4, "MATCH (a)--(b)--(c)"),
    ReferenceCase(.parallel, count: 1, "MATCH (a)-[:R]->(b), (a)-[:S]->(b)"),
    ReferenceCase(.opposed, count: 4, "MATCH (a)-[*]->(b)"),
    ReferenceCase(.opposed, count: 2, "MATCH (a)-->(b)-->(a)"),
    ReferenceCase(.triangle, count: 6, "MATCH (a)--(b)--(c)--(a)"),
    ReferenceCase(.triangle, count: 3, "MATCH (a)-[*]->(a)"),
    ReferenceCase(.triangle, count: 18, "MATCH (a)-[*]-(b)"),
    ReferenceCase(.triangle, count: 21, "MATCH (a)-[*0..]-(b)"),
    ReferenceCase(.chain, count: 10, "MATCH (a)-[*0..]->(b)"),
    ReferenceCase(.chain, count: 3, "MATCH (a)-[*2..3]->(b)"),
    ReferenceCase(.chain, count: 2, "MATCH (a)-[*2]->(b)"),
    ReferenceCase(.chain, count: 0, "MATCH (a)-[*3..2]->(b)"),
    ReferenceCase(.chain, count: 3, "MATCH (a)-[:R|S]->(b)"),
    ReferenceCase(.chain, count: 3, "MATCH (a)-[:R]->{1,1}(b)-[*0..1]->(c:A)"),
    ReferenceCase(.chain, count: 4, "MATCH (a)-[*0..0]->(b)"),
    ReferenceCase(.chain, count: 1, "MATCH (:A)-->(:B)"),
    ReferenceCase(.chain, count: 3, "MATCH (n:!B)"),
    ReferenceCase(.chain, count: 0, "MATCH (n {x: null})"),
    ReferenceCase(.chain, count: 2, "MATCH (n WHERE n.x > 2)"),
    ReferenceCase(.chain, count: 16, "MATCH (a), (b)"),
  ]

  @Test(arguments: trails) func noEdgeComesTwice(_ item: ReferenceCase) throws {
    try expectRows(of: item)
  }

  static let optional: [ReferenceCase] = [
    ReferenceCase(
      .pair, "MATCH (a) OPTIONAL MATCH (a)-->(b) RETURN a.x, b.x", [[1, 2], [2, nil]]),
    ReferenceCase(
      .pair, "MATCH (a) OPTIONAL MATCH (a)-->(b) OPTIONAL MATCH (b)<--(c) RETURN a.x, c.x",
      [[1, 1], [2, nil]]),
    ReferenceCase(
      .pair, "MATCH (a) OPTIONAL MATCH (a)-->(b) MATCH (b)<--(c) RETURN a.x, c.x", [[1, 1]]),
    ReferenceCase(
      .pair, "MATCH (a) OPTIONAL MATCH (a)-->(b) WHERE b.x > 5 RETURN a.x, b",
      [[1, nil], [2, nil]]),
    ReferenceCase(.empty, "OPTIONAL MATCH (a) RETURN a, a.x, labels(a)", [[nil, nil, nil]]),
    ReferenceCase(
      .pair, "MATCH (a) OPTIONAL MATCH p = (a)-[r*]->() RETURN a.x, length(p), size(r)",
      [[1, 1, 1], [2, nil, nil]]),
  ]

  @Test(arguments: optional) func whatIsNotFoundIsNull(_ item: ReferenceCase) throws {
    try expectRows(of: item)
  }

  static let paths: [ReferenceCase] = [
    ReferenceCase(
      .chain, "MATCH p = ({x: 2})-[*2]-() RETURN length(p), [n IN nodes(p) | n.x]",
      [[2, [2, 3, 4]]]),
    ReferenceCase(
      .detour, "MATCH p = shortestPath((:A)-[*]->(:C)) RETURN length(p)", [[1]]),
    ReferenceCase(
      .detour,
      "MATCH p = shortestPath((:A)-[*]->(:C)) WHERE all(r IN relationships(p) WHERE r.w < 5) "
        + "RETURN length(p)", [[2]]),
    ReferenceCase(
      .parallel, "MATCH p = allShortestPaths((:A)-[*]-(:B)) RETURN length(p)", [[1], [1]]),
    ReferenceCase(
      .parallel, "MATCH (a:A), (b:B) MATCH p = shortestPath((a)-[*]->(b)) RETURN length(p)", [[1]]),
    ReferenceCase(.pair, count: 0, "MATCH p = shortestPath((:B)-[*]->(:A))"),
    ReferenceCase(
      .chain,
      "MATCH (a {x: 1}), (b) MATCH p = shortestPath((a)-[:R*..5]->(b)) RETURN b.x, length(p)",
      [[2, 1], [3, 2]]),
  ]

  @Test(arguments: paths) func pathsKeepTheirEdges(_ item: ReferenceCase) throws {
    try expectRows(of: item)
  }
}

/// Records where the reference gives other rows than were found by hand.
func expectRows(
  of item: ReferenceCase, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if let difference = RowComparison.difference(item.rows, try item.result().values) {
    Issue.record("\(item.query)\n\(difference)", sourceLocation: sourceLocation)
  }
}
