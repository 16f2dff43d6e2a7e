import GraphModel
import TestSupport
import Testing

@Suite struct MemoryReaderTests {
  @Test func aSelfLoopIsMetOnceInBothDirections() throws {
    try inFreshStore { session in
      let node = try session.writer.createNode(labels: [], properties: [:])
      _ = try session.writer.createEdge(type: "R", from: node, to: node, properties: [:])
      for direction in [EdgeDirection.outgoing, .incoming, .either] {
        let adjacency = try session.reader.adjacency(of: [node, node], direction, types: nil)
        #expect(adjacency.offsets == [0, 1, 2])
        #expect(adjacency.neighbours == [node, node])
      }
    }
  }

  @Test func edgesComeByDirectionTypeNeighbourAndID() throws {
    try inFreshStore { session in
      let (reader, writer) = (session.reader, session.writer)
      let nodes = try (0..<3).map { _ in try writer.createNode(labels: [], properties: [:]) }
      func edge(_ source: Int, _ type: String, _ target: Int) throws -> EdgeID {
        try writer.createEdge(type: type, from: nodes[source], to: nodes[target], properties: [:])
          .id
      }
      let ids = [
        try edge(0, "R", 2), try edge(0, "S", 1), try edge(0, "R", 1), try edge(0, "R", 1),
        try edge(2, "R", 0), try edge(1, "S", 0), try edge(1, "R", 0),
      ]
      let all = try reader.adjacency(of: [nodes[0]], .either, types: nil)
      #expect(all.edges.map(\.id) == [2, 3, 0, 1, 6, 4, 5].map { ids[$0] })
      let some = try reader.adjacency(of: nodes, .outgoing, types: ["S", "S", "unseen"])
      #expect(some.offsets == [0, 1, 2, 2])
      #expect(some.edges.map(\.id) == [ids[1], ids[5]])
      #expect(try reader.adjacency(of: nodes, .either, types: []).edges.isEmpty)
    }
  }

  @Test func nodesWithALabelComeAscendingHoweverTheyGotIt() throws {
    try inFreshStore { session in
      let writer = session.writer
      let nodes = try (0..<4).map {
        try writer.createNode(labels: $0 == 3 ? ["A"] : [], properties: [:])
      }
      try writer.addLabels(["A", "A"], to: nodes[1])
      try writer.addLabels(["A"], to: nodes[0])
      try writer.removeLabels(["A"], from: nodes[1])
      try writer.removeLabels(["A"], from: nodes[0])
      try writer.addLabels(["A"], to: nodes[1])
      let scan = try session.reader.scanNodes(label: "A", properties: [])
      #expect(try scan.next(maximum: 10)?.nodes == [nodes[1], nodes[3]])
      #expect(try scan.next(maximum: 10)?.nodes == nil)
      #expect(try session.reader.nodeCount(label: "A") == 2)
    }
  }

  @Test func aScanGivesColumnsInTheOrderAskedFor() throws {
    try inFreshStore { session in
      _ = try session.writer.createNode(labels: [], properties: ["a": 1, "b": "x"])
      _ = try session.writer.createNode(labels: [], properties: ["b": "y"])
      let batch = try session.reader.scanNodes(label: nil, properties: ["b", "a"]).next(maximum: 9)
      #expect(
        batch?.properties.map(\.values).map(Value.list).map(\.description)
          == ["['x', 'y']", "[1, null]"])
    }
  }

  @Test func whatTheGraphHasNeverSeenMatchesNothing() throws {
    try inFreshStore { (session) throws in
      let reader = session.reader
      #expect(reader.edgeTypeID(named: "R") == nil)
      #expect(try reader.node(NodeID(0)) == nil)
      #expect(try reader.node(NodeID(7)) == nil)
      #expect(try reader.nodeCount(label: "A") == 0)
      #expect(try reader.edgeCount(type: "R") == 0)
      #expect(try reader.existing([NodeID(1)]) == [false])
      #expect(try reader.scanNodes(label: "A", properties: ["x"]).next(maximum: 1) == nil)
      #expect(try reader.property("x", of: [NodeID(1)])[0].isNull)
      #expect(try reader.adjacency(of: [NodeID(1)], .either, types: nil).offsets == [0, 0])
    }
  }

  @Test func namesAreThoseInUse() throws {
    try inFreshStore { session in
      let writer = session.writer
      let node = try writer.createNode(labels: ["B", "A"], properties: ["y": 1, "x": 2])
      let edge = try writer.createEdge(type: "R", from: node, to: node, properties: ["w": 1])
      #expect(
        try session.reader.names()
          == GraphNames(labels: ["A", "B"], edgeTypes: ["R"], propertyKeys: ["w", "x", "y"]))
      try writer.deleteEdge(edge)
      try writer.removeLabels(["B"], from: node)
      try writer.setProperty("y", of: node, to: .null)
      #expect(
        try session.reader.names() == GraphNames(labels: ["A"], edgeTypes: [], propertyKeys: ["x"]))
    }
  }

  @Test func namesThatOnlyUnicodeHoldsForEqualAreTwo() throws {
    try inFreshStore { session in
      _ = try session.writer.createNode(labels: ["\u{E9}"], properties: ["\u{E9}": 1])
      #expect(try session.reader.nodeCount(label: "e\u{301}") == 0)
      #expect(try session.reader.property("e\u{301}", of: [NodeID(1)])[0].isNull)
    }
  }
}
