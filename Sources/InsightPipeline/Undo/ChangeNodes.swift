import GraphModel
import TypedJSON

/// What runs did to what was there before them, kept in the graph until it is taken back.
///
///     (:ImportChange {run, source, recorded_at, ordinal, change: '{"kind": "property", …}'})
struct ChangeNodes {
  static let label = "ImportChange"

  /// A change, with the node that keeps it.
  struct Kept {
    let node: NodeID
    let run: String
    let source: String
    let recordedAt: String
    let ordinal: Int64
    var change: ImportChange
  }

  private let session: any GraphSession

  init(_ session: any GraphSession) {
    self.session = session
  }

  func store(_ changes: [ImportChange], of run: ImportRun, source: String) throws {
    for (ordinal, change) in changes.enumerated() {
      var properties = run.provenance
      properties["source"] = .text(source)
      properties["ordinal"] = .integer(Int64(ordinal))
      properties["change"] = .text(Self.text(of: change))
      _ = try session.writer.createNode(labels: [Self.label], properties: properties)
    }
  }

  /// All of them, the latest first.
  func all() throws -> [Kept] {
    let names = ["run", "source", "ordinal", "change", "recorded_at"]
    let scan = try session.reader.scanNodes(label: Self.label, properties: names)
    var found: [Kept] = []
    while let batch = try scan.next(maximum: 1_024) {
      for row in batch.nodes.indices {
        let values = batch.properties.map { $0[row] }
        guard let run = values[0].text, let source = values[1].text,
          case .integer(let ordinal) = values[2],
          let change = values[3].text.flatMap(Self.change)
        else { continue }
        found.append(
          Kept(
            node: batch.nodes[row], run: run, source: source, recordedAt: values[4].description,
            ordinal: ordinal, change: change))
      }
    }
    return found.sorted { ($0.recordedAt, $0.node) > ($1.recordedAt, $1.node) }
  }

  func replace(_ change: ImportChange, at node: NodeID) throws {
    try session.writer.setProperty("change", of: node, to: .text(Self.text(of: change)))
  }

  func forget(_ kept: Kept) throws {
    try session.writer.deleteNode(kept.node)
  }
}

extension ChangeNodes {
  private static func text(of change: ImportChange) -> String {
    var json = JSONWriter()
    ValueEncoder(.typed).write(.map(change.map), to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func change(in text: String) -> ImportChange? {
    let value = Array(text.utf8).withUnsafeBufferPointer { bytes -> Value? in
      var scanner = JSONScanner(bytes)
      return try? scanner.scanValue()
    }
    guard case .map(let map)? = value else { return nil }
    return ImportChange(map)
  }
}
