import GraphModel
import Testing

extension ContractCase {
  static let names: [ContractCase] = [
    ContractCase("labels, types and keys of any name are told apart by their bytes") {
      store throws in
      let nodes = try Hostile.names.map { name in
        try store.createNode([name], [name: .text(name)])
      }
      let edges = try zip(Hostile.names, nodes).map { name, node in
        try store.createEdge(name, node, node, [name: .text(name)])
      }
      try store.read { reader throws in
        for (index, name) in Hostile.names.enumerated() {
          #expect(try reader.nodes(label: name) == [nodes[index]], "\(name.debugDescription)")
          #expect(try reader.nodeCount(label: name) == 1)
          #expect(try reader.edgeCount(type: name) == 1)
          #expect(try identical(reader.node(nodes[index])?.properties, [name: .text(name)]))
          #expect(try identical(reader.edge(edges[index])?.properties, [name: .text(name)]))
          #expect(try identical(reader.property(name, of: nodes)[index], .text(name)))
          let found = try reader.adjacency(of: [nodes[index]], .outgoing, types: [name])
          #expect(found.edges == [edges[index]])
          #expect(UTF8Order.areEqual(reader.edgeTypeName(edges[index].type), name))
        }
        let ordered = Hostile.names.map { Name($0) }.sorted()
        #expect(try reader.names().labels.map { Name($0) } == ordered)
        #expect(try reader.names().edgeTypes.map { Name($0) } == ordered)
        #expect(try reader.names().propertyKeys.map { Name($0) } == ordered)
      }
    },
    ContractCase("all names together on one node and one edge are told apart") { store throws in
      let properties = ValueMap(Hostile.names.map { ($0, .text($0)) })
      let node = try store.createNode(Hostile.names, properties)
      let edge = try store.createEdge("E", node, node, properties)
      try store.read { reader throws in
        let labels = try reader.node(node)?.labels ?? []
        #expect(labels.map { Name($0) } == Hostile.names.map { Name($0) }.sorted())
        #expect(try identical(reader.node(node)?.properties, properties))
        #expect(try identical(reader.edge(edge)?.properties, properties))
        for name in Hostile.names {
          #expect(try reader.nodes(label: name) == [node])
        }
      }
    },
    ContractCase("a name the graph has never seen matches nothing") { store throws in
      let node = try store.createNode(["A"], ["a": .integer(1)])
      try store.read { reader throws in
        #expect(reader.edgeTypeID(named: "T") == nil)
        #expect(try reader.nodeCount(label: "B") == 0)
        #expect(try reader.edgeCount(type: "T") == 0)
        #expect(try reader.nodes(label: "B").isEmpty)
        #expect(try reader.property("b", of: [node])[0].isNull)
        #expect(try reader.adjacency(of: [node], .either, types: ["T"]).offsets == [0, 0])
        #expect(try reader.scanEdges(type: "T").next(maximum: 1) == nil)
      }
    },
    ContractCase("names that nothing carries any more are not in use") { store throws in
      let node = try store.createNode(["A"], ["a": .integer(1)])
      let edge = try store.createEdge("T", node, node, ["b": .integer(1)])
      try store.write {
        try $0.writer.deleteEdge(edge)
        try $0.writer.deleteNode(node)
      }
      try store.read { reader throws in #expect(try reader.names() == GraphNames()) }
    },
  ]
}
