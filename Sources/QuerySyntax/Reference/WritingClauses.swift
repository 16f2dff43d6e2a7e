/// Clauses that change the graph; a statement leaves all of its changes or none.
enum WritingClauses {
  static let all = [
    LanguageEntry(
      "CREATE",
      "CREATE pattern, ... | INSERT pattern, ...",
      summary: "New nodes and relationships; a name that is there already is used.",
      example:
        "CREATE (a:Person {name: 'Alan'})-[:KNOWS {since: 1936}]->(b:Person {name: 'Alonzo'}) RETURN b.name"
    ),
    LanguageEntry(
      "MERGE",
      "MERGE path [ON CREATE SET ...] [ON MATCH SET ...]",
      summary: "What fits the path or, where nothing does, the path made anew.",
      example: "MERGE (c:City {name: 'Paris'}) ON CREATE SET c.new = true RETURN c.new"),
    LanguageEntry(
      "SET",
      "SET n.key = value | n = map | n += map | n:Label, ...",
      summary: "Properties and labels; null takes a property away, `=` replaces all, `+=` adds.",
      example: "MATCH (p:Person {name: 'Ada'}) SET p.age = 37, p:Mathematician RETURN p.age"),
    LanguageEntry(
      "REMOVE",
      "REMOVE n.key | n:Label, ...",
      summary: "Takes properties and labels away.",
      example: "MATCH (p:Person {name: 'Ada'}) REMOVE p.age RETURN p.age"),
    LanguageEntry(
      "DELETE",
      "[DETACH] DELETE expression, ...",
      summary:
        "Deletes nodes, relationships and paths; DETACH the relationships of the nodes as well.",
      example: "MATCH (p:Person {name: 'Ada'}) DETACH DELETE p"),
    LanguageEntry(
      "FOREACH",
      "FOREACH (name IN list | clause ...)",
      summary: "Changes for each element of a list.",
      example: "FOREACH (x IN range(1, 3) | CREATE (:City {name: toString(x)}))"),
  ]
}
