import GraphModel
import Testing

@testable import GraphStorage

struct LoadingTests {
  @Test func idsOfTheSourceAreFoundByTheirBytes() {
    let ids = SourceIDs()
    let texts = ["", "\u{0}", "é", "e\u{301}"] + (0..<5_000).map { "\($0 * 7_919 % 65_537)-node" }
    func find(_ text: String) -> NodeID? {
      var text = text
      return text.withUTF8 { ids.node(UnsafeRawBufferPointer($0)) }
    }
    for (index, text) in texts.enumerated() {
      #expect(find(text) == nil)
      var text = text
      text.withUTF8 { ids.insert(UnsafeRawBufferPointer($0), NodeID(Int64(index + 1))) }
    }
    for (index, text) in texts.enumerated() { #expect(find(text)?.rawValue == Int64(index + 1)) }
    #expect(find("absent") == nil)
  }

  @Test func aFingerprintIsNewOnce() {
    let met = Fingerprints()
    for _ in 0..<2 {
      #expect((0..<10_000).filter { met.insert(UInt64($0) &* 0x9E37_79B9) }.count <= 10_000)
    }
    #expect(!met.insert(5 &* 0x9E37_79B9))
    #expect(met.insert(0x1234_5678_9ABC))
  }

  @Test func edgesGoInByTheirKeyWhateverTheOrderOfTheSource() throws {
    let file = try TemporaryFile()
    let store = try file.open()
    try store.write { session throws in
      let loader = try session.writer.makeLoader()
      for id in 0..<50 { _ = try loader.loadNode(id: "\(id)", labels: ["A"], properties: []) }
      for id in 0..<500 {
        let properties = id % 3 == 0 ? [(key: "p\(id % 5)", value: Value.integer(Int64(id)))] : []
        _ = try loader.loadEdge(
          id: "e\(id)", type: "T", from: "\(id * 31 % 50)", to: "\(id * 17 % 50)",
          properties: properties)
      }
      #expect(
        try loader.loadEdge(id: "e7", type: "T", from: "17", to: "19", properties: [])
          == .unchanged)
      try loader.finish()
    }
    #expect(try store.check().isEmpty)
    try store.read { reader throws in #expect(try reader.edgeCount(type: "T") == 500) }
  }
}
