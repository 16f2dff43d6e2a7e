import GraphModel
import GraphStorage
import TestSupport
import Testing

/// Packed arrays hold what the tables hold, whatever happens to these.
@Suite struct ProjectionTests {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func arraysFollowEveryChange(seed: UInt64) throws {
    let file = try TemporaryFile()
    let reading = try file.open()
    let writing = try file.open()
    var changes = RandomChanges(seed: seed)
    for step in 0..<12 {
      try changes.transaction(on: step % 3 == 0 ? reading : writing)
      if step == 5 { try writing.optimize() }
      if step == 8 { try writing.optimize(dropping: true) }
      let fresh = try PackedDump(try file.open())
      #expect(try PackedDump(reading) == fresh, "seed \(seed), step \(step)")
      #expect(try PackedDump(writing) == fresh, "seed \(seed), step \(step)")
    }
    #expect(try reading.check() == [], "seed \(seed)")
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func arraysFollowTheProcesssOwnSmallChanges(seed: UInt64) throws {
    let file = try TemporaryFile()
    let (own, other) = (try file.open(), try file.open())
    var changes = RandomChanges(seed: seed)
    for step in 0..<40 {
      try changes.transaction(on: step % 7 == 6 ? other : own, savepoints: 1)
      if step % 5 != 0 { continue }
      #expect(try PackedDump(own) == PackedDump(file.open()), "seed \(seed), step \(step)")
    }
  }

  @Test func aLoadStoresArraysThatAFileOpensWith() throws {
    let file = try TemporaryFile()
    try load(file)
    let stored = try ForeignConnection(file).rows("SELECT count(*) > 0 FROM projection")
    #expect(stored == [["1"]])
    #expect(try PackedDump(file.open()).lines.contains("T true 1 2 1"))
  }

  @Test func whatATransactionChangesItsOwnArraysHave() throws {
    let file = try TemporaryFile()
    try load(file)
    let store = try file.open()
    try store.write { session in
      let before = try session.reader.packedNodes().count
      _ = try session.writer.createNode(labels: ["A"], properties: ValueMap())
      #expect(try session.reader.packedNodes().count == before + 1)
    }
  }

  @Test func arraysThatDifferAreFound() throws {
    let file = try TemporaryFile()
    try load(file)
    try ForeignConnection(file).damage(
      "UPDATE projection SET bytes = zeroblob(length(bytes)) WHERE name = 'out.1.edges'")
    #expect(try file.open().check() == [.projectionDiffers("outgoing 'T'")])
    try file.open().optimize()
    #expect(try file.open().check() == [])
  }

  @Test func aLoadStoresTheProperties() throws {
    let file = try TemporaryFile()
    try load(file)
    let kept = try file.open().read { reader in
      try ["name", "text", "unknown"].map { try reader.packedProperty($0, forScanOf: 2)?.form }
    }
    #expect(kept == [.codes, .codes, nil])
    try file.open().optimize(dropping: true)
    let dropped = try file.open().read { try $0.packedProperty("name", forScanOf: 2)?.form }
    #expect(dropped == nil)
  }

  @Test(arguments: ["codes", "dictionary", "head"])
  func propertiesThatDifferAreFound(part: String) throws {
    let file = try TemporaryFile()
    try load(file)
    try ForeignConnection(file).damage(
      "UPDATE projection SET bytes = zeroblob(length(bytes)) WHERE name = 'property.\(part).name'")
    #expect(try file.open().check() == [.projectionDiffers("property 'name'")])
    let names = try file.open().read { try $0.property("name", of: [NodeID(1), NodeID(2)]) }
    #expect(names.values.map(\.description) == ["'Ada'", "'Bo'"])
    try file.open().optimize()
    #expect(try file.open().check() == [])
  }

  @Test func manyTextsThatDifferAreFound() throws {
    for part in ["bytes", "starts", "lengths", "nulls"] {
      let file = try TemporaryFile()
      try file.open().write { session in
        let loader = try session.writer.makeLoader()
        for id in 0..<5_000 {
          _ = try loader.loadNode(id: "\(id)", labels: ["A"], properties: [("p", .text("é\(id)"))])
        }
        try loader.finish()
      }
      #expect(try file.open().check() == [])
      try ForeignConnection(file).damage(
        "UPDATE projection SET bytes = CAST(substr(hex(bytes), 1, length(bytes)) AS BLOB) "
          + "WHERE name = 'property.\(part).p'")
      #expect(try file.open().check() == [.projectionDiffers("property 'p'")], "\(part)")
    }
  }

  private func load(_ file: TemporaryFile) throws {
    try file.open().write { session in
      let loader = try session.writer.makeLoader()
      _ = try loader.loadNode(
        id: "a", labels: ["A"], properties: [("name", "Ada"), ("text", "x")])
      _ = try loader.loadNode(id: "b", labels: ["B"], properties: [("name", "Bo")])
      _ = try loader.loadEdge(id: "e", type: "T", from: "a", to: "b", properties: [])
      try loader.finish()
    }
  }
}
