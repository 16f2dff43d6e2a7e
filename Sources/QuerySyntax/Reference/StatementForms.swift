/// Statements that are not queries, and what stands before one.
enum StatementForms {
  static let all = [
    LanguageEntry(
      "EXPLAIN",
      "EXPLAIN query",
      summary: "How a query would be run: each step with the rows that are expected, and in words.",
      example: "EXPLAIN MATCH (p:Person)-[:KNOWS]->(q) RETURN q.name"),
    LanguageEntry(
      "PROFILE",
      "PROFILE query",
      summary:
        "Runs a query and shows, in place of its rows, what each step did: rows and milliseconds beside what was expected.",
      example: "PROFILE MATCH (p:Person)-[:KNOWS]->(q) RETURN q.name"),
    LanguageEntry(
      "CREATE INDEX",
      "CREATE [UNIQUE] INDEX [name] [IF NOT EXISTS] FOR (n:Label) ON (n.key)",
      summary: "Nodes are found by a property's value.",
      example: "CREATE INDEX FOR (p:Person) ON (p.name)"),
    LanguageEntry(
      "CREATE CONSTRAINT",
      "CREATE CONSTRAINT [name] [IF NOT EXISTS] FOR (n:Label) REQUIRE n.key IS UNIQUE | IS NOT NULL",
      summary: "What every change must leave so, by whatever process.",
      example: "CREATE CONSTRAINT FOR (p:Person) REQUIRE p.name IS NOT NULL"),
    LanguageEntry(
      "DROP",
      "DROP INDEX | CONSTRAINT name [IF EXISTS]",
      summary: "The end of an index or a constraint.",
      example: "DROP INDEX old IF EXISTS"),
    LanguageEntry(
      "SHOW",
      "SHOW INDEXES | CONSTRAINTS | PROCEDURES | FUNCTIONS",
      summary: "What there is.",
      example: "SHOW CONSTRAINTS"),
    LanguageEntry(
      "transactions",
      "BEGIN ... COMMIT | ROLLBACK",
      summary:
        "Statements that belong together, at the prompt and in `serve`; without them each statement is a transaction.",
      example: "BEGIN; CREATE (:City {name: 'Rome'}); ROLLBACK"),
  ]
}
