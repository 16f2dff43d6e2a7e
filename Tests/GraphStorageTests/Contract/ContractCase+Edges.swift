import GraphModel
import Testing

extension ContractCase {
  static let edges: [ContractCase] = [
    ContractCase("parallel edges are edges of their own") { store throws in
      let (a, b) = (try store.createNode(), try store.createNode())
      let first = try store.createEdge("T", a, b, ["p": .integer(1)])
      let second = try store.createEdge("T", a, b, ["p": .integer(2)])
      try store.read { reader throws in
        #expect(
          try reader.property("p", of: [second, first]).values.map(\.description) == ["2", "1"])
        #expect(try reader.edgeCount(type: "T") == 2)
      }
      try store.write { try $0.writer.deleteEdge(first) }
      try store.read { reader throws in
        #expect(try reader.existing([first, second]) == [false, true])
      }
    },
    ContractCase("properties of edges of several types come in the order asked for") {
      store throws in
      let node = try store.createNode()
      let edges = try ["T", "S", "T"].enumerated().map { index, type in
        try store.createEdge(type, node, node, ["p": .integer(Int64(index))])
      }
      try store.read { reader throws in
        let values = try reader.property("p", of: edges.reversed()).values
        #expect(values.map(\.description) == ["2", "1", "0"])
      }
    },
  ]

  static let adjacency: [ContractCase] = [
    ContractCase("edges come outgoing first, then by type, neighbour, id; a loop once") {
      store throws in
      let nodes = try (0..<4).map { _ in try store.createNode(["N"]) }
      let t1 = try store.createEdge("T", nodes[0], nodes[2])
      let s1 = try store.createEdge("S", nodes[0], nodes[1])
      let t2 = try store.createEdge("T", nodes[0], nodes[1])
      let loop = try store.createEdge("T", nodes[0], nodes[0])
      let back = try store.createEdge("T", nodes[3], nodes[0])
      let t3 = try store.createEdge("T", nodes[0], nodes[2])
      try store.read { reader throws in
        let out = try reader.adjacency(of: [nodes[0]], .outgoing, types: nil)
        #expect(out.edges == [loop, t2, t1, t3, s1])
        #expect(out.neighbours == [nodes[0], nodes[1], nodes[2], nodes[2], nodes[1]])
        let incoming = try reader.adjacency(of: [nodes[0]], .incoming, types: nil)
        #expect(incoming.edges == [loop, back])
        let either = try reader.adjacency(of: [nodes[0]], .either, types: ["S", "T", "S"])
        #expect(either.edges == [loop, t2, t1, t3, s1, back])
        #expect(either.edges.allSatisfy { $0.end(oppositeTo: nodes[0]) != nodes[0] || $0 == loop })
      }
    },
    ContractCase("edges are read window by window, loops counting once") {
      store throws in
      var nodes: [NodeID] = []
      for _ in 0..<4 { nodes.append(try store.createNode(["A"])) }
      for source in nodes {
        for target in nodes.prefix(3) {
          for type in ["T", "U"] { _ = try store.createEdge(type, source, target) }
        }
      }
      for isPacked in [false, true] {
        try store.read { reader throws in
          if isPacked {
            for type in ["T", "U"] {
              let id = try #require(reader.edgeTypeID(named: type))
              for isOutgoing in [true, false] {
                _ = try reader.packedAdjacency(type: id, isOutgoing: isOutgoing)
              }
            }
          }
          for direction in [EdgeDirection.outgoing, .incoming, .either] {
            let all = try reader.adjacency(of: nodes, direction, types: nil)
            for limit in 1...all.edges.count + 1 {
              let read = try Self.windows(of: limit, over: nodes, direction, reader)
              #expect(read == all.edges, "\(direction), \(limit), packed: \(isPacked)")
            }
          }
        }
      }
    },
    ContractCase("adjacency of many nodes has one slice for each, absent ones too") {
      store throws in
      let (a, b) = (try store.createNode(), try store.createNode())
      let edge = try store.createEdge("T", a, b)
      try store.read { reader throws in
        let found = try reader.adjacency(of: [b, NodeID(99), a, a], .either, types: nil)
        #expect(found.offsets == [0, 1, 1, 2, 3])
        #expect(found.neighbours == [a, b, b])
        #expect(found.edges == [edge, edge, edge])
        #expect(found.edges.map(\.source) == [a, a, a])
        #expect(try reader.adjacency(of: [], .either, types: nil).offsets == [0])
        #expect(try reader.adjacency(of: [a], .either, types: []).edges.isEmpty)
      }
    },
  ]

  static let scans: [ContractCase] = [
    ContractCase("a scan goes over all label sets, ascending by id, each node once") {
      store throws in
      let labels: [[String]] = [["A"], [], ["B", "A"], ["B"], ["A"]]
      let nodes = try (0..<40).map {
        try store.createNode(labels[$0 % 5], ["p": .integer(Int64($0))])
      }
      try store.read { reader throws in
        #expect(try reader.nodes() == nodes)
        #expect(
          try reader.nodes(label: "A")
            == nodes.enumerated().filter { [0, 2, 4].contains($0.offset % 5) }.map(\.element))
        let rows = try reader.rows(label: nil, property: "p")
        #expect(rows.map(\.node) == nodes)
        #expect(rows.map(\.value.description) == (0..<40).map(String.init))
        #expect(try reader.nodeCount(label: "B") == 16)
      }
    },
    ContractCase("a scan of edges goes by type, source, target, id") { store throws in
      let (a, b) = (try store.createNode(), try store.createNode())
      let edges = [
        try store.createEdge("T", b, a), try store.createEdge("S", a, a),
        try store.createEdge("T", a, b), try store.createEdge("T", a, b, ["p": .text("x")]),
        try store.createEdge("T", a, a),
      ]
      try store.read { reader throws in
        let scan = try reader.scanEdges(type: nil)
        var found: [Edge] = []
        while let batch = try scan.next(maximum: 2) { found += batch }
        #expect(found.map(\.reference) == [4, 2, 3, 0, 1].map { edges[$0] })
        #expect(found.map(\.type) == ["T", "T", "T", "T", "S"])
        #expect(identical(found[2].properties, ["p": .text("x")]))
        #expect(try reader.scanEdges(type: "S").next(maximum: 9)?.count == 1)
      }
    },
  ]

  /// All edges at some nodes, read by windows.
  private static func windows(
    of limit: Int, over nodes: [NodeID], _ direction: EdgeDirection, _ reader: any GraphReader
  ) throws -> [EdgeReference] {
    var read: [EdgeReference] = []
    var (position, skipped) = (0, 0)
    while position < nodes.count {
      let window = EdgeWindow(skipped: skipped, limit: limit)
      let rest = Array(nodes[position...])
      let some = try reader.adjacency(of: rest, direction, types: nil, window: window)
      let ends = try reader.neighbours(of: rest, direction, types: nil, window: window)
      #expect(ends.nodes == some.neighbours)
      #expect(ends.offsets == some.offsets)
      #expect(ends.isCut == some.isCut)
      #expect(some.edges.count <= limit)
      read += some.edges
      let last = some.offsets[some.count] - some.offsets[some.count - 1]
      skipped = some.isCut ? last + (some.count == 1 ? skipped : 0) : 0
      position += some.isCut ? some.count - 1 : some.count
    }
    return read
  }
}
