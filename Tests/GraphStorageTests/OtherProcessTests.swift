import GRDB
import GraphModel
import GraphStorage
import Testing

/// Two stores on one file meet as two processes do.
@Suite struct OtherProcessTests {
  @Test func aSecondWriterWaitsThenSaysWhatFor() throws {
    let file = try TemporaryFile()
    let first = try file.open()
    let second = try file.open(busyTimeoutSeconds: 0.05)
    try first.access(under: Budget()) { try $0.begin(.write) }
    expect(.busy(path: file.path, seconds: 0.05)) { _ = try second.createNode() }
    try first.access(under: Budget()) { try $0.commit() }
    _ = try second.createNode()
  }

  @Test func namesTablesAndCountsOfTheOtherAreSeen() throws {
    let file = try TemporaryFile()
    let (first, second) = (try file.open(), try file.open())
    let a = try first.createNode(["A"], ["p": .boolean(true)])
    let b = try second.createNode(["A"], ["p": .boolean(false), "q": .text("x")])
    let edge = try first.createEdge("T", a, b, ["p": .integer(1)])
    let other = try second.createEdge("T", b, a, ["q": .integer(2)])
    #expect(other.id > edge.id)
    for store in [first, second] {
      try store.read { reader throws in
        #expect(try reader.nodeCount(label: "A") == 2)
        #expect(try reader.edgeCount(type: "T") == 2)
        #expect(try identical(reader.property("p", of: [b])[0], .boolean(false)))
        #expect(try identical(reader.property("q", of: [other])[0], .integer(2)))
      }
    }
  }

  @Test func aReaderSeesOneStateToTheEnd() throws {
    let file = try TemporaryFile()
    let (reading, writing) = (try file.open(), try file.open())
    _ = try writing.createNode(["A"])
    try reading.access(under: Budget()) { session throws in
      try session.begin(.read)
      _ = try writing.createNode(["A"])
      _ = try writing.createNode(["B"])
      #expect(try session.reader.nodes().count == 1)
      #expect(try session.reader.nodeCount(label: nil) == 1)
      #expect(try session.reader.names().labels == ["A"])
      try session.commit()
      try session.begin(.read)
      #expect(try session.reader.nodes().count == 3)
      try session.commit()
    }
  }

  @Test func aUniqueValueIsRefusedToTheSecondProcess() throws {
    let file = try TemporaryFile()
    let (first, second) = (try file.open(), try file.open())
    let index = IndexDefinition(name: "i", label: "L", property: "p", isUnique: true)
    try first.write { _ = try $0.writer.createIndex(index) }
    _ = try first.createNode(["L"], ["p": .integer(1)])
    expect(.uniqueViolation(label: "L", property: "p", value: "1.0")) {
      _ = try second.createNode(["L", "M"], ["p": .float(1)])
    }
  }

  @Test func aPropertyIsRequiredOfTheSecondProcess() throws {
    let file = try TemporaryFile()
    let (first, second) = (try file.open(), try file.open())
    _ = try second.createNode(["L"], ["p": .integer(1)])
    let constraint = IndexDefinition(name: "r", label: "L", property: "p", kind: .required)
    try first.write { _ = try $0.writer.createIndex(constraint) }
    expect(.missingProperty(label: "L", property: "p")) { _ = try second.createNode(["L", "M"]) }
    expect(.missingProperty(label: "L", property: "p")) {
      _ = try second.createNode(["L"], ["q": .integer(1)])
    }
    #expect(try second.check() == [])
  }

  @Test func aConstraintThatIsDroppedBindsNobody() throws {
    let file = try TemporaryFile()
    let (first, second) = (try file.open(), try file.open())
    for kind in IndexDefinition.Kind.allCases {
      let index = IndexDefinition(name: "c", label: "L", property: "p", kind: kind)
      try first.write { _ = try $0.writer.createIndex(index) }
      let node = try second.createNode(["L"], ["p": .integer(1)])
      try second.write { _ = try $0.writer.dropIndex(named: "c") }
      try first.write {
        _ = try $0.writer.createNode(labels: ["L"], properties: ["p": .integer(1)])
      }
      try first.write { try $0.writer.setProperty("p", of: node, to: .null) }
      try first.write { session in
        for node in try session.reader.nodes() { try session.writer.deleteNode(node) }
      }
    }
    #expect(try first.check() == [])
  }

  @Test func sqliteItselfRefusesASecondUniqueValue() throws {
    let file = try TemporaryFile()
    let store = try file.open()
    let index = IndexDefinition(name: "i", label: "L", property: "p", isUnique: true)
    try store.write { _ = try $0.writer.createIndex(index) }
    _ = try store.createNode(["L"], ["p": .integer(1)])
    let foreign = try ForeignConnection(file)
    #expect(throws: DatabaseError.self) {
      try foreign.damage("INSERT INTO unique_1 VALUES (1.0, 99)")
    }
    try foreign.damage("INSERT INTO unique_1 VALUES (2.0, 99)")
  }

  @Test(arguments: [
    "INSERT INTO node_A (_id) VALUES (9)", "UPDATE node_A SET p = 2", "DELETE FROM node_A",
    "DELETE FROM graph_node", "DELETE FROM edge_T", "UPDATE meta SET sequence = 0",
    "DELETE FROM unique_1", "UPDATE property SET kind = 'DATE'", "DELETE FROM change_log",
    "INSERT INTO label (name) VALUES ('x')", "DELETE FROM imported_node",
  ])
  func anotherProgramsChangeFailsInWords(sql: String) throws {
    let file = try TemporaryFile()
    let store = try file.open()
    let index = IndexDefinition(name: "i", label: "A", property: "p", isUnique: true)
    try store.write { session in
      _ = try session.writer.createIndex(index)
      let loader = try session.writer.makeLoader()
      _ = try loader.loadNode(id: "a", labels: ["A"], properties: [("p", .integer(1))])
      _ = try loader.loadEdge(id: "e", type: "T", from: "a", to: "a", properties: [])
      try loader.finish()
    }
    let error = #expect(throws: DatabaseError.self) {
      try ForeignConnection(file).execute(sql)
    }
    #expect(error?.message == "no such function: only_pith_may_change_this_graph")
    #expect(try store.check() == [])
  }

  @Test func aCancelledReadStopsAndLeavesTheTransactionUsable() throws {
    let store = try TemporaryFile().open()
    let node = try store.createNode(["A"])
    try store.write { session in
      for _ in 0..<20_000 { _ = try session.writer.createNode(labels: ["B"], properties: [:]) }
    }
    try store.access(under: Budget()) { try $0.begin(.write) }
    let budget = Budget()
    budget.cancel()
    #expect(throws: BudgetError.cancelled) {
      try store.access(under: budget) { session in
        _ = try session.reader.scanNodes(label: "B", properties: ["p"]).next(maximum: 20_000)
      }
    }
    try store.access(under: Budget()) { session throws in
      try session.writer.setProperty("p", of: node, to: .integer(1))
      try session.commit()
      try session.begin(.read)
      #expect(try identical(session.reader.property("p", of: [node])[0], .integer(1)))
      try session.commit()
    }
  }
}
