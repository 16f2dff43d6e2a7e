import GraphModel
import Testing

extension ContractCase {
  static let arrays: [ContractCase] = [
    ContractCase("each transaction's arrays show its own changes, not those of the one before") {
      store throws in
      let (a, b) = (try store.createNode(["A"]), try store.createNode(["A"]))
      var edges: [EdgeReference] = []
      for count in 1...3 {
        try store.write { session throws in
          edges.append(
            try session.writer.createEdge(type: "T", from: a, to: b, properties: [:]))
          #expect(try session.reader.edgeCountInArrays("T") == count)
        }
        try store.read { reader throws in #expect(try reader.edgeCountInArrays("T") == count) }
      }
      for (index, edge) in edges.enumerated() {
        try store.write { session throws in
          try session.writer.deleteEdge(edge)
          #expect(try session.reader.edgeCountInArrays("T") == edges.count - index - 1)
        }
      }
    },
    ContractCase("what is rolled back is in no arrays") { store throws in
      let node = try store.createNode(["A"])
      _ = try store.createEdge("T", node, node)
      try store.access(under: Budget()) { session throws in
        for _ in 1...2 {
          try session.begin(.write)
          _ = try session.writer.createEdge(type: "T", from: node, to: node, properties: [:])
          #expect(try session.reader.edgeCountInArrays("T") == 2)
          try session.rollback()
        }
      }
      try store.read { reader throws in #expect(try reader.edgeCountInArrays("T") == 1) }
    },
  ]
}

extension GraphReader {
  fileprivate func edgeCountInArrays(_ type: String) throws -> Int {
    guard let id = edgeTypeID(named: type) else { return 0 }
    return try packedAdjacency(type: id, isOutgoing: true).edgeCount
  }
}
