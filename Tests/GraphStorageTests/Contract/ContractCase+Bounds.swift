import GraphModel
import Testing

extension ContractCase {
  private static let wide = ValueMap(
    (0..<2_500).map { (number: Int64) in (key: "p\(number)", value: Value.integer(number)) })

  static let overflow: [ContractCase] = [
    ContractCase("2,500 properties on a node and an edge read back, and can be changed") {
      store throws in
      let properties = ContractCase.wide
      let (node, edge) = try store.write { session throws in
        let node = try session.writer.createNode(labels: ["Wide"], properties: properties)
        let edge = try session.writer.createEdge(
          type: "WIDE", from: node, to: node, properties: properties)
        return (node, edge)
      }
      try store.read { reader throws in
        #expect(try identical(reader.node(node)?.properties, properties))
        #expect(try identical(reader.edge(edge)?.properties, properties))
        #expect(try identical(reader.property("p2499", of: [node])[0], .integer(2_499)))
      }
      for value in Hostile.values {
        try store.write {
          try $0.writer.setProperty("p2000", of: node, to: value)
          try $0.writer.setProperty("p2000", of: edge, to: value)
        }
        try store.read { reader throws in
          #expect(try identical(reader.property("p2000", of: [node])[0], value))
          #expect(try identical(reader.property("p2000", of: [edge])[0], value))
          #expect(try reader.node(node)?.properties.count == 2_500)
        }
      }
      try store.write { try $0.writer.setProperty("p2001", of: node, to: .null) }
      try store.read { reader throws in #expect(try reader.node(node)?.properties.count == 2_499) }
    },
    ContractCase("300 label sets read back, are scanned in order, keep to a unique index") {
      store throws in
      let index = IndexDefinition(name: "i", label: "All", property: "key", isUnique: true)
      let plain = IndexDefinition(name: "j", label: "All", property: "mixed", isUnique: false)
      let values = Hostile.values
      let nodes = try store.write { session throws in
        _ = try session.writer.createIndex(index)
        _ = try session.writer.createIndex(plain)
        return try (0..<300).map { number in
          try session.writer.createNode(
            labels: ["All", "L\(number)"],
            properties: [
              "key": .integer(Int64(number)), "mixed": values[number % values.count],
            ])
        }
      }
      try store.read { reader throws in
        #expect(try reader.nodes(label: "All") == nodes)
        #expect(try reader.nodes(label: "L250") == [nodes[250]])
        let rows = try reader.rows(label: "All", property: "mixed")
        let column = try reader.property("mixed", of: nodes)
        for number in 0..<300 {
          let value = values[number % values.count]
          #expect(identical(rows[number].value, value))
          #expect(identical(column[number], value))
        }
        let found = try reader.findNodes(
          label: "All", property: "key", equalToAny: [.integer(299), .float(3)])
        #expect(found == [nodes[3], nodes[299]])
        let ones = try reader.findNodes(
          label: "All", property: "mixed", equalToAny: [.integer(1)])
        let right = (0..<300).filter { values[$0 % values.count].isEquivalent(to: .integer(1)) }
        #expect(ones == nil || ones == right.map { nodes[$0] })
      }
      expect(.uniqueViolation(label: "All", property: "key", value: "299")) {
        _ = try store.createNode(["All", "L299"], ["key": .integer(299)])
      }
      try store.write { session throws in
        try session.writer.setProperty("mixed", of: nodes[299], to: .text("changed"))
        try session.writer.removeLabels(["L298"], from: nodes[298])
        try session.writer.deleteNode(nodes[297])
      }
      try store.read { reader throws in
        #expect(try identical(reader.property("mixed", of: [nodes[299]])[0], .text("changed")))
        #expect(try reader.node(nodes[298])?.labels == ["All"])
        #expect(try reader.nodeCount(label: "All") == 299)
        #expect(try reader.nodeCount(label: "L298") == 0)
      }
    },
    ContractCase("500 edge types are met in the order of their making") { store throws in
      let (node, edges) = try store.write { session in
        let node = try session.writer.createNode(labels: [], properties: [:])
        let edges = try (0..<500).map { number in
          try session.writer.createEdge(type: "T\(number)", from: node, to: node, properties: [:])
        }
        return (node, edges)
      }
      try store.read { reader throws in
        #expect(try reader.adjacency(of: [node], .either, types: nil).edges == edges)
        #expect(try reader.adjacency(of: [node], .incoming, types: ["T499"]).edges == [edges[499]])
        #expect(try reader.edgeCount(type: nil) == 500)
        #expect(try reader.existing(edges).allSatisfy { $0 })
      }
    },
  ]

  static let spill: [ContractCase] = [
    ContractCase("rows put aside come back in order, typed exactly, once for each run") {
      store throws in
      try store.access(under: Budget()) { session throws in
        let edge = EdgeReference(
          id: EdgeID(1), type: EdgeTypeID(2), source: NodeID(3), target: NodeID(4))
        let path = PathReference(from: NodeID(3), along: [edge])
        let values =
          Hostile.values + Hostile.unstorable
          + [.null, .edge(edge), .path(path), .map(["a": .list([.map(["": .null])])])]
        let run = try session.spill.makeRun()
        let other = try session.spill.makeRun()
        try other.append([[.integer(1)]])
        try run.append(values.map { [$0, .text("second")] })
        try run.append([[]])
        var rows: [[Value]] = []
        while let batch = try run.next(maximum: 7) {
          #expect(batch.count <= 7)
          rows += batch
        }
        #expect(rows.count == values.count + 1)
        #expect(rows.last?.isEmpty == true)
        for (row, value) in zip(rows, values) {
          #expect(row.count == 2)
          #expect(identical(row[0], value))
        }
        #expect(try other.next(maximum: 10)?.count == 1)
        #expect(try other.next(maximum: 10) == nil)
      }
    }
  ]
}
