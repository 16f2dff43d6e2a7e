import GraphModel
import TestSupport
import Testing

@Suite struct MemoryIndexTests {
  static let plain = IndexDefinition(name: "i", label: "A", property: "p", isUnique: false)
  static let unique = IndexDefinition(name: "u", label: "A", property: "p", isUnique: true)
  static let violation = GraphError.uniqueViolation(label: "A", property: "p", value: "1.0")

  @Test func anIndexFindsByEquivalence() throws {
    try inFreshStore { session in
      let writer = session.writer
      let first = try writer.createNode(labels: ["A"], properties: ["p": 1])
      _ = try writer.createNode(labels: ["B"], properties: ["p": 1])
      #expect(try writer.createIndex(Self.plain))
      let second = try writer.createNode(labels: ["A"], properties: ["p": 1.0])
      let third = try writer.createNode(labels: ["A"], properties: ["p": "1"])
      func find(_ values: Value...) throws -> [NodeID]? {
        try session.reader.findNodes(label: "A", property: "p", equalToAny: values)
      }
      #expect(try find(1) == [first, second])
      #expect(try find("1", 1, 1.0) == [first, second, third])
      #expect(try find(nil, 7) == [])
      #expect(try find(true) == [])
      #expect(try session.reader.findNodes(label: "B", property: "p", equalToAny: [1]) == nil)
      try writer.removeLabels(["A"], from: first)
      try writer.setProperty("p", of: third, to: 1)
      try writer.deleteNode(second)
      #expect(try find(1, "1") == [third])
    }
  }

  @Test func aUniqueValueIsRefusedASecondTime() throws {
    try inFreshStore { session in
      let writer = session.writer
      try writer.createIndex(Self.unique)
      let first = try writer.createNode(labels: ["A"], properties: ["p": 1])
      let second = try writer.createNode(labels: ["B"], properties: ["p": 1.0])
      let third = try writer.createNode(labels: ["A"], properties: [:])
      #expect(throws: Self.violation) {
        try writer.createNode(labels: ["A"], properties: ["p": 1.0])
      }
      #expect(throws: Self.violation) { try writer.addLabels(["A"], to: second) }
      #expect(throws: Self.violation) { try writer.setProperty("p", of: third, to: 1.0) }
      try writer.setProperty("p", of: first, to: 1.0)
      try writer.deleteNode(first)
      try writer.setProperty("p", of: third, to: 1.0)
    }
  }

  @Test func aUniqueIndexIsNotMadeOverEqualValues() throws {
    try inFreshStore { session in
      _ = try session.writer.createNode(labels: ["A"], properties: ["p": 1])
      _ = try session.writer.createNode(labels: ["A"], properties: ["p": 1.0])
      #expect(throws: Self.violation) { try session.writer.createIndex(Self.unique) }
      #expect(try session.reader.indexes().isEmpty)
    }
  }

  @Test func anIndexIsMadeOnceAndItsNameIsItsOwn() throws {
    try inFreshStore { (session) throws in
      let writer = session.writer
      #expect(try writer.createIndex(Self.plain))
      #expect(try !writer.createIndex(Self.plain))
      let other = IndexDefinition(name: "i", label: "B", property: "p", isUnique: false)
      #expect(throws: GraphError.indexNameTaken("i")) { try writer.createIndex(other) }
      #expect(try writer.dropIndex(named: "i"))
      #expect(try !writer.dropIndex(named: "i"))
      #expect(try writer.createIndex(other))
      #expect(try session.reader.indexes() == [other])
    }
  }
}
