import GraphExport
import GraphModel
import Testing

@Suite struct GraphJSONLinesExportTests {
  @Test func aGraphIsItsNodesThenItsEdges() throws {
    let store = InMemoryGraphStore()
    let text = try exported(store) { session in
      let writer = session.writer
      let a = try writer.createNode(
        labels: ["B", "A"], properties: ["x": .float(1), "q": .text("\"")])
      let b = try writer.createNode(
        labels: [], properties: ["d": .date(CalendarDate(daysSinceEpoch: 0))])
      _ = try writer.createEdge(type: "T", from: b, to: a, properties: ["n": .float(.nan)])
    }
    #expect(
      text == #"""
        {"type":"node","id":"n1","labels":["A","B"],"properties":{"q":"\"","x":1.0}}
        {"type":"node","id":"n2","labels":[],"properties":{"d":{"$type":"Date","_value":"1970-01-01"}}}
        {"type":"relationship","id":"e1","label":"T","start":{"id":"n2"},"end":{"id":"n1"},"properties":{"n":{"$type":"Float","_value":"NaN"}}}

        """#)
  }

  @Test func ownIDsNeverMeetImportedOnes() throws {
    let store = InMemoryGraphStore()
    let text = try exported(store) { session in
      let loader = try session.writer.makeLoader()
      for id in ["n3", "n_3", "n__x", "e_1"] {
        _ = try loader.loadNode(id: id, labels: [], properties: [])
      }
      _ = try loader.loadEdge(id: "e9", type: "T", from: "n3", to: "n3", properties: [])
      try loader.finish()
      let node = try session.writer.createNode(labels: [], properties: [:])
      _ = try session.writer.createEdge(type: "T", from: node, to: node, properties: [:])
    }
    let ids = text.split(separator: "\n").compactMap { line in
      line.split(separator: "\"id\":\"").dropFirst().first?.split(separator: "\"").first
    }
    #expect(ids == ["n3", "n_3", "n__x", "e_1", "n__5", "e9", "e_2"])
  }

  private func exported(
    _ store: InMemoryGraphStore, _ write: (any GraphSession) throws -> Void
  ) throws -> String {
    try store.access(under: Budget()) { session in
      try session.begin(.write)
      try write(session)
      try session.commit()
      try session.begin(.read)
      var bytes: [UInt8] = []
      _ = try GraphJSONLinesExport(session.reader).run { bytes += $0 }
      try session.rollback()
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
