import GraphModel
import Testing

extension ContractCase {
  static let values: [ContractCase] = [
    ContractCase("a value of any kind reads back exactly, whatever kind the column began with") {
      store throws in
      for first in Hostile.values {
        for value in Hostile.values {
          try store.write { session throws in
            let key = "key\(first.kind.name)"
            let one = try session.writer.createNode(labels: ["V"], properties: [key: first])
            let node = try session.writer.createNode(labels: ["V"], properties: [key: value])
            let column = try session.reader.property(key, of: [one, node])
            #expect(identical(column[0], first))
            #expect(identical(column[1], value), "\(value) after \(first)")
            #expect(try identical(session.reader.node(node)?.properties, [key: value]))
          }
        }
      }
    },
    ContractCase("mixed kinds under one key read back through a scan and from edges") {
      store throws in
      try store.write { session throws in
        let nodes = try Hostile.values.map {
          try session.writer.createNode(labels: ["Mixed"], properties: ["key": $0])
        }
        let edges = try Hostile.values.map {
          try session.writer.createEdge(
            type: "MIXED", from: nodes[0], to: nodes[0], properties: ["key": $0])
        }
        let rows = try session.reader.rows(label: "Mixed", property: "key")
        let ofEdges = try session.reader.property("key", of: edges)
        for (index, value) in Hostile.values.enumerated() {
          #expect(rows[index].node == nodes[index])
          #expect(identical(rows[index].value, value))
          #expect(identical(ofEdges[index], value))
          #expect(try identical(session.reader.edge(edges[index])?.properties, ["key": value]))
        }
      }
    },
    ContractCase("setting a property to a value of any kind, then to null, leaves what was said") {
      store throws in
      let node = try store.createNode(["N"], ["other": .integer(1)])
      let edge = try store.createEdge("E", node, node)
      for value in Hostile.values {
        try store.write {
          try $0.writer.setProperty("key", of: node, to: value)
          try $0.writer.setProperty("key", of: edge, to: value)
        }
        try store.read { reader throws in
          #expect(try identical(reader.property("key", of: [node])[0], value))
          #expect(try identical(reader.property("key", of: [edge])[0], value))
        }
      }
      try store.write {
        try $0.writer.setProperty("key", of: node, to: .null)
        try $0.writer.setProperty("key", of: edge, to: .null)
      }
      try store.read { reader throws in
        #expect(try identical(reader.node(node)?.properties, ["other": .integer(1)]))
        #expect(try identical(reader.edge(edge)?.properties, [:]))
      }
    },
    ContractCase("maps, nodes and lists of mixed kinds are refused and leave nothing") {
      store throws in
      let node = try store.createNode()
      for value in Hostile.unstorable {
        expect(.notStorable(property: "key", kind: value.kind.name)) {
          _ = try store.createNode(["A"], ["key": value])
        }
        expect(.notStorable(property: "key", kind: value.kind.name)) {
          try store.write { try $0.writer.setProperty("key", of: node, to: value) }
        }
      }
      try store.read { reader throws in #expect(try reader.nodeCount(label: nil) == 1) }
    },
    ContractCase("a null property is no property") { store throws in
      let node = try store.createNode([], ["a": .null, "b": .integer(1)])
      try store.read { reader throws in
        #expect(try identical(reader.node(node)?.properties, ["b": .integer(1)]))
      }
    },
  ]
}
