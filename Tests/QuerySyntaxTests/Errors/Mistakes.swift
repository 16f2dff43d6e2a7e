/// A wrong query; the part that is pointed at; code, message and hint.
typealias Mistake = (query: String, place: String, code: String, message: String, hint: String?)

let mistakes: [Mistake] = [
  (
    "MATCH (n) RETRUN n", "RETRUN", "SyntaxError.UnexpectedSyntax",
    "expected a clause, found 'RETRUN'", "did you mean 'RETURN'?"
  ),
  (
    "MTACH (n) RETURN n", "MTACH", "SyntaxError.UnexpectedSyntax",
    "expected a clause, found 'MTACH'", "did you mean 'MATCH'?"
  ),
  (
    "MATCH (n) WEHRE n.x = 1 RETURN n", "WEHRE", "SyntaxError.UnexpectedSyntax",
    "expected a clause, found 'WEHRE'", "did you mean 'WHERE'?"
  ),
  (
    "MATCH (n) RETURN n ODER BY n.x", "ODER", "SyntaxError.UnexpectedSyntax",
    "expected a clause, found 'ODER'", "did you mean 'ORDER'?"
  ),
  (
    "MATCH (n) WHERE n.x = 1 ADN n.y = 2 RETURN n", "ADN", "SyntaxError.UnexpectedSyntax",
    "expected a clause, found 'ADN'", "did you mean 'AND'?"
  ),
  (
    "MATCH (n) WHERE n.x == 1 RETURN n", "==", "SyntaxError.UnexpectedSyntax",
    "'==' is not an operator here", "use '='"
  ),
  (
    "MATCH (n:\"Person\") RETURN n", "\"Person\"", "SyntaxError.UnexpectedSyntax",
    "expected a label or type, found a text", "names are quoted by backticks: `Person`"
  ),
  (
    "MATCH (n) RETURN n.\"name\"", "\"name\"", "SyntaxError.UnexpectedSyntax",
    "expected a property's name, found a text", "names are quoted by backticks: `name`"
  ),
  (
    "MATCH (n RETURN n", "RETURN", "SyntaxError.UnexpectedSyntax", "expected ')', found 'RETURN'",
    nil
  ),
  (
    "MATCH (n {x: 1) RETURN n", ")", "SyntaxError.UnexpectedSyntax",
    "expected ',' or '}', found ')'", nil
  ),
  (
    "RETURN [1, 2", "", "SyntaxError.UnexpectedSyntax",
    "expected ',' or ']', found the end of the text", nil
  ),
  ("RETURN f(1, 2 AS x", "AS", "SyntaxError.UnexpectedSyntax", "expected ')', found 'AS'", nil),
  (
    "RETURN 'abc", "'", "SyntaxError.UnexpectedSyntax", "this text is not closed",
    "opened here; add a '"
  ),
  (
    "RETURN \"it's", "\"", "SyntaxError.UnexpectedSyntax", "this text is not closed",
    "opened here; add a \""
  ),
  (
    "MATCH (n) RETURN `n", "`", "SyntaxError.UnexpectedSyntax", "this quoted name is not closed",
    "opened here; add a `"
  ),
  (
    "RETURN 1 /* open", "/*", "SyntaxError.UnexpectedSyntax", "this comment is not closed",
    "opened here; add */"
  ),
  (
    "RETURN '\\q'", "\\q", "SyntaxError.UnexpectedSyntax", "'\\q' is not an escape",
    "a backslash is written '\\\\'"
  ),
  (
    "RETURN '\\u12G4'", "\\u12", "SyntaxError.InvalidUnicodeLiteral", "'\\u12' is not a character",
    nil
  ),
  (
    "RETURN '\\uD800'", "\\uD800", "SyntaxError.InvalidUnicodeLiteral",
    "'\\uD800' is not a character", nil
  ),
  ("RETURN 12abc", "12abc", "SyntaxError.InvalidNumberLiteral", "'12abc' is not a number", nil),
  ("RETURN 0x", "0x", "SyntaxError.InvalidNumberLiteral", "'0x' is not a number", nil),
  (
    "RETURN 010", "010", "SyntaxError.InvalidNumberLiteral", "'010' is not a number",
    "octal numbers are written 0o10"
  ),
  (
    "RETURN 9223372036854775808", "9223372036854775808", "SyntaxError.IntegerOverflow",
    "'9223372036854775808' does not fit in 64 bits", nil
  ),
  (
    "RETURN 99999999999999999999", "99999999999999999999", "SyntaxError.IntegerOverflow",
    "'99999999999999999999' does not fit in 64 bits", nil
  ),
  (
    "RETURN 1e999", "1e999", "SyntaxError.FloatingPointOverflow",
    "'1e999' is too large for a float", nil
  ),
  (
    "RETURN 42 — 41", "—", "SyntaxError.InvalidUnicodeCharacter",
    "the character '—' (U+2014) cannot stand here", "a minus is written -"
  ),
  (
    "RETURN #", "#", "SyntaxError.InvalidUnicodeCharacter",
    "the character '#' (U+0023) cannot stand here", nil
  ),
  (
    "MATCH (n) WHERE RETURN n", "RETURN", "SyntaxError.UnexpectedSyntax",
    "expected an expression, found 'RETURN'", nil
  ),
  (
    "MATCH (n) RETURN n,", "", "SyntaxError.UnexpectedSyntax",
    "expected an expression, found the end of the text", nil
  ),
  (
    "RETURN", "", "SyntaxError.UnexpectedSyntax",
    "expected an expression, found the end of the text", nil
  ),
  (
    "RETURN n AS", "", "SyntaxError.UnexpectedSyntax",
    "expected a column's name, found the end of the text", nil
  ),
  (
    "MATCH (a)-[:KNOWS*-2]->(b) RETURN a", "-", "SyntaxError.InvalidRelationshipPattern",
    "a path cannot have a negative length", nil
  ),
  (
    "MATCH (a)-[r]>(b) RETURN a", ">", "SyntaxError.UnexpectedSyntax", "expected '-', found '>'",
    nil
  ),
  (
    "MATCH (a)-->RETURN a", "RETURN", "SyntaxError.UnexpectedSyntax",
    "expected a node such as '(n)', found 'RETURN'", nil
  ),
  (
    "RETURN (a)-->(b)", "(a)-->(b)", "SyntaxError.UnexpectedSyntax",
    "a pattern is a condition, and cannot stand here as a value",
    "use 'EXISTS { ... }' or 'COUNT { ... }'"
  ),
  (
    "RETURN a = NOT b", "NOT", "SyntaxError.UnexpectedSyntax",
    "'NOT' cannot stand after an operator that binds tighter", "put it in parentheses"
  ),
  (
    "RETURN all(x IN xs)", "all", "SyntaxError.UnexpectedSyntax", "'all' needs a condition",
    "add 'WHERE ...'"
  ),
  (
    "MATCH (n)", "MATCH", "SyntaxError.InvalidClauseComposition", "a query cannot end with 'MATCH'",
    "add 'RETURN ...'"
  ),
  (
    "RETURN 1 MATCH (n) RETURN n", "MATCH", "SyntaxError.InvalidClauseComposition",
    "'MATCH' cannot follow 'RETURN'", "'WITH' hands rows on to further clauses"
  ),
  (
    "RETURN 1 AS x UNION RETURN 2 AS x UNION ALL RETURN 3 AS x", "UNION ALL",
    "SyntaxError.InvalidClauseComposition", "'UNION' and 'UNION ALL' cannot be mixed in one query",
    nil
  ),
  (
    "MATCH (n) RETURN n LIMIT 1 ORDER BY n", "ORDER", "SyntaxError.UnexpectedSyntax",
    "'ORDER BY' cannot follow 'LIMIT'", "it stands before 'LIMIT'"
  ),
  (
    "MATCH (n) RETURN n WHERE n.x", "WHERE", "SyntaxError.UnexpectedSyntax",
    "'WHERE' cannot follow 'RETURN'", "it stands before 'RETURN'"
  ),
  (
    "RETURN COLLECT { MATCH (n) }", "MATCH", "SyntaxError.InvalidClauseComposition",
    "'COLLECT' needs a 'RETURN' inside its braces", nil
  ),
  ("RETURN ``", "``", "SyntaxError.UnexpectedSyntax", "a name cannot be empty", nil),
  (
    "RETURN $", "", "SyntaxError.UnexpectedSyntax",
    "expected a parameter's name, found the end of the text", nil
  ),
  ("UNWIND [1] x RETURN x", "x", "SyntaxError.UnexpectedSyntax", "expected 'AS', found 'x'", nil),
  ("MERGE (a), (b)", ",", "SyntaxError.UnexpectedSyntax", "expected a clause, found ','", nil),
  (
    "MERGE (a) ON UPDATE SET a.x = 1", "UPDATE", "SyntaxError.UnexpectedSyntax",
    "expected 'CREATE' or 'MATCH', found 'UPDATE'", nil
  ),
  ("SET a.x 1", "1", "SyntaxError.UnexpectedSyntax", "expected '=', found '1'", nil),
  (
    "SET a:A|B", "a:A|B", "SyntaxError.UnexpectedSyntax", "expected a label or type, found 'a:A|B'",
    nil
  ),
  (
    "REMOVE a", "", "SyntaxError.UnexpectedSyntax",
    "expected '.' or ':', found the end of the text", nil
  ),
  ("CASE 1", "CASE", "SyntaxError.UnexpectedSyntax", "expected a clause, found 'CASE'", nil),
  (
    "RETURN CASE WHEN a THEN b", "", "SyntaxError.UnexpectedSyntax",
    "expected 'WHEN', 'ELSE' or 'END', found the end of the text", nil
  ),
  (
    "CALL p( RETURN 1", "RETURN", "SyntaxError.UnexpectedSyntax",
    "expected an expression, found 'RETURN'", nil
  ),
  (
    "FOREACH (x IN xs SET x.y = 1)", "SET", "SyntaxError.UnexpectedSyntax",
    "expected '|', found 'SET'", nil
  ),
  (
    "MATCH (n) FITLER n.x RETURN n", "FITLER", "SyntaxError.UnexpectedSyntax",
    "expected a clause, found 'FITLER'", "did you mean 'FILTER'?"
  ),
  (
    "RETURN n.x IS NOT 'a'", "IS NOT", "SyntaxError.UnexpectedSyntax",
    "'IS NOT' is not an operator here", "use '<>'"
  ),
  (
    "RETURN n.x IS 3", "IS", "SyntaxError.UnexpectedSyntax", "'IS' is not an operator here",
    "use '='"
  ),
  ("LET x 1 RETURN x", "1", "SyntaxError.UnexpectedSyntax", "expected '=', found '1'", nil),
  ("FOR x [1] RETURN x", "[", "SyntaxError.UnexpectedSyntax", "expected 'IN', found '['", nil),
  (
    "MATCH (n) NEXT RETURN 1", "MATCH", "SyntaxError.InvalidClauseComposition",
    "a query cannot end with 'MATCH'", "add 'RETURN ...'"
  ),
  (
    "MATCH (n) RETURN n LIMIT 1 LIMIT 2", "LIMIT", "SyntaxError.UnexpectedSyntax",
    "expected a clause, found 'LIMIT'", nil
  ),
  (
    "MATCH (p = (a)-->(b)){1,3} RETURN a", "p", "NotSupported",
    "a name for a path in parentheses is not supported yet", nil
  ),
  (
    "MATCH SHORTEST (a)-->(b) RETURN a", "(", "SyntaxError.UnexpectedSyntax",
    "'SHORTEST' needs the number of paths",
    "use 'SHORTEST 1', 'ANY SHORTEST' or 'ALL SHORTEST'"
  ),
  (
    "MATCH TRAIL SHORTEST 2 (a)-->(b) RETURN a", "SHORTEST", "SyntaxError.UnexpectedSyntax",
    "'TRAIL' cannot stand before 'SHORTEST'", "write 'SHORTEST ... TRAIL'"
  ),
  (
    "MATCH SHORTST 2 (a)-->(b) RETURN a", "SHORTST", "SyntaxError.UnexpectedSyntax",
    "expected a node such as '(n)', found 'SHORTST'", "did you mean 'SHORTEST'?"
  ),
  (
    "MATCH (a)(b) RETURN a", "(", "SyntaxError.UnexpectedSyntax",
    "two nodes stand side by side, with no edge between them",
    "use '-->' for an edge, or ',' for a path of its own"
  ),
  (
    "MATCH (n:$label) RETURN n", "$label", "NotSupported",
    "a name that is computed is not supported yet", nil
  ),
  (
    "RETURN n IS TYPED INTEGER", "TYPED", "NotSupported",
    "a test of a value's type is not supported yet", nil
  ),
  (
    "CREATE CONSTRAINT c FOR (n:A) REQUIRE n.x IS UNIQ", "UNIQ", "SyntaxError.UnexpectedSyntax",
    "expected 'UNIQUE' or 'NOT', found 'UNIQ'", nil
  ),
  (
    "CREATE CONSTRAINT c FOR (n:A) REQUIRE n.x IS NODE KEY", "NODE", "NotSupported",
    "'IS NODE KEY' is not supported yet", nil
  ),
  (
    "DROP LABEL x", "LABEL", "SyntaxError.UnexpectedSyntax",
    "expected 'INDEX' or 'CONSTRAINT', found 'LABEL'", nil
  ),
  (
    "CREATE FULLTEXT INDEX i FOR (n:A) ON EACH [n.x]", "FULLTEXT", "NotSupported",
    "'CREATE FULLTEXT INDEX' is not supported yet", nil
  ),
  (
    "CREATE INDEX FOR (n:A) ON (n.x, n.y)", ",", "NotSupported",
    "an index over several properties is not supported yet", nil
  ),
  (
    "CREATE INDEX FOR ()-[r:T]-() ON (r.x)", "(", "NotSupported",
    "an index over edges is not supported yet", nil
  ),
  (
    "CREATE INDEX FOR (n:A) ON (m.x)", "m", "SyntaxError.UnexpectedSyntax",
    "expected a variable, found 'm'", "did you mean 'n'?"
  ),
  (
    "CALL { RETURN 1 AS x } IN TRANSACTIONS RETURN x", "IN", "NotSupported",
    "'IN TRANSACTIONS' is not supported yet", nil
  ),
  ("OPTIONAL CALL p()", "CALL", "NotSupported", "'OPTIONAL CALL' is not supported yet", nil),
  (
    "LOAD CSV FROM 'x' AS line RETURN line", "LOAD", "NotSupported",
    "'LOAD CSV' is not supported yet", nil
  ),
  (
    "SHOW USERS", "USERS", "SyntaxError.UnexpectedSyntax",
    "expected 'INDEXES', 'CONSTRAINTS', 'PROCEDURES' or 'FUNCTIONS', found 'USERS'", nil
  ),
  (
    "EXPLAIN COMMIT", "COMMIT", "SyntaxError.UnexpectedSyntax", "expected a clause, found 'COMMIT'",
    nil
  ),
  (
    "BEGIN COMMIT", "COMMIT", "SyntaxError.UnexpectedSyntax",
    "expected ';' or the end of the statement, found 'COMMIT'", nil
  ),
  ("SET n[k] = 1", "n[k]", "NotSupported", "a name that is computed is not supported yet", nil),
  (
    "RETURN 1 2", "2", "SyntaxError.UnexpectedSyntax", "expected a clause, found '2'",
    "is a ',' missing before it?"
  ),
  ("MATCH (a b) RETURN a", "b", "SyntaxError.UnexpectedSyntax", "expected ')', found 'b'", nil),
  (
    "RETURN {1: 2}", "1", "SyntaxError.UnexpectedSyntax", "expected a property's name, found '1'",
    nil
  ),
  ("RETURN a..b", "..", "SyntaxError.UnexpectedSyntax", "expected a clause, found '..'", nil),
  (")", ")", "SyntaxError.UnexpectedSyntax", "expected a clause, found ')'", nil),
]
