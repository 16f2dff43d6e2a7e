import GraphModel
import TestSupport
import Testing

@Suite struct MemoryWriterTests {
  @Test func aNodeWithEdgesStays() throws {
    try inFreshStore { session in
      let writer = session.writer
      let node = try writer.createNode(labels: [], properties: [:])
      let edge = try writer.createEdge(type: "R", from: node, to: node, properties: [:])
      #expect(throws: GraphError.nodeHasEdges(node)) { try writer.deleteNode(node) }
      #expect(try writer.deleteEdge(edge))
      #expect(try !writer.deleteEdge(edge))
      #expect(try writer.deleteNode(node))
      #expect(try !writer.deleteNode(node))
      #expect(try writer.createNode(labels: [], properties: [:]) != node)
    }
  }

  @Test func whatIsNotThereCannotBeChanged() throws {
    try inFreshStore { session in
      let writer = session.writer
      let gone = NodeID(9)
      #expect(throws: GraphError.nodeNotFound(gone)) {
        try writer.setProperty("x", of: gone, to: 1)
      }
      #expect(throws: GraphError.nodeNotFound(gone)) { try writer.addLabels(["A"], to: gone) }
      let node = try writer.createNode(labels: [], properties: [:])
      #expect(throws: GraphError.nodeNotFound(gone)) {
        try writer.createEdge(type: "R", from: node, to: gone, properties: [:])
      }
      #expect(throws: GraphError.edgeNotFound(EdgeReference.absent.id)) {
        try writer.setProperty("x", of: .absent, to: 1)
      }
    }
  }

  @Test(arguments: [["a": 1], [1, "a"], [[1]], [nil], .node(NodeID(1))] as [Value])
  func whatCannotBeStoredIsRefused(value: Value) throws {
    try inFreshStore { session in
      let node = try session.writer.createNode(labels: [], properties: [:])
      let refusal = GraphError.notStorable(property: "p", kind: value.kind.name)
      #expect(throws: refusal) { try session.writer.setProperty("p", of: node, to: value) }
      #expect(throws: refusal) {
        try session.writer.createNode(labels: [], properties: ["p": value])
      }
    }
  }

  @Test func valuesComeBackAsTheyWere() throws {
    let values: [Value] = [
      1, 1.0, -0.0, .float(.nan), 9_007_199_254_740_993, "1", "\u{0}\u{1F600}", true, [], [1, 2.5],
      .date(CalendarDate(daysSinceEpoch: -1)),
    ]
    try inFreshStore { session in
      for value in values {
        let node = try session.writer.createNode(labels: [], properties: ["p": value])
        let read = try #require(try session.reader.node(node)?.properties["p"])
        #expect(read.description == value.description)
      }
    }
  }

  @Test func nullTakesAPropertyAway() throws {
    try inFreshStore { session in
      let node = try session.writer.createNode(labels: [], properties: ["a": nil, "b": 1])
      #expect(try session.reader.node(node)?.properties.keys == ["b"])
      try session.writer.setProperty("b", of: node, to: nil)
      #expect(try session.reader.node(node)?.properties.isEmpty == true)
    }
  }

  @Test func labelsAreCountedOnce() throws {
    try inFreshStore { session in
      let node = try session.writer.createNode(labels: ["B", "A", "A"], properties: [:])
      #expect(try session.writer.addLabels(["A", "C", "C"], to: node) == 1)
      #expect(try session.writer.removeLabels(["A", "A", "D"], from: node) == 1)
      #expect(try session.reader.node(node)?.labels == ["B", "C"])
    }
  }
}
