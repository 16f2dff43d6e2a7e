/// Queries that are easily got wrong, to be tried on many graphs.
enum NotedQueries {
  static let all = patterns + searches + inner + projections + values + writes

  private static let patterns = [
    "MATCH (a)-->(b {x: a.x}) RETURN a, b",
    "MATCH (a {x: b.x}), (b) RETURN a, b",
    "MATCH (a)-[r {w: a.x}]->(b) RETURN r",
    "MATCH (a)-[r*1..2 {w: a.x}]->(b) RETURN r",
    "MATCH (a)-[r]->(b) MATCH (a)-[r]-(c) RETURN a, r, b, c",
    "MATCH (a)-[r]->(b) MATCH (c)-[r]->(d), (c)-->(e) RETURN r, c, d, e",
    "OPTIONAL MATCH (a:A)-[r]->(b:B) WITH a, r, b MATCH (x)-[r]->(y) RETURN x, y",
    "MATCH (a) OPTIONAL MATCH (a)-->(b)-->(c) WHERE c.x > 1 RETURN a, b, c",
    "MATCH (a) OPTIONAL MATCH (a)-->(b), (b)-->(c) RETURN a, b, c",
    "MATCH (a) OPTIONAL MATCH p = (a)-[*1..3]->(a) RETURN a, length(p)",
    "OPTIONAL MATCH (a:Unseen) OPTIONAL MATCH (a)-[*0..1]->(b) RETURN a, b",
    "OPTIONAL MATCH (a:Unseen) MATCH (a)-[*0..1]->(b) RETURN a, b",
    "OPTIONAL MATCH (a:Unseen) MATCH (b) WHERE b.x = coalesce(a.x, 1) RETURN b",
    "MATCH (a)-->(b)<--(c) RETURN a, b, c",
    "MATCH (a)-->(b), (a)-->(c), (b)-->(c) RETURN a, b, c",
    "MATCH (a)--(b)--(c)--(d) RETURN count(*)",
    "MATCH (a)-->(a) RETURN a",
    "MATCH (a)--(a) RETURN a",
    "MATCH (a)-[*1..3]-(a) RETURN a, count(*)",
    "MATCH (a)-[:R*0..1]->(b)-[:R*0..1]->(c) RETURN count(*)",
    "MATCH (a)-[r:!R]->(b) RETURN r",
    "MATCH (a)-[r:!R*1..2]-(b) RETURN r",
    "MATCH (a:A|B) RETURN a",
    "MATCH (a:(A|B)&!C) RETURN a",
    "MATCH (a:!%) RETURN a",
    "MATCH (a:A)-[r]-(b:A) RETURN a, r, b",
    "MATCH (a)-[r WHERE r.w > 1]->(b WHERE b.x > 0) RETURN a, r, b",
    "MATCH (a)-[:R]->{2}(b) RETURN a, b",
    "MATCH (a:A), (b:B), (c:C) WHERE a.x = b.x AND b.x = c.x RETURN a, b, c",
  ]

  private static let searches = [
    "MATCH p = (a)-[*0..2]->(b) RETURN p, nodes(p), relationships(p)",
    "MATCH p = (a)<-[*1..2]-(b) RETURN [n IN nodes(p) | n.x], length(p)",
    "MATCH p = (a)-[*1..2]-(b)-->(c) RETURN p",
    "MATCH (a), (b) WHERE a <> b MATCH p = allShortestPaths((a)-[:R|S*]-(b)) RETURN a, b, p",
    "MATCH (a), (b) WHERE id(a) < id(b) MATCH p = shortestPath((a)-[*..3]->(b)) "
      + "WHERE none(n IN nodes(p) WHERE n:C) RETURN a, b, length(p)",
    "MATCH (a), (b) MATCH p = shortestPath((a)-[*0..]->(b)) RETURN a, b, length(p)",
    "MATCH p = allShortestPaths((a:A)<-[r*]-(b:B)) WHERE a <> b RETURN p, r",
    "MATCH (a:A), (b:B) WHERE a <> b "
      + "OPTIONAL MATCH p = shortestPath((a)-[:T*]->(b)) RETURN a, b, length(p)",
    "MATCH (a), (b) WHERE a <> b MATCH p = shortestPath((a)-[*2..3]->(b)) RETURN a, b, length(p)",
    "MATCH (a), (b) WHERE a <> b MATCH p = allShortestPaths((a)-[*]->(b)) "
      + "WHERE length(p) > 1 RETURN a, b, p",
    "MATCH (a), (b) WHERE a <> b "
      + "MATCH p = shortestPath((a)-[r*]->(b)) WHERE all(e IN r WHERE e.w > 0) "
      + "RETURN a, b, length(p)",
  ]

  private static let inner = [
    "MATCH (a) WHERE (a)-[:R]->()-[:S]->() RETURN a",
    "MATCH (a) WHERE NOT (a)<--() AND a.x > 0 RETURN a",
    "MATCH (a)-->(b) WHERE (b)-->(a) RETURN a, b",
    "MATCH (a) RETURN a, size([(a)-->(b)-->(c) | c])",
    "MATCH (a) RETURN a, size([p = (a)-->() WHERE length(p) = 1 | p])",
    "MATCH (a) WHERE EXISTS { MATCH (a)-->(b) "
      + "WHERE EXISTS { MATCH (b)-->(c) WHERE c.x = a.x } } RETURN a",
    "MATCH (a) RETURN a, COUNT { MATCH (a)-->(b) RETURN DISTINCT b } AS n",
    "MATCH (a) RETURN a, COUNT { MATCH (a)-->(b) RETURN b LIMIT 1 } AS n",
    "MATCH (a) RETURN a, COUNT { MATCH (a)-->(b) RETURN b.x AS x "
      + "UNION MATCH (a)<--(b) RETURN b.x AS x } AS n",
    "MATCH (a) RETURN a, COLLECT { MATCH (a)-->(b) RETURN b.x ORDER BY b.x, id(b) } AS l",
    "MATCH (a) RETURN a, EXISTS { MATCH (a)-->(b) RETURN count(*) AS n } AS e",
    "MATCH (a) RETURN a, COLLECT { MATCH (a)-->(b) RETURN count(b) } AS l",
    "MATCH (a) RETURN a, COLLECT { MATCH (a)-->(b) WITH a, count(b) AS n WHERE n > 1 RETURN n } "
      + "AS l",
    "MATCH (a) WITH a, COUNT { (a)-->() } AS n WHERE n > 1 RETURN a, n",
    "MATCH (a) RETURN a ORDER BY COUNT { (a)-->() } DESC, id(a) LIMIT 3",
    "MATCH (a) RETURN [x IN range(1, 2) WHERE EXISTS { MATCH (a)-->(b) WHERE b.x = x }] AS l",
  ]

  private static let projections = [
    "MATCH (a) WITH a ORDER BY a.x, id(a) WITH collect(a) AS l "
      + "UNWIND range(0, size(l) - 1) AS i RETURN i, l[i]",
    "MATCH (a)-->(b) WITH a, collect(b) AS bs UNWIND bs AS b RETURN a, b",
    "MATCH (a)-->(b) WITH a, count(*) AS n ORDER BY n DESC, id(a) LIMIT 2 "
      + "MATCH (a)-->(c) RETURN a, n, c",
    "MATCH (a)-[r]->(b) RETURN DISTINCT type(r), labels(a)",
    "MATCH (n) RETURN n.x AS x, n.y AS y ORDER BY x + y DESC, n.s",
    "MATCH (n) RETURN n ORDER BY n.m, id(n)",
    "MATCH (n) RETURN n.x AS n ORDER BY n",
    "MATCH (n) WITH n.x AS x, sum(n.y) AS s, collect(DISTINCT n.s) AS l RETURN x, s, size(l)",
    "MATCH (n) WITH * WHERE n.x > 0 RETURN *",
    "MATCH (n)-[r]->(m) RETURN *",
    "MATCH (n) RETURN sum(n.x) + count(*) AS a, n.s AS s",
    "MATCH (n) RETURN count(*) > 2 AS many, collect(n.x)[0..0] AS none",
    "MATCH (n) WITH n.x AS x RETURN x, count(*) ORDER BY count(*) DESC, x",
    "MATCH (n) RETURN n {.*, e: 1}, n {.x, y: n.y, n}",
    "MATCH (n) RETURN keys(n), properties(n), labels(n), id(n)",
    "MATCH ()-[r]->() RETURN startNode(r), endNode(r), type(r), r.w",
    "UNWIND [[1, 2], [3], [], null] AS l UNWIND l AS x RETURN x",
    "UNWIND $l AS x RETURN x, x IS NULL",
    "MATCH (n) WITH n SKIP 1 RETURN count(*)",
    "MATCH (n) RETURN n.x AS x UNION MATCH (n) RETURN n.y AS x",
    "MATCH (n) RETURN n.x AS x UNION ALL MATCH ()-[r]->() RETURN r.w AS x",
    "MATCH (a) WITH a.x AS x, a.s AS s WITH DISTINCT s, x RETURN s, x",
    "MATCH (a) WITH a AS b MATCH (b)-->(a) RETURN a, b",
    "MATCH (a) WITH count(a) AS n MATCH (b) WHERE b.x < n RETURN b, n",
  ]

  private static let values = [
    "MATCH (n) RETURN n.m AS m, count(*)",
    "MATCH (n) RETURN min(n.m), max(n.m), count(DISTINCT n.m)",
    "MATCH (n) RETURN n.m IN [1, 'a', true], n.m = 1, n.m < 2, n.m <> 'a'",
    "MATCH (n:A) WHERE n.m = 1 RETURN n",
    "MATCH (n:A) WHERE n.m = 0.0 RETURN n",
    "MATCH (n:B) WHERE n.m = 9007199254740992 RETURN n",
    "MATCH (n:B) WHERE n.m = 9007199254740993.0 RETURN n",
    "MATCH (n:A) WHERE n.m IN [1, 'a', 0.0 / 0.0, null, true, [1, 2]] RETURN n",
    "MATCH (n:A) WHERE n.m = 0.0 / 0.0 RETURN n",
    "MATCH (n:A) WHERE n.x = $n RETURN n",
    "MATCH (n:A) WHERE n.x IN $l RETURN n",
    "MATCH (n:C) WHERE n.d = date('2023-12-10') RETURN n",
    "MATCH (a), (b) WHERE a.m = b.m RETURN a, b",
    "MATCH (a:A), (b:A) WHERE a.m = b.m RETURN a, b",
    "MATCH (a), (b) WHERE a.m < b.m RETURN a, b",
    "MATCH (a), (b) WHERE a.m <= b.m AND NOT a.m < b.m RETURN a, b",
    "MATCH (n:B) WHERE n.s = '\u{E9}' RETURN n, n.s = 'e\u{301}'",
    "MATCH (n) WHERE NOT (n.x > 1 OR n.y < 1) RETURN n",
    "MATCH (n) WHERE n.x > 0 XOR n.y > 0 RETURN n",
    "MATCH (n) WHERE n.q IS NULL AND n['x'] > 0 RETURN n",
  ]

  private static let writes = [
    "MATCH (a)-[r]->(b) SET r.w = coalesce(r.w, 0) + 1",
    "MATCH (a) SET a.x = a.x + 1, a.z = a.x",
    "MATCH (a) SET a = a {.x, z: 1}",
    "MATCH (a)-->(b) SET a += {q: 1}, b:New",
    "MATCH (a)-[r]->(b) DELETE r",
    "MATCH (a)-[r]-(b) DELETE r",
    "MATCH (a:A) DETACH DELETE a",
    "MATCH p = (a:A)-[*1..2]->(b) DETACH DELETE p",
    "MATCH (a)-[r]->(b) DELETE r, a, b",
    "MATCH (a:A) OPTIONAL MATCH (a)-[r]-() DELETE r, a",
    "MATCH (a:A) DELETE a",
    "MATCH (a:A) CREATE (a)-[:T {w: a.x}]->(:New {x: a.x})<-[:T]-(a)",
    "MATCH (a:A), (b:B) MERGE (a)-[r:R]->(b) ON CREATE SET r.w = 9",
    "MATCH (a:A) MERGE (a)-[:New]->(b:B {x: coalesce(a.x, 7)})",
    "MATCH (a) MERGE (b:K {x: coalesce(a.x, 0)}) MERGE (a)-[:OF]->(b)",
    "MATCH (a) MERGE (b:K {x: a.x})",
    "MATCH (a) REMOVE a.x, a:A, a.m",
    "MATCH (a) FOREACH (i IN range(1, a.x) | CREATE (a)-[:F]->(:G {i: i}))",
    "MATCH (a) FOREACH (i IN [1] | SET a.q = i FOREACH (j IN [2] | SET a.p = j))",
    "CREATE (a:Z {x: 1})-[r:R]->(b:Z) WITH a, b MATCH (a)-->(c) RETURN a.x, labels(c)",
    "MATCH (a) CREATE (b:Z) WITH a, b MATCH (c:Z) RETURN count(*)",
    "MATCH (a:A) SET a:B WITH a MATCH (b:B) RETURN count(*)",
    "MATCH (a:A) DETACH DELETE a WITH count(*) AS n MATCH (b) RETURN n, count(b)",
    "MATCH (a) WHERE a.x > 0 SET a.x = 0 WITH a WHERE a.x = 0 RETURN count(*)",
    "MATCH (a)-[r]->(b) CREATE (a)<-[:BACK {w: r.w}]-(b) WITH a MATCH (a)<-[q:BACK]-() "
      + "RETURN count(*)",
    "MATCH (a:A) SET a.m = null REMOVE a:B WITH a RETURN labels(a), a.m",
    "MATCH (a) CREATE (c:Copy) SET c = a",
    "MATCH (a:A) WITH a LIMIT 0 CREATE (:Never)",
    "CREATE (a)-[r:R {w: 1}]->(b {x: 2}), (b)-[:S {w: 2}]->(a) RETURN r.w, b.x",
    "MATCH (a) WITH collect(a) AS l FOREACH (n IN l | SET n.seen = size(l))",
  ]
}
