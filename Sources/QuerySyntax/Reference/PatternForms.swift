/// What stands behind `MATCH`, `CREATE` and `MERGE`.
enum PatternForms {
  static let all = [
    LanguageEntry(
      "nodes",
      "(name:Label {key: value} WHERE condition)",
      summary: "A node: all of its parts may be left out.",
      example: "MATCH (p:Person {name: 'Ada'}) RETURN p.age"),
    LanguageEntry(
      "relationships",
      "-[name:TYPE {key: value} WHERE condition]->",
      summary:
        "A relationship to the right; `<-[]-` to the left, `-[]-` in either direction; `-->`, `->` and their kin where nothing is said of it.",
      example: "MATCH (p:Person)-[k:KNOWS]->(q) RETURN p.name, k, q.name"),
    LanguageEntry(
      "labels and types",
      "A&B | A|B | !A | % | (A|B)&!C",
      summary: "What labels a node, or which type a relationship has; `:A:B` is `A&B`, `%` is any.",
      example: "MATCH (n:Person|City) WHERE n IS NOT Admin RETURN n.name"),
    LanguageEntry(
      "paths",
      "p = (a)-->(b)-->(c)",
      summary: "A path and its name. In one MATCH no relationship occurs twice; nodes may.",
      example: "MATCH p = (a:Person)-[:KNOWS]->(b)-[:KNOWS]->(c) RETURN length(p), a.name, c.name"),
    LanguageEntry(
      "repetition",
      "-[:TYPE*1..3]-> | -[:TYPE]->{1,3} | + | *",
      summary:
        "A relationship again and again: `{n}`, `{n,}`, `{,n}`, `+` from 1 on, `*` from 0; `*1..3` as openCypher has it, where `*` is from 1 on. The name is that of a list.",
      example: "MATCH (a:Person {name: 'Ada'})-[:KNOWS]->{1,2}(b) RETURN DISTINCT b.name"),
    LanguageEntry(
      "shortest paths",
      "shortestPath((a)-[*]-(b)) | allShortestPaths(...)",
      summary: "A path with the fewest relationships between two nodes, or all of those.",
      example:
        "MATCH p = shortestPath((a:Person {name: 'Ada'})-[:KNOWS*]->(b:Person {name: 'Edsger'})) RETURN length(p)"
    ),
    LanguageEntry(
      "repeated paths",
      "((a)-[r]->(b) WHERE condition){1,3}",
      summary:
        "A path again and again; behind it each name in it is that of a list, an element a time.",
      example:
        "MATCH (p:Person {name: 'Ada'}) ((a)-[:KNOWS]->(b)){1,2} (q) RETURN [x IN a | x.name] AS via, q.name"
    ),
    LanguageEntry(
      "path modes",
      "TRAIL | ACYCLIC | SIMPLE | WALK path",
      summary:
        "What may not come twice in a path: a relationship (TRAIL, which is usual), a node, a node but for the first as the last; a WALK may repeat all, and needs an upper bound.",
      example:
        "MATCH p = ACYCLIC (a:Person {name: 'Ada'})-[:KNOWS]->{1,3}(b) RETURN b.name, length(p)"),
    LanguageEntry(
      "path searches",
      "ANY | ANY k | ANY SHORTEST | ALL SHORTEST | SHORTEST k | SHORTEST k GROUPS path",
      summary: "Some of the paths between two ends, or the shortest of them.",
      example:
        "MATCH p = SHORTEST 2 (a:Person {name: 'Ada'})-[:KNOWS]->+(b:Person {name: 'Edsger'}) RETURN length(p)"
    ),
  ]
}
