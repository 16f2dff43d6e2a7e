/// Words of other query languages, and how the same is said here.
enum ForeignWords {
  /// What to write instead of a word, whatever its letters' case; nil where it is not known.
  static func advice(for word: String?) -> String? {
    word.flatMap { advice[$0.uppercased()] }
  }

  private static let advice = [
    "SELECT": "write 'MATCH (n:Label) RETURN n.key'",
    "FROM": "write 'MATCH (n:Label)'",
    "JOIN": "write the relationship: 'MATCH (a)-[:TYPE]->(b)'",
    "GROUP": "'RETURN' groups by what is no aggregate: leave it out",
    "HAVING": "write 'WITH ... WHERE ...'",
    "LIKE": "use 'STARTS WITH', 'CONTAINS' or '=~'",
    "ILIKE": "use 'STARTS WITH', 'CONTAINS' or '=~'",
    "BETWEEN": "write 'low <= x <= high'",
    "INTO": "write 'INSERT (:Label {key: value})'",
    "UPDATE": "write 'MATCH (n:Label) SET n.key = value'",
    "TOP": "write 'LIMIT' at the end",
  ]
}
