/// What gives a value.
enum ExpressionForms {
  static let all = [
    LanguageEntry(
      "arithmetic",
      "+ - * / % ^",
      summary:
        "Of integers `/` is whole; overflow and division by zero are errors. `+` joins texts and lists.",
      example: "RETURN 7 / 2 AS whole, 7 / 2.0 AS half, 'a' + 'b' AS text, [1] + [2] AS list"),
    LanguageEntry(
      "comparison",
      "= <> < <= > >=",
      summary: "Chained: `1 < x <= 3`. With null the answer is null.",
      example: "MATCH (p:Person) WHERE 30 < p.age <= 60 RETURN p.name"),
    LanguageEntry(
      "logic",
      "AND OR XOR NOT",
      summary: "Of true, false and null.",
      example: "RETURN true AND null AS a, true OR null AS b"),
    LanguageEntry(
      "tests",
      "IS [NOT] NULL | IN list | STARTS WITH | ENDS WITH | CONTAINS | =~ 'pattern'",
      summary: "`=~` is a regular expression (PCRE2) for the whole text.",
      example: "MATCH (p:Person) WHERE p.name =~ '[A-E].*' AND p.age IS NOT NULL RETURN p.name"),
    LanguageEntry(
      "label tests",
      "n:Label | n IS [NOT] Label",
      summary: "Whether a node has labels, or a relationship a type.",
      example: "MATCH (n) WHERE n IS City RETURN n.name"),
    LanguageEntry(
      "CASE",
      "CASE [value] WHEN ... THEN ... [ELSE ...] END",
      summary: "The first branch that applies.",
      example:
        "MATCH (p:Person) RETURN p.name, CASE WHEN p.age > 50 THEN 'old' ELSE 'young' END AS group"),
    LanguageEntry(
      "lists",
      "[1, 2] | list[0] | list[1..3] | [x IN list WHERE condition | expression]",
      summary: "Counted from 0, from the end by negative numbers.",
      example: "RETURN [x IN range(1, 5) WHERE x % 2 = 1 | x * x][-1] AS last"),
    LanguageEntry(
      "maps",
      "{key: value} | map.key | n {.key, .*, key: value}",
      summary: "A map, what it holds, and one made of an element's properties.",
      example: "MATCH (p:Person {name: 'Ada'}) RETURN p {.name, born: p.born} AS map"),
    LanguageEntry(
      "list predicates",
      "all | any | none | single (x IN list WHERE condition)",
      summary: "Whether a condition holds for all elements, for some, for none, for one.",
      example: "RETURN all(x IN [1, 2] WHERE x > 0) AS positive"),
    LanguageEntry(
      "reduce",
      "reduce(sum = start, x IN list | expression)",
      summary: "One value from a list.",
      example: "RETURN reduce(sum = 0, x IN [1, 2, 3] | sum + x) AS sum"),
    LanguageEntry(
      "patterns",
      "(a)-->(:Label) | [(a)-->(b) WHERE condition | expression]",
      summary: "Whether a path is there; a list with an element for each.",
      example:
        "MATCH (p:Person) WHERE (p)-[:KNOWS]->() RETURN p.name, [(p)-[:KNOWS]->(q) | q.name] AS known"
    ),
    LanguageEntry(
      "subqueries",
      "EXISTS { ... } | COUNT { ... } | COLLECT { ... }",
      summary:
        "Whether a query has rows, how many, and the list of its one column; a pattern may stand alone in the first two.",
      example:
        "MATCH (p:Person) RETURN p.name, COUNT { (p)-[:KNOWS]->() } AS known, COLLECT { MATCH (p)-[:KNOWS]->(q) RETURN q.name } AS names"
    ),
    LanguageEntry(
      "parameters",
      "$name",
      summary: "A value that is given with the query, wherever a value may stand.",
      example: "MATCH (p:Person) RETURN p.name LIMIT $rows"),
    LanguageEntry(
      "trimming",
      "trim([BOTH | LEADING | TRAILING] [characters] FROM text)",
      summary: "A text without certain characters at its ends.",
      example: "RETURN trim(LEADING '0' FROM '007') AS number"),
  ]
}
