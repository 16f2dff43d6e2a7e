import GraphModel
import Testing

private struct Abandoned: Error {}

extension ContractCase {
  static let transactions: [ContractCase] = [
    ContractCase("a rollback undoes names, tables, properties, counts and ids") { store throws in
      let kept = try store.createNode(["A"], ["a": .boolean(true)])
      try store.access(under: Budget()) { session throws in
        try session.begin(.write)
        let node = try session.writer.createNode(labels: ["B"], properties: ["b": .text("x")])
        try session.writer.setProperty("c", of: kept, to: .integer(1))
        _ = try session.writer.createEdge(type: "T", from: node, to: kept, properties: [:])
        try session.rollback()
        #expect(session.transaction == nil)
        try session.begin(.read)
        #expect(try session.reader.names() == GraphNames(labels: ["A"], propertyKeys: ["a"]))
        #expect(session.reader.edgeTypeID(named: "T") == nil)
        #expect(try session.reader.nodeCount(label: nil) == 1)
        try session.commit()
      }
      // The same names with other kinds: nothing of the abandoned columns may be left.
      let node = try store.createNode(["B"], ["b": .boolean(true)])
      try store.write { try $0.writer.setProperty("c", of: kept, to: .boolean(false)) }
      try store.read { reader throws in
        #expect(try identical(reader.node(node)?.properties, ["b": .boolean(true)]))
        #expect(try identical(reader.property("c", of: [kept])[0], .boolean(false)))
      }
    },
    ContractCase("a failed savepoint undoes its part and leaves the rest") { store throws in
      try store.write { session throws in
        let node = try session.writer.createNode(labels: ["A"], properties: ["a": .integer(1)])
        do {
          try session.savepoint {
            try session.writer.setProperty("b", of: node, to: .integer(2))
            try session.savepoint {
              _ = try session.writer.createNode(labels: ["B"], properties: [:])
            }
            _ = try session.writer.createEdge(type: "T", from: node, to: node, properties: [:])
            throw Abandoned()
          }
          Issue.record("the savepoint did not throw")
        } catch is Abandoned {}
        #expect(try identical(session.reader.node(node)?.properties, ["a": .integer(1)]))
        #expect(try session.reader.names().labels == ["A"])
        #expect(try session.reader.edgeCount(type: nil) == 0)
        try session.savepoint { try session.writer.setProperty("b", of: node, to: .text("x")) }
        #expect(try identical(session.reader.property("b", of: [node])[0], .text("x")))
      }
      try store.read { reader throws in #expect(try reader.nodeCount(label: nil) == 1) }
    },
    ContractCase("a transaction stays open from one access to the next") { store throws in
      try store.access(under: Budget()) { try $0.begin(.write) }
      let node = try store.access(under: Budget()) {
        try $0.writer.createNode(labels: ["A"], properties: [:])
      }
      try store.access(under: Budget()) { session throws in
        #expect(session.transaction == .write)
        #expect(try session.reader.existing([node]) == [true])
        try session.commit()
      }
    },
    ContractCase("a scan goes on while the graph is written") { store throws in
      try store.write { session throws in
        for _ in 0..<10 { _ = try session.writer.createNode(labels: ["A"], properties: [:]) }
        let scan = try session.reader.scanNodes(label: "A", properties: [])
        var count = 0
        while count < 30, let batch = try scan.next(maximum: 2) {
          for node in batch.nodes {
            try session.writer.setProperty("p\(count)", of: node, to: .integer(1))
            count += 1
          }
        }
        #expect(count == 10)
      }
    },
  ]
}
