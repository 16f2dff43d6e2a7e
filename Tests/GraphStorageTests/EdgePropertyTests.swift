import GraphModel
import GraphStorage
import TestSupport
import Testing

/// A property that is read of many edges, from arrays, is what each edge has by itself.
@Suite struct EdgePropertyTests {
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func arraysFollowEveryChange(seed: UInt64) throws {
    let file = try TemporaryFile()
    let reading = try file.open()
    let writing = try file.open()
    var generator = SeededGenerator(seed: seed)
    var edges: [EdgeReference] = []
    try writing.write { session in
      let nodes = try (0..<100).map { _ in
        try session.writer.createNode(labels: ["A"], properties: ValueMap())
      }
      for number in 0..<3_000 {
        edges.append(
          try session.writer.createEdge(
            type: number % 10 == 9 ? "S" : "R", from: nodes[number % 100],
            to: nodes[number * 7 % 100], properties: ["w": .integer(Int64(number))]))
      }
    }
    for step in 0..<6 {
      let own = edges.filter { $0.type == edges[0].type }
      let read = try reading.read { reader in
        // Once to make it known that many are read, and once from arrays.
        _ = try reader.property("w", of: own)
        return try reader.property("w", of: own).values.map(\.description)
      }
      let single = try reading.read { reader in
        try own.map { try reader.edge($0)?.properties["w"] ?? .null }
      }
      #expect(read == single.map(\.description), "seed \(seed), step \(step)")
      try (step % 2 == 0 ? writing : reading).write { session in
        try change(&edges, with: session.writer, &generator)
      }
    }
  }

  private func change(
    _ edges: inout [EdgeReference], with writer: any GraphWriter,
    _ generator: inout SeededGenerator
  ) throws {
    for _ in 0..<20 {
      let place = Int.random(in: edges.indices, using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: try writer.deleteEdge(edges.remove(at: place))
      case 1:
        let (old, end) = (edges[place], edges[0].source)
        edges.append(
          try writer.createEdge(type: "R", from: old.source, to: end, properties: ["w": 0.5]))
      case 2: try writer.setProperty("w", of: edges[place], to: .null)
      case 3: try writer.setProperty("w", of: edges[place], to: "text")
      default: try writer.setProperty("w", of: edges[place], to: -1)
      }
    }
  }
}
