import GraphModel
import ReferenceEvaluator
import TestSupport
import Testing

@Suite struct ProjectionReferenceTests {
  static let aggregates: [ReferenceCase] = [
    ReferenceCase(
      .empty,
      "UNWIND [1, null, 2, 2] AS x RETURN count(x), count(*), sum(x), min(x), max(x), "
        + "collect(DISTINCT x), count(DISTINCT x)", [[3, 4, 5, 1, 2, [1, 2], 2]]),
    ReferenceCase(.empty, "UNWIND [1, 2, 2] AS x RETURN avg(x)", [[1.6666666666666667]]),
    ReferenceCase(
      .empty, "MATCH (n) RETURN count(*), sum(n.x), avg(n.x), collect(n.x), min(n.x)",
      [[0, 0, nil, [], nil]]),
    ReferenceCase(.empty, "MATCH (n) RETURN n.x, count(*)", []),
    ReferenceCase(
      .empty, "UNWIND [1, 2, 3, 4] AS x RETURN stDev(x), stDevP(x)",
      [[1.2909944487358056, 1.118033988749895]]),
    ReferenceCase(.empty, "UNWIND [5] AS x RETURN stDev(x), stDevP(x)", [[0.0, 0.0]]),
    ReferenceCase(
      .empty, "UNWIND [10, 20, 30] AS x RETURN percentileCont(x, 0.25), percentileDisc(x, 0.5)",
      [[15.0, 20]]),
    ReferenceCase(
      .empty,
      "UNWIND [10, 20] AS x RETURN percentileDisc(x, 0), percentileDisc(x, 0.5), "
        + "percentileDisc(x, 0.51), percentileDisc(x, 1)", [[10, 10, 20, 20]]),
    ReferenceCase(
      .empty, "UNWIND [1, 'a', [1], 0.5, null] AS x RETURN min(x), max(x)", [[[1], 1]]),
    ReferenceCase(
      .triangle, "MATCH (a)-->(b) RETURN a.x % 2 AS odd, count(*) + 10 AS n", [[1, 12], [0, 11]]),
    ReferenceCase(
      .triangle, "MATCH (a) WITH a.x > 1 AS big, count(*) AS n WHERE n > 1 RETURN big, n",
      [[true, 2]]),
    ReferenceCase(
      .empty, "UNWIND [null, null, 1, 1.0] AS k RETURN k, count(*)", [[nil, 2], [1, 2]]),
  ]

  @Test(arguments: aggregates) func groupsAreOfEquivalentKeys(_ item: ReferenceCase) throws {
    try expectRows(of: item)
  }

  static let distinct: [ReferenceCase] = [
    ReferenceCase(
      .empty, "UNWIND [null, 0.0/0.0, null, 0.0/0.0, 1, 1.0, '1'] AS x RETURN DISTINCT x",
      [[nil], [.float(.nan)], [1], ["1"]]),
    ReferenceCase(.empty, "RETURN 1 AS x UNION RETURN 1.0 AS x", [[1]]),
    ReferenceCase(.empty, "RETURN 1 AS x UNION ALL RETURN 1 AS x", [[1], [1]]),
    ReferenceCase(.empty, "UNWIND [1, 1, 2] AS x WITH DISTINCT x RETURN count(*)", [[2]]),
    ReferenceCase(.empty, "UNWIND null AS x RETURN x", []),
    ReferenceCase(.empty, "UNWIND [] AS x RETURN x", []),
  ]

  @Test(arguments: distinct) func nullIsOneValueAndNaNIsOneValue(_ item: ReferenceCase) throws {
    try expectRows(of: item)
  }

  static let ordered: [ReferenceCase] = [
    ReferenceCase(
      .empty, "UNWIND [1, 'a', null, true, 0.5, [1], {a: 1}, 0.0/0.0] AS x RETURN x ORDER BY x",
      [[["a": 1]], [[1]], ["a"], [true], [0.5], [1], [.float(.nan)], [nil]]),
    ReferenceCase(
      .empty, "UNWIND [2, 3, 1] AS x RETURN x ORDER BY x DESC SKIP 1 LIMIT 1", [[2]]),
    ReferenceCase(.chain, "MATCH (n) RETURN n.x AS v ORDER BY -n.x LIMIT 2", [[4], [3]]),
    ReferenceCase(.chain, "MATCH (n) WITH n ORDER BY n.x DESC LIMIT 1 RETURN n.x", [[4]]),
    ReferenceCase(
      .chain, "MATCH (n)-[r]->() RETURN type(r) AS t, count(*) AS c ORDER BY count(*) DESC, t",
      [["R", 2], ["S", 1]]),
    ReferenceCase(
      .chain, "MATCH (n) RETURN DISTINCT n.x % 2 AS odd ORDER BY n.x % 2 DESC", [[1], [0]]),
    ReferenceCase(.empty, "UNWIND [1, 2] AS x RETURN x LIMIT 0", []),
    ReferenceCase(.empty, "UNWIND [1, 2] AS x RETURN x SKIP 5", []),
  ]

  @Test(arguments: ordered) func rowsComeInOrder(_ item: ReferenceCase) throws {
    let values = try item.result().values
    #expect(RowComparison.text(values) == RowComparison.text(item.rows))
  }

  static let inner: [ReferenceCase] = [
    ReferenceCase(.pair, "MATCH (a) WHERE (a)-->() RETURN a.x", [[1]]),
    ReferenceCase(.pair, "MATCH (a) WITH a WHERE (a)-->(:B) RETURN a.x", [[1]]),
    ReferenceCase(.pair, "MATCH (a) WITH a ORDER BY COUNT { (a)-->() } LIMIT 1 RETURN a.x", [[2]]),
    ReferenceCase(.pair, "MATCH (a) WHERE NOT (a)--(:B) RETURN a.x", [[2]]),
    ReferenceCase(.pair, "MATCH (a) RETURN a.x, [(a)--(b) | b.x]", [[1, [2]], [2, [1]]]),
    ReferenceCase(.pair, "MATCH (a) RETURN a.x, COUNT { (a)-->() }", [[1, 1], [2, 0]]),
    ReferenceCase(.pair, "MATCH (a) WHERE EXISTS { MATCH (a)-->(b) WHERE b.x > 5 } RETURN a.x", []),
    ReferenceCase(
      .chain, "MATCH (a {x: 1}) RETURN COLLECT { MATCH (a)-[*]->(b) RETURN b.x ORDER BY b.x DESC }",
      [[[4, 3, 2]]]),
    ReferenceCase(.pair, "MATCH (a:A) RETURN a {.x, y: 1, .q}", [[["x": 1, "y": 1, "q": nil]]]),
    ReferenceCase(.pair, "MATCH (a) RETURN a:A AS isA, a.x", [[true, 1], [false, 2]]),
  ]

  @Test(arguments: inner) func queriesInsideExpressions(_ item: ReferenceCase) throws {
    try expectRows(of: item)
  }
}
