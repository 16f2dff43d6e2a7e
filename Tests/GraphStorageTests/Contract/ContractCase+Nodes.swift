import GraphModel
import Testing

extension ContractCase {
  static let nodes: [ContractCase] = [
    ContractCase("a node has each of its labels once, in the order of their bytes") {
      store throws in
      let node = try store.createNode(["b", "a", "b", "B"])
      try store.read { reader throws in
        #expect(try reader.node(node)?.labels == ["B", "a", "b"])
        let set = try #require(try reader.labelSets(of: [node])[0])
        #expect(reader.labels(in: set) == ["B", "a", "b"])
      }
    },
    ContractCase("labels come and go, the id and the properties stay") { store throws in
      let node = try store.createNode(["A"], ["p": .text("x"), "q": .boolean(true)])
      let edge = try store.createEdge("T", node, node)
      try store.write { session throws in
        #expect(try session.writer.addLabels(["A", "B", "C", "B"], to: node) == 2)
        #expect(try session.writer.removeLabels(["A", "Z"], from: node) == 1)
        #expect(try session.writer.removeLabels(["A"], from: node) == 0)
      }
      try store.read { reader throws in
        #expect(try reader.node(node)?.labels == ["B", "C"])
        let properties: ValueMap = ["p": .text("x"), "q": .boolean(true)]
        #expect(try identical(reader.node(node)?.properties, properties))
        #expect(try reader.nodeCount(label: "A") == 0)
        #expect(try reader.nodeCount(label: "B") == 1)
        #expect(try reader.adjacency(of: [node], .outgoing, types: nil).edges == [edge])
      }
      try store.write { try $0.writer.removeLabels(["B", "C"], from: node) }
      try store.read { reader throws in #expect(try reader.node(node)?.labels == []) }
    },
    ContractCase("a node without edges can be deleted, another cannot") { store throws in
      let (a, b) = (try store.createNode(["A"]), try store.createNode(["B"]))
      let edge = try store.createEdge("T", a, b)
      expect(.nodeHasEdges(a)) { _ = try store.write { try $0.writer.deleteNode(a) } }
      expect(.nodeHasEdges(b)) { _ = try store.write { try $0.writer.deleteNode(b) } }
      try store.write { session throws in
        #expect(try session.writer.deleteEdge(edge))
        #expect(try !session.writer.deleteEdge(edge))
        #expect(try session.writer.deleteNode(a))
        #expect(try !session.writer.deleteNode(a))
      }
      try store.read { reader throws in
        #expect(try reader.existing([a, b, NodeID(-1)]) == [false, true, false])
        #expect(try reader.node(a) == nil)
        #expect(try reader.labelSets(of: [a])[0] == nil)
        #expect(try reader.nodeCount(label: nil) == 1)
        #expect(try reader.edgeCount(type: nil) == 0)
      }
    },
    ContractCase("what is not there cannot be changed") { store throws in
      let absent = NodeID(99)
      let node = try store.createNode()
      let edge = try store.createEdge("T", node, node)
      try store.write { try $0.writer.deleteEdge(edge) }
      expect(.nodeNotFound(absent)) { _ = try store.createEdge("T", node, absent) }
      expect(.nodeNotFound(absent)) { _ = try store.createEdge("T", absent, node) }
      expect(.nodeNotFound(absent)) {
        try store.write { try $0.writer.setProperty("a", of: absent, to: .integer(1)) }
      }
      expect(.nodeNotFound(absent)) {
        _ = try store.write { try $0.writer.addLabels(["A"], to: absent) }
      }
      expect(.edgeNotFound(edge.id)) {
        try store.write { try $0.writer.setProperty("a", of: edge, to: .integer(1)) }
      }
    },
    ContractCase("ids are not given twice") { store throws in
      let first = try store.createNode()
      let firstEdge = try store.createEdge("T", first, first)
      try store.write {
        try $0.writer.deleteEdge(firstEdge)
        try $0.writer.deleteNode(first)
      }
      let second = try store.createNode()
      let secondEdge = try store.createEdge("S", second, second)
      #expect(second > first)
      #expect(secondEdge.id > firstEdge.id)
    },
    ContractCase("properties come in the order asked for, repeated where asked twice") {
      store throws in
      let a = try store.createNode(["A"], ["p": .integer(1)])
      let b = try store.createNode(["B"], ["p": .text("x")])
      let c = try store.createNode(["C"])
      try store.read { reader throws in
        let values = try reader.property("p", of: [c, b, a, NodeID(99), b]).values
        let expected: [Value] = [.null, .text("x"), .integer(1), .null, .text("x")]
        #expect(zip(values, expected).allSatisfy { identical($0, $1) })
        #expect(values.count == 5)
      }
    },
  ]
}
