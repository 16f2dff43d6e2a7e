import GraphModel
import GraphStorage
import TestSupport
import Testing

/// What is remembered of the full-text index is what it holds, whoever changes the texts.
@Suite struct TextMemoryTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func postingsAndLengthsFollowEveryChange(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let file = try TemporaryFile()
    let (own, other) = (try file.open(), try file.open())
    var nodes: [NodeID] = []
    for step in 0..<30 {
      let text = (0..<Int.random(in: 0..<6, using: &generator)).map { _ in
        ["grid", "power", "chips", "powerful"].randomElement(using: &generator) ?? ""
      }
      try (Bool.random(using: &generator) ? own : other).write { session in
        let value = Value.text(text.joined(separator: " "))
        switch (Int.random(in: 0..<4, using: &generator), nodes.randomElement(using: &generator)) {
        case (0, let node?): try session.writer.setProperty("text", of: node, to: value)
        case (1, let node?): try session.writer.addLabels(["Marked"], to: node)
        case (2, let node?):
          try session.writer.deleteNode(node)
          nodes.removeAll { $0 == node }
        default:
          nodes.append(
            try session.writer.createNode(labels: ["Insight"], properties: ["text": value]))
        }
      }
      #expect(
        try texts(own, of: nodes) == texts(file.open(), of: nodes), "seed \(seed), step \(step)")
    }
  }

  @Test func anOpenTransactionSeesItsOwnTexts() throws {
    let store = try TemporaryFile().open()
    _ = try store.createNode(["Insight"], ["text": "power"])
    _ = try texts(store, of: [])
    try store.write { session in
      _ = try session.writer.createNode(labels: ["Insight"], properties: ["text": "power power"])
      let found = try session.reader.fullText?.postings(of: "power", isPrefix: false)
      #expect(found?.map(\.count) == [1, 2])
    }
  }

  /// Asks for so many lengths that all are read.
  private func texts(_ store: any GraphStore, of nodes: [NodeID]) throws -> [String] {
    try store.read { reader in
      guard let index = reader.fullText else { return [] }
      let postings = try [("power", false), ("power", true), ("chip", false)].map {
        try index.postings(of: $0.0, isPrefix: $0.1).map { "\($0.node.rawValue):\($0.count)" }
      }
      let asked = Array(repeating: nodes, count: 3_000 / max(nodes.count, 1)).joined()
      return postings.map(\.description)
        + [try index.lengths(of: Array(asked)).prefix(nodes.count).description]
    }
  }
}
