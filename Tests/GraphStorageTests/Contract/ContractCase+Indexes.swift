import GraphModel
import Testing

extension ContractCase {
  /// An index need not serve but numbers and texts.
  private static func mayBeRefused(_ value: Value) -> Bool {
    !value.kind.isNumeric && value.kind != .text
  }

  private static func index(_ name: String = "i", unique: Bool) -> IndexDefinition {
    IndexDefinition(name: name, label: "L", property: "p", isUnique: unique)
  }

  private static let required = IndexDefinition(
    name: "r", label: "L", property: "p", kind: .required)

  static let indexes: [ContractCase] = [
    ContractCase("an index finds by value: 1 is 1.0, texts by bytes, kinds apart") { store throws in
      for unique in [false, true] {
        try store.write { _ = try $0.writer.createIndex(index("i\(unique)", unique: unique)) }
        let values: [Value] = [
          .integer(1), .text("1"), .boolean(true), .text("é"), .text("e\u{301}"),
          .integer(1 << 53 + 1), .float(0x1p53), .date(Hostile.date), .text("a\u{0}"),
        ]
        let nodes = try values.map { try store.createNode(["L"], ["p": $0]) }
        try store.read { reader throws in
          for (value, node) in zip(values, nodes) {
            let found = try reader.findNodes(label: "L", property: "p", equalToAny: [value])
            #expect(found == [node] || (found == nil && mayBeRefused(value)))
          }
          let one = try reader.findNodes(label: "L", property: "p", equalToAny: [.float(1)])
          #expect(one == [nodes[0]])
          let none = try reader.findNodes(
            label: "L", property: "p", equalToAny: [.null, .integer(2)])
          #expect(none == [])
          let some = try reader.findNodes(
            label: "L", property: "p", equalToAny: [.text("é"), .integer(1), .float(1)])
          #expect(some == [nodes[0], nodes[3]])
        }
        try store.write { session throws in
          for node in nodes { try session.writer.deleteNode(node) }
          #expect(try session.writer.dropIndex(named: "i\(unique)"))
        }
      }
    },
    ContractCase("in a column of booleans, numbers are found by value") { store throws in
      try store.write { _ = try $0.writer.createIndex(index(unique: false)) }
      let yes = try store.createNode(["L"], ["p": .boolean(true)])
      let one = try store.createNode(["L"], ["p": .integer(1)])
      let float = try store.createNode(["L"], ["p": .float(1)])
      try store.read { reader throws in
        let ones = try reader.findNodes(label: "L", property: "p", equalToAny: [.integer(1)])
        #expect(ones == [one, float])
        let booleans = try reader.findNodes(label: "L", property: "p", equalToAny: [.boolean(true)])
        #expect(booleans == [yes] || booleans == nil)
      }
    },
    ContractCase("an index covers label sets and properties that come later, and goes when dropped")
    { store throws in
      let early = try store.createNode(["L"], ["p": .text("x")])
      try store.write { session throws in
        #expect(try session.writer.createIndex(index(unique: false)))
      }
      let late = try store.createNode(["L", "M"], ["p": .text("x")])
      let other = try store.createNode(["M"], ["p": .text("x")])
      try store.write { try $0.writer.addLabels(["L"], to: other) }
      try store.read { reader throws in
        let found = try reader.findNodes(label: "L", property: "p", equalToAny: [.text("x")])
        #expect(found == [early, late, other])
        #expect(try reader.indexes() == [index(unique: false)])
        #expect(try reader.findNodes(label: "M", property: "p", equalToAny: [.text("x")]) == nil)
      }
      try store.write { session throws in
        #expect(try !session.writer.createIndex(index(unique: false)))
        #expect(try session.writer.dropIndex(named: "i"))
        #expect(try !session.writer.dropIndex(named: "i"))
      }
      try store.read { reader throws in
        #expect(try reader.findNodes(label: "L", property: "p", equalToAny: [.text("x")]) == nil)
        #expect(try reader.indexes().isEmpty)
      }
    },
    ContractCase("the name of an index means one index") { store throws in
      try store.write { _ = try $0.writer.createIndex(index(unique: false)) }
      expect(.indexNameTaken("i")) {
        try store.write { _ = try $0.writer.createIndex(index(unique: true)) }
      }
    },
    ContractCase("a unique value is refused to a second node, on every way to it") { store throws in
      try store.write { _ = try $0.writer.createIndex(index(unique: true)) }
      let first = try store.createNode(["L"], ["p": .integer(1)])
      let second = try store.createNode(["L"], ["p": .text("x")])
      let unlabelled = try store.createNode([], ["p": .integer(1)])
      let violation = GraphError.uniqueViolation(label: "L", property: "p", value: "1.0")
      expect(violation) { _ = try store.createNode(["L", "M"], ["p": .float(1)]) }
      expect(violation) {
        try store.write { try $0.writer.setProperty("p", of: second, to: .float(1)) }
      }
      expect(.uniqueViolation(label: "L", property: "p", value: "1")) {
        _ = try store.write { try $0.writer.addLabels(["L"], to: unlabelled) }
      }
      try store.write {
        try $0.writer.setProperty("p", of: first, to: .float(1))
        try $0.writer.setProperty("p", of: first, to: .integer(2))
        try $0.writer.setProperty("p", of: second, to: .integer(1))
        try $0.writer.removeLabels(["L"], from: second)
        try $0.writer.addLabels(["L"], to: unlabelled)
        try $0.writer.deleteNode(first)
      }
      #expect(try store.createNode(["L"], ["p": .integer(2)]) > unlabelled)
      try store.read { reader throws in #expect(try reader.nodeCount(label: "L") == 2) }
    },
    ContractCase("a required property is missed when the change ends, on every way to that") {
      store throws in
      let bare = try store.createNode(["M"])
      try store.write { _ = try $0.writer.createIndex(required) }
      let whole = try store.createNode(["L", "M"], ["p": .integer(1), "q": .integer(2)])
      let missing = GraphError.missingProperty(label: "L", property: "p")
      expect(missing) { _ = try store.createNode(["L"]) }
      expect(missing) { _ = try store.createNode(["L"], ["q": .integer(1)]) }
      expect(missing) { try store.write { try $0.writer.setProperty("p", of: whole, to: .null) } }
      expect(missing) { _ = try store.write { try $0.writer.addLabels(["L"], to: bare) } }
      expect(missing) {
        try store.write { session in
          let loader = try session.writer.makeLoader()
          _ = try loader.loadNode(id: "a", labels: ["L"], properties: [("q", .integer(1))])
          try loader.finish()
        }
      }
      try store.write { session in
        try session.writer.setProperty("p", of: whole, to: .null)
        try session.writer.setProperty("p", of: whole, to: .integer(3))
        expect(missing) {
          try session.savepoint {
            _ = try session.writer.createNode(labels: ["L"], properties: [:])
          }
        }
      }
      try store.write { try $0.writer.removeLabels(["L"], from: whole) }
      try store.write { try $0.writer.setProperty("p", of: whole, to: .null) }
      try store.read { reader throws in
        #expect(try reader.nodeCount(label: nil) == 2)
        #expect(try reader.findNodes(label: "L", property: "p", equalToAny: [.integer(1)]) == nil)
      }
    },
    ContractCase("a property cannot be required where a node lacks it") { store throws in
      _ = try store.createNode(["L"], ["q": .integer(1)])
      expect(.missingProperty(label: "L", property: "p")) {
        try store.write { _ = try $0.writer.createIndex(required) }
      }
      try store.read { reader throws in #expect(try reader.indexes().isEmpty) }
    },
    ContractCase("a unique index cannot be made over values that are not, and leaves nothing") {
      store throws in
      _ = try store.createNode(["L"], ["p": .list([.integer(1)])])
      _ = try store.createNode(["L"], ["p": .list([.float(1)])])
      expect(.uniqueViolation(label: "L", property: "p", value: "[1.0]")) {
        try store.write { _ = try $0.writer.createIndex(index(unique: true)) }
      }
      try store.read { reader throws in #expect(try reader.indexes().isEmpty) }
    },
  ]
}
