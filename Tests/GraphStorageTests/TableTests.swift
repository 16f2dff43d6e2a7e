import GraphModel
import GraphStorage
import Testing

/// What a person finds who reads the file with SQL.
@Suite struct TableTests {
  @Test func theViewsAreReadableByPlainSQL() throws {
    let file = try TemporaryFile()
    let store = try file.open()
    let insight = try store.createNode(
      ["Insight"], ["text": .text("US leads"), "end": .integer(7)])
    let entity = try store.createNode(["Entity", "Country"], ["name": .text("United States")])
    _ = try store.createNode(["Entity"], ["name": .text("Nvidia"), "kind": .text("x")])
    _ = try store.createEdge("MENTIONS", insight, entity, ["surface": .text("US")])
    _ = try store.createEdge("LEADS", entity, entity, ["polarity": .text("+")])
    let foreign = try ForeignConnection(file)
    #expect(try foreign.rows("SELECT id, labels FROM node ORDER BY id").count == 3)
    #expect(try foreign.rows("SELECT labels FROM node WHERE id = 2") == [["\"Country:Entity\""]])
    #expect(try foreign.rows("SELECT text, \"end\" FROM insight") == [["\"US leads\"", "7"]])
    #expect(
      try foreign.rows("SELECT name, kind FROM entity ORDER BY id")
        == [["\"United States\"", "null"], ["\"Nvidia\"", "\"x\""]])
    #expect(
      try foreign.rows("SELECT source, target, surface FROM mention") == [["1", "2", "\"US\""]])
    #expect(try foreign.rows("SELECT type, polarity FROM claim") == [["\"LEADS\"", "\"+\""]])
    #expect(
      try foreign.rows("SELECT type, source, target FROM edge ORDER BY id")
        == [["\"MENTIONS\"", "1", "2"], ["\"LEADS\"", "2", "2"]])
  }

  @Test func theViewsOfAnEmptyGraphAreEmpty() throws {
    let file = try TemporaryFile()
    let store = try file.open()
    let foreign = try ForeignConnection(file)
    for view in ["node", "edge", "insight", "entity", "mention", "claim"] {
      #expect(try foreign.rows("SELECT * FROM \(view)") == [])
    }
    _ = store
  }

  @Test func theViewsShowMoreTablesThanOneSelectTakes() throws {
    let file = try TemporaryFile()
    let store = try file.open()
    try store.write { session in
      let node = try session.writer.createNode(labels: [], properties: [:])
      for number in 0..<501 {
        _ = try session.writer.createEdge(type: "T\(number)", from: node, to: node, properties: [:])
      }
    }
    let foreign = try ForeignConnection(file)
    #expect(try foreign.rows("SELECT count(*) FROM edge") == [["501"]])
    #expect(try foreign.rows("SELECT type FROM edge WHERE id = 501") == [["\"T500\""]])
    #expect(try store.check() == [])
  }

  @Test func plainValuesArePlainCells() throws {
    let file = try TemporaryFile()
    let store = try file.open()
    _ = try store.createNode(
      ["A"],
      [
        "integer": .integer(1), "float": .float(1), "text": .text("1"), "yes": .boolean(true),
        "day": .date(CalendarDate(daysSinceEpoch: 0)),
      ])
    let cells = try ForeignConnection(file).rows(
      "SELECT typeof(integer), typeof(float), typeof(text), yes, day FROM node_A")
    #expect(
      cells == [["\"integer\"", "\"real\"", "\"text\"", "1", "\"1970-01-01\""]])
  }

  @Test func namesThatWouldCollideGetNumbers() throws {
    let file = try TemporaryFile()
    let store = try file.open()
    for labels in [["Name"], ["name"], ["other"], ["unlabelled"], ["A", "B"], ["A_B"], [], ["é"]] {
      _ = try store.createNode(labels, ["Key": .integer(1), "key": .integer(2)])
    }
    let foreign = try ForeignConnection(file)
    #expect(
      try foreign.rows("SELECT table_name FROM label_set ORDER BY id").map { $0[0] } == [
        "\"node_Name\"", "\"node_2\"", "\"node_3\"", "\"node_4\"", "\"node_A_B\"", "\"node_6\"",
        "\"node_unlabelled\"", "\"node_8\"",
      ])
    #expect(try foreign.rows("SELECT \"Key\", \"_2\" FROM node_Name") == [["1", "2"]])
  }

  @Test func theFullTextIndexFollowsEveryChange() throws {
    let file = try TemporaryFile()
    let store = try file.open()
    let foreign = try ForeignConnection(file)
    func found(_ word: String) throws -> [String] {
      try foreign.rows("SELECT rowid FROM text_index WHERE text_index MATCH '\(word)' ORDER BY 1")
        .map { $0[0] }
    }
    let node = try store.createNode(["Insight"], ["text": .text("controls on chips")])
    let other = try store.createNode(["A"], ["text": .text("chips")])
    #expect(try found("control") == ["1"])
    try store.write { try $0.writer.setProperty("text", of: node, to: .text("energy")) }
    #expect(try found("chip") == [])
    #expect(try found("energy") == ["1"])
    try store.write { try $0.writer.setProperty("title", of: node, to: .text("chips")) }
    try store.write { try $0.writer.addLabels(["Insight"], to: other) }
    #expect(try found("title:chips") == ["1"])
    #expect(try found("chips") == ["1", "2"])
    try store.write { try $0.writer.setProperty("text", of: node, to: .integer(5)) }
    #expect(try found("energy") == [])
    try store.write { try $0.writer.removeLabels(["Insight"], from: other) }
    #expect(try found("chips") == ["1"])
    try store.write { try $0.writer.deleteNode(node) }
    #expect(try found("chips") == [])
    #expect(try store.check() == [])
  }

  @Test func theFullTextIndexFollowsNodesThatShareATable() throws {
    let file = try TemporaryFile()
    let store = try file.open()
    try store.write { session in
      for number in 0..<210 {
        _ = try session.writer.createNode(
          labels: ["Insight", "L\(number)"],
          properties: ["text": .text("word\(number) \"quoted\" \n"), "title": .text("a\u{0}b")])
      }
    }
    let foreign = try ForeignConnection(file)
    func found(_ word: String) throws -> [[String]] {
      try foreign.rows("SELECT rowid FROM text_index WHERE text_index MATCH '\(word)'")
    }
    #expect(try found("word205") == [["206"]])
    try store.write { try $0.writer.setProperty("text", of: NodeID(206), to: .text("new")) }
    #expect(try found("word205") == [])
    #expect(try found("new") == [["206"]])
    #expect(try store.check() == [])
  }

  @Test func theLogTellsWhatEachTransactionTouched() throws {
    let file = try TemporaryFile()
    let store = try file.open()
    let node = try store.createNode(["A"])
    try store.write { session in
      try session.writer.setProperty("p", of: node, to: .integer(1))
      _ = try session.writer.createEdge(type: "T", from: node, to: node, properties: [:])
    }
    try store.write { try $0.writer.addLabels(["B"], to: node) }
    let log = try ForeignConnection(file).rows(
      "SELECT sequence, change, element, source, key FROM change_log ORDER BY sequence, ordinal")
    #expect(
      log == [
        ["1", "\"node added\"", "1", "null", "null"],
        ["2", "\"node property changed\"", "1", "null", "\"p\""],
        ["2", "\"edge added\"", "1", "1", "null"],
        ["3", "\"labels changed\"", "1", "null", "null"],
      ])
  }

  @Test func theLogIsTrimmed() throws {
    let file = try TemporaryFile()
    let store = try file.open()
    for _ in 0..<300 { _ = try store.createNode() }
    let foreign = try ForeignConnection(file)
    // The last 256, and those since 32 went at once.
    #expect(
      try foreign.rows("SELECT min(sequence), max(sequence) FROM change_log") == [["33", "300"]])
    try store.write { session in
      for _ in 0..<5_000 { _ = try session.writer.createNode(labels: [], properties: [:]) }
    }
    #expect(
      try foreign.rows("SELECT change FROM change_log WHERE sequence = 301") == [["\"everything\""]]
    )
  }
}
