import Diagnostics
import GraphModel
import TestSupport
import Testing

/// What holds of paths in any graph: two queries that must give the same rows.
@Suite struct PathLawTests {
  static let laws = repetitions + modes + searches

  private static let repetitions = [
    // {1,1} is the plain edge.
    (
      "MATCH (a) ((x)-[r:R]->(y)){1,1} (b) RETURN a, r[0] AS r, b",
      "MATCH (a)-[r:R]->(b) RETURN a, r, b"
    ),
    ("MATCH (a)-[r]-{1,1}(b) RETURN a, r[0] AS r, b", "MATCH (a)-[r]-(b) RETURN a, r, b"),
    (
      "MATCH (a) ((x)-[r]-(y)-[s]->(z)){1} (b) RETURN a, r, y, s, b",
      "MATCH (a)-[r]-(y)-[s]->(b) RETURN a, [r] AS r, [y] AS y, [s] AS s, b"
    ),
    // A group of one edge is an edge that repeats.
    (
      "MATCH p = (a) ((x)-[r]->(y)){0,3} (b) RETURN a, r, b, p",
      "MATCH p = (a)-[r*0..3]->(b) RETURN a, r, b, p"
    ),
    (
      "MATCH (a) ((x)-[r:R|S]-(y))+ (b) RETURN a, r, b",
      "MATCH (a)-[r:R|S*]-(b) RETURN a, r, b"
    ),
    // {0,n} has the start with an empty path.
    (
      "MATCH p = (a) ((x)-[r]-(y)){0,2} (b) WHERE length(p) = 0 RETURN a, b, x, r",
      "MATCH (a) RETURN a, a AS b, [] AS x, [] AS r"
    ),
    // A path keeps its edges and its nodes in their order.
    (
      "MATCH p = (a) ((x)-[r]-(y)){0,3} (b) RETURN relationships(p) AS r, nodes(p) AS n",
      "MATCH p = (a) ((x)-[r]-(y)){0,3} (b) RETURN r, x + [b] AS n"
    ),
    (
      "MATCH p = (a) ((x)-[r]->(y)<-[s]-(z)){1,2} (b) RETURN r, s, nodes(p) AS n",
      """
      MATCH p = (a) ((x)-[r]->(y)<-[s]-(z)){1,2} (b)
      WITH r, s, b, [i IN range(0, size(x) - 1) | [x[i], y[i]]] AS pairs
      RETURN r, s, reduce(n = [], pair IN pairs | n + pair) + [b] AS n
      """
    ),
    // An edge occurs once in one MATCH.
    (
      "MATCH (a) ((x)-[r]-(y)){1,2} (b), (c)-[s]->(d) RETURN r, s",
      """
      MATCH (a) ((x)-[r]-(y)){1,2} (b) MATCH (c)-[s]->(d)
      WITH r, s WHERE NOT s IN r RETURN r, s
      """
    ),
    // A condition of each repetition is one of all its elements.
    (
      "MATCH (a) ((x)-[r]->(y) WHERE x.x <= y.x){1,3} (b) RETURN r",
      """
      MATCH (a) ((x)-[r]->(y)){1,3} (b)
      WHERE all(i IN range(0, size(x) - 1) WHERE (x[i]).x <= (y[i]).x) RETURN r
      """
    ),
    // Parentheses that stand once are a condition.
    (
      "MATCH (s) ((a)-[r]->(b) WHERE a.x < b.x) (t)-->(u) RETURN s, r, t, u",
      "MATCH (a)-[r]->(b)-->(u) WHERE a.x < b.x RETURN a AS s, r, b AS t, u"
    ),
  ]

  private static let modes = [
    ("MATCH p = TRAIL (a)-[:R|S]-{1,3}(b) RETURN p", "MATCH p = (a)-[:R|S*1..3]-(b) RETURN p"),
    (
      "MATCH p = TRAIL (a)-[]->{0,3}(b) RETURN p",
      """
      MATCH p = WALK (a)-[]->{0,3}(b)
      WHERE all(r IN relationships(p) WHERE single(s IN relationships(p) WHERE r = s)) RETURN p
      """
    ),
    (
      "MATCH p = ACYCLIC (a)-[]-{0,3}(b) RETURN p",
      """
      MATCH p = (a)-[*0..3]-(b)
      WHERE all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE n = m)) RETURN p
      """
    ),
    (
      "MATCH p = SIMPLE (a)-[]-{1,3}(b) RETURN p",
      """
      MATCH p = (a)-[*1..3]-(b)
      WHERE all(n IN nodes(p)[1..] WHERE single(m IN nodes(p)[1..] WHERE n = m))
        AND all(n IN nodes(p)[..-1] WHERE single(m IN nodes(p)[..-1] WHERE n = m)) RETURN p
      """
    ),
    (
      "MATCH p = WALK (a)-[]->{2}(b) RETURN p",
      """
      MATCH (a)-[r]->(m) MATCH (m)-[s]->(b)
      MATCH p = WALK (a)-[q]->{2}(b) WHERE q = [r, s] RETURN p
      """
    ),
  ]

  private static let searches = [
    (
      "MATCH (a), (b) MATCH p = shortestPath((a)-[:R|S*0..]-(b)) RETURN p",
      "MATCH p = ANY SHORTEST (a)-[:R|S]-*(b) RETURN p"
    ),
    (
      "MATCH p = allShortestPaths((a)-[*]->(b)) RETURN p",
      "MATCH p = ALL SHORTEST (a)-[]->+(b) RETURN p"
    ),
    (
      "MATCH p = SHORTEST GROUP (a)-[:R]-+(b) RETURN p",
      "MATCH p = ALL SHORTEST PATHS (a)-[:R]-+(b) RETURN p"
    ),
    ("MATCH p = ANY (a)-[]->+(b) RETURN p", "MATCH p = SHORTEST 1 (a)-[]->+(b) RETURN p"),
    ("MATCH p = ALL (a)-[:R]->+(b) RETURN p", "MATCH p = (a)-[:R]->+(b) RETURN p"),
    (
      "MATCH p = SHORTEST 100000 (a)-[:R|T]->+(b) RETURN p",
      "MATCH p = (a)-[:R|T]->+(b) RETURN p"
    ),
    (
      "MATCH p = SHORTEST 100000 GROUPS (a) ((x)-[:R]-(y)-[]->(z) WHERE x.x <> z.x){1,2} (b) RETURN p",
      "MATCH p = (a) ((x)-[:R]-(y)-[]->(z) WHERE x.x <> z.x){1,2} (b) RETURN p"
    ),
    // All shortest paths are those of the least length to each end.
    (
      "MATCH p = ALL SHORTEST (a)-[:S]-{0,4}(b) RETURN p",
      """
      MATCH p = (a)-[:S*0..4]-(b)
      WITH a, b, min(length(p)) AS least, collect(p) AS paths
      UNWIND paths AS p WITH p, least WHERE length(p) = least RETURN p
      """
    ),
    (
      "MATCH p = ALL SHORTEST ACYCLIC (a) ((x)-[:R|S]->(y)-[]-(z)){1,2} (b) RETURN p",
      """
      MATCH p = ACYCLIC (a) ((x)-[:R|S]->(y)-[]-(z)){1,2} (b)
      WITH a, b, min(length(p)) AS least, collect(p) AS paths
      UNWIND paths AS p WITH p, least WHERE length(p) = least RETURN p
      """
    ),
    // From where the ends are bound makes no difference.
    (
      "MATCH p = SHORTEST 2 (a)-[]-+(b) RETURN p",
      "MATCH (a), (b) MATCH p = SHORTEST 2 (a)-[]-+(b) RETURN p"
    ),
    (
      "MATCH (b) MATCH p = SHORTEST 2 (a)-[]->{2,}(b) RETURN p",
      "MATCH (a) MATCH p = SHORTEST 2 (a)-[]->{2,}(b) RETURN p"
    ),
    (
      "MATCH (a), (b) MATCH p = ALL SHORTEST (a)-[:R|S]-{1,4}(b) RETURN p",
      "MATCH p = ALL SHORTEST (a)-[:R|S]-{1,4}(b) RETURN p"
    ),
    (
      "MATCH (a), (b) MATCH p = allShortestPaths((a)<-[*]-(b)) RETURN p",
      "MATCH p = ALL SHORTEST (a)<-[]-+(b) RETURN p"
    ),
    // Each row of a pair of ends has its paths.
    (
      "UNWIND [1, 2] AS i MATCH p = ANY SHORTEST (a {x: i})-[:R]->+(b) RETURN i, p",
      "UNWIND [1, 2] AS i MATCH (a) WHERE a.x = i MATCH p = ANY SHORTEST (a)-[:R]->+(b) RETURN i, p"
    ),
  ]

  @Test(arguments: laws)
  func twoWaysOfSayingItGiveTheSameRows(_ law: (String, String)) throws {
    for seed in UInt64(0)..<12 {
      let graph = RandomGraph.make(seed: seed)
      for variant in EngineVariant.all {
        let first = try variant.run(law.0, parameters: [:], on: graph)
        let second = try variant.run(law.1, parameters: [:], on: graph)
        let problem =
          first.error?.message ?? second.error?.message
          ?? RowComparison.difference(second.rows, first.rows)
        guard let problem else { continue }
        Issue.record("seed \(seed), \(variant)\n\(law.0)\n\(law.1)\n\(graph)\n\(problem)")
        return
      }
    }
  }
}
