import GraphModel
import TestSupport

/// Changes of every kind in a random order, some of which are refused.
struct RandomChanges {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func make(_ count: Int, in session: any GraphSession) throws {
    for _ in 0..<count {
      do {
        try makeOne(in: session)
      } catch is GraphError {
        continue
      }
    }
  }

  private mutating func makeOne(in session: any GraphSession) throws {
    let writer = session.writer
    switch generator.number(0...10) {
    case 0, 1: _ = try writer.createNode(labels: labels(), properties: ["x": value()])
    case 2, 3:
      _ = try writer.createEdge(type: type(), from: node(), to: node(), properties: ["w": value()])
    case 4: try writer.setProperty("x", of: node(), to: value())
    case 5: try writer.addLabels(labels(), to: node())
    case 6: try writer.removeLabels(labels(), from: node())
    case 7: try writer.deleteNode(node())
    case 8: try deleteEdge(session)
    case 9: try changeIndexes(writer)
    default: try load(writer)
    }
  }

  private mutating func deleteEdge(_ session: any GraphSession) throws {
    let edges = try session.reader.adjacency(of: [node()], .either, types: nil).edges
    guard let edge = edges.first else { return }
    try session.writer.setProperty("w", of: edge, to: value())
    try session.writer.deleteEdge(edge)
  }

  private mutating func changeIndexes(_ writer: any GraphWriter) throws {
    let label = generator.pick(RandomGraph.labels)
    guard generator.once(in: 2) else { return _ = try writer.dropIndex(named: label) }
    try writer.createIndex(
      IndexDefinition(name: label, label: label, property: "x", isUnique: generator.once(in: 2)))
  }

  private mutating func load(_ writer: any GraphWriter) throws {
    let loader = try writer.makeLoader()
    let ids = (0..<2).map { _ in "n\(generator.number(0...3))" }
    for id in ids {
      _ = try loader.loadNode(id: id, labels: labels(), properties: [(key: "x", value: value())])
    }
    _ = try loader.loadEdge(
      id: "e\(generator.number(0...3))", type: type(), from: ids[0], to: ids[1],
      properties: [(key: "w", value: value())])
    try loader.finish()
  }

  private mutating func node() -> NodeID { NodeID(Int64(generator.number(1...12))) }
  private mutating func type() -> String { generator.pick(RandomGraph.edgeTypes + ["new"]) }
  private mutating func labels() -> [String] {
    RandomGraph.labels.filter { _ in generator.once(in: 2) }
  }
  private mutating func value() -> Value { generator.pick([1, 2, 1.0, "a", nil, [1, 2]]) }
}
