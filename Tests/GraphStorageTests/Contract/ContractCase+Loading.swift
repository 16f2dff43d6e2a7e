import GraphModel
import Testing

extension ContractCase {
  static let loading: [ContractCase] = [
    ContractCase("an element that comes again is updated, not doubled") { store throws in
      for (round, outcome) in [LoadOutcome.added, .unchanged, .updated].enumerated() {
        try store.write { session throws in
          let loader = try session.writer.makeLoader()
          let value = Value.text(round == 2 ? "new" : "old")
          for id in ["a", "b"] {
            #expect(
              try loader.loadNode(id: id, labels: ["Insight"], properties: [("text", value)])
                == outcome)
          }
          #expect(
            try loader.loadEdge(
              id: "e", type: "T", from: "a", to: "b", properties: [("p", value)]) == outcome)
          try loader.finish()
        }
        try store.read { reader throws in
          #expect(try reader.nodeCount(label: "Insight") == 2)
          #expect(try reader.edgeCount(type: "T") == 1)
        }
      }
      try store.read { reader throws in
        let nodes = try reader.nodes()
        #expect(
          try reader.property("text", of: nodes).values.map(\.description) == ["'new'", "'new'"])
        #expect(try reader.importedIDs(of: nodes) == ["a", "b"])
        let edges = try reader.adjacency(of: nodes, .outgoing, types: nil).edges
        #expect(try reader.property("p", of: edges)[0].description == "'new'")
        #expect(try reader.importedIDs(of: edges) == ["e"])
      }
    },
    ContractCase("labels and properties of what comes again replace what was") { store throws in
      try store.write { session throws in
        let loader = try session.writer.makeLoader()
        _ = try loader.loadNode(id: "a", labels: ["A"], properties: [("p", .integer(1))])
        _ = try loader.loadNode(id: "a", labels: ["B"], properties: [("q", .integer(2))])
        _ = try loader.loadEdge(
          id: "e", type: "T", from: "a", to: "a", properties: [("p", .integer(1))])
        _ = try loader.loadEdge(
          id: "e", type: "T", from: "a", to: "a", properties: [("q", .integer(2))])
        try loader.finish()
      }
      try store.read { reader throws in
        let node = try #require(try reader.nodes().first)
        #expect(try reader.node(node)?.labels == ["B"])
        #expect(try identical(reader.node(node)?.properties, ["q": .integer(2)]))
        let edge = try #require(try reader.adjacency(of: [node], .outgoing, types: nil).edges.first)
        #expect(try identical(reader.edge(edge)?.properties, ["q": .integer(2)]))
        #expect(try reader.names().labels == ["B"])
      }
    },
    ContractCase("ends that never came and ends that changed are refused, the rest stays") {
      store throws in
      try store.write { session throws in
        let loader = try session.writer.makeLoader()
        for id in ["a", "b"] { _ = try loader.loadNode(id: id, labels: [], properties: []) }
        _ = try loader.loadEdge(id: "e", type: "T", from: "a", to: "b", properties: [])
        expect(.unknownImportedID("x")) {
          _ = try loader.loadEdge(id: "f", type: "T", from: "a", to: "x", properties: [])
        }
        expect(.unknownImportedID("x")) {
          _ = try loader.loadEdge(id: "f", type: "T", from: "x", to: "b", properties: [])
        }
        for (type, source, target) in [("S", "a", "b"), ("T", "b", "b"), ("T", "a", "a")] {
          expect(.edgeEndsChanged("e")) {
            _ = try loader.loadEdge(
              id: "e", type: type, from: source, to: target, properties: [])
          }
        }
        try loader.finish()
      }
      try store.read { reader throws in
        #expect(try reader.edgeCount(type: nil) == 1)
        #expect(try reader.nodeCount(label: nil) == 2)
      }
    },
    ContractCase("values that are unique or unstorable are refused one by one while loading") {
      store throws in
      let index = IndexDefinition(name: "i", label: "L", property: "p", isUnique: true)
      try store.write { session throws in
        _ = try session.writer.createIndex(index)
        let loader = try session.writer.makeLoader()
        _ = try loader.loadNode(id: "a", labels: ["L"], properties: [("p", .integer(1))])
        expect(.uniqueViolation(label: "L", property: "p", value: "1")) {
          _ = try loader.loadNode(id: "b", labels: ["L"], properties: [("p", .integer(1))])
        }
        expect(.notStorable(property: "p", kind: "MAP")) {
          _ = try loader.loadNode(id: "c", labels: ["L"], properties: [("p", .map([:]))])
        }
        expect(.notStorable(property: "p", kind: "MAP")) {
          _ = try loader.loadEdge(
            id: "e", type: "T", from: "a", to: "a", properties: [("p", .map([:]))])
        }
        _ = try loader.loadNode(id: "b", labels: ["L"], properties: [("p", .integer(2))])
        try loader.finish()
      }
      try store.read { reader throws in
        #expect(try reader.nodeCount(label: "L") == 2)
        #expect(try reader.nodes() == (try reader.nodes(label: "L")))
        let found = try reader.findNodes(label: "L", property: "p", equalToAny: [.integer(2)])
        #expect(found?.count == 1)
      }
    },
    ContractCase("ids of elements are told apart by bytes, and go with the element") {
      store throws in
      let ids = ["é", "e\u{301}", "", "\u{0}", "A", "a"]
      try store.write { session throws in
        let loader = try session.writer.makeLoader()
        for id in ids {
          #expect(try loader.loadNode(id: id, labels: [], properties: []) == .added)
        }
        try loader.finish()
      }
      try store.write { session throws in
        let nodes = try session.reader.nodes()
        let known = try session.reader.importedIDs(of: nodes).map { Name($0 ?? "none") }
        #expect(known == ids.map { Name($0) })
        try session.writer.deleteNode(nodes[0])
        #expect(try session.reader.importedIDs(of: [nodes[0]]) == [nil])
        let loader = try session.writer.makeLoader()
        #expect(try loader.loadNode(id: "é", labels: [], properties: []) == .added)
        try loader.finish()
      }
    },
    ContractCase(
      "a loader goes on from nodes made otherwise, into label sets that come while it runs"
    ) { store throws in
      let made = try store.createNode(["A"], ["p": .integer(1)])
      try store.write { session throws in
        let loader = try session.writer.makeLoader()
        for index in 0..<20 {
          let label = "L\(index % 3)"
          _ = try loader.loadNode(
            id: "n\(index)", labels: [label],
            properties: [("p\(index % 7)", .integer(Int64(index)))])
        }
        for index in 0..<20 {
          _ = try loader.loadEdge(
            id: "e\(index)", type: "T\(index % 2)", from: "n\(index)", to: "n\(19 - index)",
            properties: [("p\(index % 5)", .float(Double(index)))])
        }
        try loader.finish()
      }
      let later = try store.createNode(["A"])
      try store.read { reader throws in
        let nodes = try reader.nodes()
        #expect(nodes.count == 22)
        #expect(nodes.first == made)
        #expect(nodes.last == later)
        #expect(try identical(reader.node(nodes[20])?.properties, ["p5": .integer(19)]))
        #expect(try reader.adjacency(of: nodes, .either, types: ["T1"]).edges.count == 20)
        #expect(try reader.edgeCount(type: nil) == 20)
      }
    },
    ContractCase("what a load did inside a failed savepoint is forgotten by the loader too") {
      store throws in
      try store.write { session throws in
        let loader = try session.writer.makeLoader()
        _ = try loader.loadNode(id: "a", labels: ["A"], properties: [("p", .integer(1))])
        do {
          try session.savepoint {
            _ = try loader.loadNode(id: "b", labels: ["B"], properties: [("q", .integer(2))])
            _ = try loader.loadEdge(id: "e", type: "T", from: "a", to: "b", properties: [])
            _ = try loader.loadEdge(id: "f", type: "T", from: "a", to: "absent", properties: [])
          }
          Issue.record("the savepoint did not fail")
        } catch GraphError.unknownImportedID {}
        expect(.unknownImportedID("b")) {
          _ = try loader.loadEdge(id: "e", type: "S", from: "a", to: "b", properties: [])
        }
        #expect(
          try loader.loadNode(id: "c", labels: ["C"], properties: [("r", .integer(3))]) == .added)
        #expect(
          try loader.loadEdge(id: "e", type: "S", from: "a", to: "c", properties: []) == .added)
        try loader.finish()
      }
      try store.read { reader throws in
        let nodes = try reader.nodes()
        #expect(nodes.count == 2)
        #expect(try reader.node(nodes[1])?.labels == ["C"])
        #expect(try identical(reader.node(nodes[1])?.properties, ["r": .integer(3)]))
        #expect(try reader.adjacency(of: nodes, .outgoing, types: ["S"]).neighbours == [nodes[1]])
        #expect(try reader.names().edgeTypes == ["S"])
      }
    },
  ]
}
