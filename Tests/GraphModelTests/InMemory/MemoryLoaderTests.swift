import GraphModel
import TestSupport
import Testing

@Suite struct MemoryLoaderTests {
  @Test func whatComesAgainIsUpdatedNotDoubled() throws {
    try inFreshStore { session in
      let loader = try session.writer.makeLoader()
      func load(_ labels: [String], _ value: Value) throws -> LoadOutcome {
        try loader.loadNode(id: "a", labels: labels, properties: [(key: "x", value: value)])
      }
      #expect(try load(["A"], 1) == .added)
      #expect(try load(["A"], 1) == .unchanged)
      #expect(try load(["A"], 1.0) == .updated)
      #expect(try load(["B"], 1.0) == .updated)
      #expect(try load(["B"], nil) == .updated)
      try loader.finish()
      let node = try #require(try session.reader.node(NodeID(1)))
      #expect(node.labels == ["B"] && node.properties.isEmpty)
      #expect(try session.reader.nodeCount(label: nil) == 1)
      #expect(try session.reader.importedIDs(of: [NodeID(1)]) == ["a"])
    }
  }

  @Test func anEdgeKeepsItsTypeAndEnds() throws {
    try inFreshStore { session in
      let loader = try session.writer.makeLoader()
      for id in ["a", "b"] { _ = try loader.loadNode(id: id, labels: [], properties: []) }
      func load(_ type: String, _ source: String, _ target: String) throws -> LoadOutcome {
        try loader.loadEdge(id: "e", type: type, from: source, to: target, properties: [])
      }
      #expect(throws: GraphError.unknownImportedID("c")) { try load("R", "a", "c") }
      #expect(try load("R", "a", "b") == .added)
      #expect(try load("R", "a", "b") == .unchanged)
      #expect(throws: GraphError.edgeEndsChanged("e")) { try load("S", "a", "b") }
      #expect(throws: GraphError.edgeEndsChanged("e")) { try load("R", "b", "a") }
    }
  }

  @Test func aDeletedElementIsForgotten() throws {
    try inFreshStore { session in
      let loader = try session.writer.makeLoader()
      _ = try loader.loadNode(id: "a", labels: [], properties: [])
      try session.writer.deleteNode(NodeID(1))
      #expect(try loader.loadNode(id: "a", labels: [], properties: []) == .added)
    }
  }
}
