/// Clauses that take rows and give rows.
enum ReadingClauses {
  static let all = [
    LanguageEntry(
      "MATCH",
      "[OPTIONAL] MATCH pattern, ... [WHERE condition]",
      summary:
        "All places where the patterns fit, for each row; OPTIONAL gives nulls where there is none.",
      example:
        "MATCH (p:Person) OPTIONAL MATCH (p)-[:LIVES_IN]->(c) WHERE c.name STARTS WITH 'L' RETURN p.name, c.name"
    ),
    LanguageEntry(
      "WITH",
      "WITH [DISTINCT] expression AS name, ... [ORDER BY ...] [SKIP n] [LIMIT n] [WHERE condition]",
      summary:
        "Hands on these columns and no others; an aggregate groups by the columns beside it.",
      example:
        "MATCH (p:Person)-[:KNOWS]->(q) WITH p, count(q) AS known WHERE known > 1 RETURN p.name, known"
    ),
    LanguageEntry(
      "RETURN",
      "RETURN [DISTINCT] expression [AS name], ... | * [ORDER BY ...] [SKIP n] [LIMIT n]",
      summary: "The result's columns.",
      example: "MATCH (p:Person) RETURN p.name AS name ORDER BY name LIMIT 3"),
    LanguageEntry(
      "UNWIND",
      "UNWIND list AS name",
      summary: "A row for each element.",
      example: "UNWIND [1, 2, 3] AS x RETURN x * x AS square"),
    LanguageEntry(
      "FOR",
      "FOR name IN list [WITH ORDINALITY name | WITH OFFSET name]",
      summary:
        "The same in GQL, with the place of each element if asked for, counted from 1 or from 0.",
      example: "FOR x IN ['a', 'b'] WITH ORDINALITY i RETURN i, x"),
    LanguageEntry(
      "FILTER",
      "FILTER condition",
      summary: "Only the rows for which it is true.",
      example: "MATCH (p:Person) FILTER p.age > 50 RETURN p.name"),
    LanguageEntry(
      "LET",
      "LET name = expression, ...",
      summary: "A column more, or several; a later one may use an earlier one.",
      example:
        "MATCH (p:Person) LET decade = p.age / 10 RETURN decade, count(*) AS people ORDER BY decade"
    ),
    LanguageEntry(
      "ORDER BY",
      "ORDER BY expression [DESC], ... [SKIP n] [LIMIT n]",
      summary: "An order and bounds, between any clauses; OFFSET is SKIP.",
      example:
        "MATCH (p:Person) ORDER BY p.age DESC LIMIT 2 MATCH (p)-[:KNOWS]->(q) RETURN p.name, q.name"
    ),
    LanguageEntry(
      "UNION",
      "query UNION [ALL] query",
      summary: "The rows of both; without ALL equal ones once.",
      example: "MATCH (c:City) RETURN c.name AS name UNION MATCH (c:Company) RETURN c.name AS name"),
    LanguageEntry(
      "NEXT",
      "query NEXT query",
      summary:
        "The second query runs for the rows that the first returns, and sees no more than these.",
      example:
        "MATCH (p:Person) RETURN p.name AS name ORDER BY name LIMIT 2 NEXT MATCH (q {name: name}) RETURN q.age"
    ),
    LanguageEntry(
      "CALL procedure",
      "CALL name(argument, ...) [YIELD column [AS name], ... [WHERE condition]]",
      summary: "The rows of a procedure, for each row.",
      example: "CALL labels() YIELD label, nodes WHERE nodes > 1 RETURN label"),
    LanguageEntry(
      "CALL { }",
      "CALL (name, ... | *) { query }",
      summary:
        "A query for each row, which sees the names in parentheses; without a RETURN it leaves the rows as they are.",
      example:
        "MATCH (p:Person) CALL (p) { MATCH (p)-[:KNOWS]->(q) RETURN q.name AS known ORDER BY known LIMIT 1 } RETURN p.name, known"
    ),
  ]
}
