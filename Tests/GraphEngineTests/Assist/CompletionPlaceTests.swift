import GraphEngine
import Testing

@Suite struct CompletionPlaceTests {
  /// A text with `|` at the cursor, and what may stand there.
  @Test(
    arguments: [
      ("MATCH (x:|", .label), ("MATCH (x:Per|", .label), ("MATCH (:A|B|", .label),
      ("MATCH (x) WHERE x:|", .label), ("MATCH (x {a: 1}), (y:!|", .label),
      ("MATCH (x:A)-[:|", .edgeType(from: ["A"], isIncoming: false)),
      ("MATCH (x:A) MATCH (x)<-[r:K|", .edgeType(from: ["A"], isIncoming: true)),
      ("MATCH (x:A|B)-[:K|", .edgeType(from: ["A", "B"], isIncoming: false)),
      ("MATCH (x {n: 'y'})-[:|", .edgeType(from: [], isIncoming: false)),
      ("MATCH (x:A) RETURN x.|", .property(of: ["A"], isEdge: false)),
      ("MATCH (x:A) RETURN x.na|", .property(of: ["A"], isEdge: false)),
      ("MATCH ()-[r:K]->() RETURN r.|", .property(of: ["K"], isEdge: true)),
      ("MATCH (x:A {|", .property(of: ["A"], isEdge: false)),
      ("MATCH (x:A {n: 1, |", .property(of: ["A"], isEdge: false)),
      ("MATCH ()-[:K {|", .property(of: ["K"], isEdge: true)),
      ("MATCH (x:A {name: '|", .value(of: "name", labels: ["A"])),
      ("MATCH (x:A {name: 'C|", .value(of: "name", labels: ["A"])),
      ("MATCH (x:A) WHERE x.name = '|", .value(of: "name", labels: ["A"])),
      ("RETURN $|", .parameter), ("RETURN $na|", .parameter), ("CALL |", .procedure),
      ("RETURN 'a $|", .nothing), ("RETURN 1 // MATCH (x:|", .nothing), ("/* (x:|", .nothing),
      ("RETURN {a:|", .nothing), ("MATCH (x:A) RETURN x AS |", .nothing),
      ("MATCH |", .nothing), ("RETURN `a|", .nothing),
      ("MATCH (x)-[r]->(y) RETURN |", .expression(variables: ["x", "r", "y"])),
      ("UNWIND [1] AS n RETURN n + |", .expression(variables: ["n"])),
      ("RETURN 1; MATCH (a) RETURN |", .expression(variables: ["a"])),
    ] as [(String, CompletionPlace)])
  func whatMayStandHere(_ text: String, _ place: CompletionPlace) {
    #expect(self.place(text) == place)
  }

  @Test(arguments: [
    ("|", ["MATCH", "RETURN", "CREATE INDEX"], ["WHERE", "LIMIT"]),
    ("MA|", ["MATCH"], ["WHERE"]),
    ("MATCH (n) |", ["WHERE", "RETURN", "MATCH"], ["LIMIT", "AND"]),
    ("MATCH (n) WHERE n.x = 1 |", ["AND", "RETURN"], ["LIMIT", "WHERE"]),
    ("MATCH (n) RETURN n |", ["ORDER BY", "LIMIT", "AS"], ["MATCH", "WHERE"]),
    ("MATCH (n) RETURN n ORDER |", ["BY"], ["MATCH"]),
    ("MATCH (n) RETURN n ORDER BY n.x |", ["DESC", "LIMIT"], ["WHERE"]),
    ("MATCH (n) WHERE n.x IS |", ["NULL", "NOT NULL"], ["AND"]),
    ("OPTIONAL |", ["MATCH"], ["RETURN"]),
    ("MATCH (n) WHERE EXISTS { |", ["MATCH"], ["ORDER BY"]),
    ("RETURN 1; |", ["MATCH", "RETURN"], ["LIMIT"]),
  ])
  func clausesGoOnWhereTheyAreLegal(_ text: String, _ offered: [String], _ not: [String]) {
    guard case .words(let words) = place(text) else {
      Issue.record("no words at \(text), but \(place(text))")
      return
    }
    #expect(offered.allSatisfy(words.contains) && !not.contains(where: words.contains))
  }

  /// The place of the last `|`; one before it belongs to the text.
  private func place(_ text: String) -> CompletionPlace {
    let query = String(text.dropLast())
    return .at(query.utf8.count, in: query)
  }
}
