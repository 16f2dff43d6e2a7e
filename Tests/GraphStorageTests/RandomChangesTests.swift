import GraphModel
import GraphStorage
import TestSupport
import Testing

/// The same random changes leave the same graph in a file as in memory.
@Suite struct RandomChangesTests {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func aFileAndMemoryAgree(seed: UInt64) throws {
    let file = try TemporaryFile()
    let stores: [any GraphStore] = [try file.open(), InMemoryGraphStore()]
    for store in stores {
      var changes = RandomChanges(seed: seed)
      for _ in 0..<12 { try changes.transaction(on: store) }
    }
    let dumps = try stores.map { try GraphDump($0) }
    #expect(dumps[0].lines.count > 20)
    #expect(dumps[0] == dumps[1], "seed \(seed)")
    let reopened = try file.open(.readWrite)
    #expect(try GraphDump(reopened) == dumps[1], "seed \(seed), reopened")
    #expect(try reopened.check() == [], "seed \(seed)")
  }
}

private struct Abandoned: Error {}

/// Changes of all kinds, some of which fail and are undone.
struct RandomChanges {
  private var generator: SeededGenerator
  private let labels = ["A", "a", "Insight", "\u{e9}", ""]
  private let keys = ["p", "P", "text", "title", "\u{0}"]
  private let types = ["T", "t", "MENTIONS"]
  private let values = Hostile.values.filter { value in
    if case .text(let text) = value { text.utf8.count < 1_000 } else { true }
  }

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func transaction(on store: any GraphStore, savepoints: Int = 12) throws {
    let succeeds = Int.random(in: 0..<4, using: &generator) > 0
    do {
      try store.write { session in
        for _ in 0..<savepoints { try savepoint(in: session) }
        if !succeeds { throw Abandoned() }
      }
    } catch is Abandoned {}
  }

  private mutating func savepoint(in session: any GraphSession) throws {
    let succeeds = Int.random(in: 0..<5, using: &generator) > 0
    do {
      try session.savepoint {
        for _ in 0..<3 { try change(session) }
        if !succeeds { throw Abandoned() }
      }
    } catch is Abandoned {
    } catch is GraphError {}
  }

  private mutating func change(_ session: any GraphSession) throws {
    let writer = session.writer
    let nodes = try session.reader.nodes()
    let kind = Int.random(in: 0..<12, using: &generator)
    guard kind > 3, let node = nodes.randomElement(using: &generator),
      let other = nodes.randomElement(using: &generator)
    else {
      _ = try writer.createNode(labels: someLabels(), properties: someProperties())
      return
    }
    let edges = try session.reader.adjacency(of: [node], .either, types: nil).edges
    switch kind {
    case 4: try writer.addLabels(someLabels(), to: node)
    case 5: try writer.removeLabels(someLabels(), from: node)
    case 6: try writer.setProperty(one(keys), of: node, to: one(values + [.null]))
    case 7: try writer.deleteNode(node)
    case 8:
      for edge in edges.prefix(1) {
        try writer.setProperty(one(keys), of: edge, to: one(values + [.null]))
      }
    case 9: for edge in edges.prefix(1) { try writer.deleteEdge(edge) }
    default:
      _ = try writer.createEdge(
        type: one(types), from: node, to: other, properties: someProperties())
    }
  }

  private mutating func someLabels() -> [String] {
    (0..<Int.random(in: 0..<3, using: &generator)).map { _ in one(labels) }
  }

  private mutating func someProperties() -> ValueMap {
    ValueMap((0..<Int.random(in: 0..<3, using: &generator)).map { _ in (one(keys), one(values)) })
  }

  private mutating func one<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: 0..<choices.count, using: &generator)]
  }
}
