import Testing

struct SearchProcedureTests {
  /// Words, and the keys of what they find, in order of key.
  private static let cases: [(query: String, keys: String)] = [
    ("hydropower", "a1 a3 a4"), ("HYDROPOWER AND Oslo", "a3"), ("hydro*", "a1 a3 a4"),
    ("\"server halls\"", "a2 a3"), ("\"halls server\"", ""), ("hydropower NOT oslo", "a1 a4"),
    ("lobster OR oslo", "a3 b3"), ("NEAR(sells hydropower, 2)", "a1 a4"),
    ("NEAR(sells hydropower, 1)", ""), ("NEAR(sells \"data centers\" hydropower)", "a1 a4"),
    ("oslo OR lobsters AND chips", "a3 b3"), ("(oslo OR lobsters) AND chips", "b3"),
    ("oslo OR chips NOT lobsters", "a3 b1"), ("advanced chips NOT lobsters", "b1"),
    ("chip", "b1 b3"), ("\"server hal\" *", "a2 a3"), ("data-centers", "a1 a4"), ("ósló", "a3"),
    ("builder", "a2"), ("universal", "c1"), ("listening", "d2"), ("full", "a1 a4 e1"),
  ]

  @Test(arguments: SampleGraph.Place.allCases)
  func everyStoreFindsTheSame(place: SampleGraph.Place) throws {
    let graph = try SampleGraph(place)
    for (query, keys) in Self.cases {
      let quoted = query.replacing("'", with: "\\'")
      let found = try graph.texts(
        "CALL search('\(quoted)') YIELD node RETURN node.key AS key ORDER BY key")
      #expect(found.joined(separator: " ") == keys, "\(query)")
    }
  }

  @Test func everyStoreRanksTheSame() throws {
    let query =
      "CALL search('full OR spare* OR server') YIELD node, score, snippet "
      + "RETURN node.key + ' ' + round(score, 6) + ' ' + snippet"
    let rows = try SampleGraph(.memory).texts(query)
    #expect(rows == (try SampleGraph(.file).texts(query)))
    #expect(rows.count == 5)
  }

  @Test(arguments: SampleGraph.Place.allCases)
  func theWordsAreMarkedInTheSnippet(place: SampleGraph.Place) throws {
    let found = try SampleGraph(place).texts("CALL search('lobster') YIELD snippet RETURN snippet")
    #expect(found == ["Smugglers hide advanced chips among **lobsters** and toys."])
  }

  @Test func aLabelAndALimitNarrowTheResult() throws {
    let graph = try SampleGraph(.file)
    #expect(try graph.texts("CALL search('hydropower', {label: 'Quote'}) YIELD node").isEmpty)
    #expect(try graph.texts("CALL search('hydropower', {limit: 1}) YIELD node").count == 1)
    let filtered =
      "CALL search('chips AND advanced', {limit: 100}) YIELD node AS i "
      + "WHERE i:Insight RETURN i.key"
    #expect(Set(try graph.texts(filtered)) == ["b1", "b3"])
  }

  @Test("what is found follows every change", arguments: SampleGraph.Place.allCases)
  func whatIsDeletedIsNotFound(place: SampleGraph.Place) throws {
    let graph = try SampleGraph(place)
    let query = "CALL search('lobsters OR crabs') YIELD node RETURN node.key AS key ORDER BY key"
    #expect(try graph.texts(query) == ["b3"])
    try graph.run("MATCH (i:Insight {key: 'b1'}) SET i.text = 'Crabs walk sideways.'")
    #expect(try graph.texts(query) == ["b1", "b3"])
    try graph.run("CREATE (:Insight {key: 'z', text: 'A crab is no lobster.'})")
    #expect(try graph.texts(query) == ["b1", "b3", "z"])
    try graph.run("MATCH (i:Insight {key: 'b3'}) DETACH DELETE i")
    try graph.run("MATCH (i:Insight {key: 'b1'}) REMOVE i:Insight")
    #expect(try graph.texts(query) == ["z"])
  }

  @Test func aMistakeIsToldInWords() throws {
    let graph = try SampleGraph(.file)
    #expect(try graph.failure("CALL search('a AND') YIELD node").contains("\"a phrase\""))
    #expect(try graph.failure("CALL search('a', {limits: 1}) YIELD node").contains("label, limit"))
    #expect(try graph.failure("CALL search('a', {limit: 'x'}) YIELD node").contains("'limit'"))
  }
}
