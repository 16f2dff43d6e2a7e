import GraphModel
import InsightExtraction
import InsightImport
import InsightPipeline
import Testing

/// A graph in memory, and short texts for what is in it.
final class TestGraph {
  static let vocabulary = EntityVocabulary(files: [
    (
      "countries.txt",
      """
      kind Country
      Norway = iso NO, wikidata Q20
        name: Norge
        demonym: Norwegian
      Sweden = iso SE
        demonym: Swedish
      Taiwan = iso TW
      """
    )
  ])

  private let store = InMemoryGraphStore()
  private let budget = Budget()

  init() throws {
    try #require(Self.vocabulary.problems.isEmpty)
  }

  /// Imports paragraphs as a page; `wrapped`: with headings and broken lines.
  func importPage(
    _ insights: [String], run: String = "first", wrapped: Bool = false,
    vocabulary: EntityVocabulary = TestGraph.vocabulary
  ) throws -> ImportSummary {
    let text =
      wrapped
      ? insights.map { $0.replacing(", ", with: ",\r\n") }.joined(separator: "\r\n\r\n")
      : insights.joined(separator: "\n\n")
    return try importPage(Array(text.utf8), run: run, vocabulary: vocabulary)
  }

  func importPage(_ bytes: [UInt8], run: String = "first", vocabulary: EntityVocabulary) throws
    -> ImportSummary
  {
    let document = try InsightFormats.read(bytes)
    return try write { session in
      try InsightPipeline(EntityLinker(vocabulary))
        .write(document, in: Self.run(named: run), to: session)
    }
  }

  /// Imports lines of JSON.
  func importLines(
    _ lines: [String], run: String = "first", vocabulary: EntityVocabulary = TestGraph.vocabulary
  ) throws -> ImportSummary {
    try importPage(
      Array(lines.joined(separator: "\n").utf8), run: run, vocabulary: vocabulary)
  }

  static func run(named name: String) -> ImportRun {
    let moment = ZonedDateTime(
      local: LocalDateTime(date: CalendarDate(daysSinceEpoch: 20_000), time: .midnight),
      offsetSeconds: 0)
    return ImportRun(name: name, recordedAt: moment)
  }

  func write<Result>(_ body: (any GraphSession) throws -> Result) throws -> Result {
    try store.access(under: budget) { session in
      try session.begin(.write)
      let result = try body(session)
      try session.commit()
      return result
    }
  }

  func read<Result>(_ body: (any GraphReader) throws -> Result) throws -> Result {
    try store.access(under: budget) { session in
      try session.begin(.read)
      let result = Swift.Result { try body(session.reader) }
      try session.rollback()
      return try result.get()
    }
  }
}

extension TestGraph {
  func insight(_ text: String, _ reader: any GraphReader) throws -> NodeID? {
    let key = InsightRecord(text: text, line: 1).key
    return try reader.findNodes(label: "Insight", property: "key", equalToAny: [.text(key)])?.first
  }

  /// Each as `country:NO Norway 0-6 modifier`, in order.
  func mentions() throws -> [String] {
    try edges("MENTIONS") { edge, _, target in
      let text = { (key: String) in edge.properties[key].map(self.plain) ?? "?" }
      return "\(target) \(text("surface")) \(text("start"))-\(text("end")) \(text("role"))"
    }.sorted()
  }

  /// Each as `1 source TEXT`, in order.
  func related(from text: String) throws -> [String] {
    let key = InsightRecord(text: text, line: 1).key
    return try edges("RELATED_TO") { edge, source, target in
      #expect(source == key)
      let text = try self.plainText(of: target)
      return "\(edge.properties["rank"].map(self.plain) ?? "?") "
        + "\(edge.properties["method"].map(self.plain) ?? "?") \(text)"
    }.sorted()
  }

  /// All edges as `[Show Grid Notes] HAS_EPISODE [Episode Dams]`, in order.
  func shape() throws -> [String] {
    try read { reader in
      let edges = try reader.scanEdges(type: nil).next(maximum: 10_000) ?? []
      return try edges.map { edge in
        try "[\(name(of: edge.reference.source, reader))] \(edge.type)"
          + " [\(name(of: edge.reference.target, reader))]"
      }.sorted()
    }
  }

  /// All nodes as `Show Grid Notes`, in order.
  func nodeNames() throws -> [String] {
    try read { reader in
      let nodes = try reader.scanNodes(label: nil, properties: []).next(maximum: 10_000)?.nodes
      return try (nodes ?? []).map { try name(of: $0, reader) }.sorted()
    }
  }

  private func name(of id: NodeID, _ reader: any GraphReader) throws -> String {
    let node = try reader.node(id)
    let name = ["name", "title", "text", "surface", "format", "form"].lazy
      .compactMap { node?.properties[$0] }.first
    let label = node?.labels.first { $0 != "Entity" } ?? "?"
    return "\(label) \(name.map(plain) ?? "?")"
  }

  /// All nodes and edges with all they carry.
  func everything() throws -> [String] {
    try read { reader in
      let scan = try reader.scanNodes(label: nil, properties: [])
      let nodes = try scan.next(maximum: 1_000)?.nodes ?? []
      let edges = try reader.scanEdges(type: nil).next(maximum: 1_000) ?? []
      return try nodes.compactMap(reader.node).map {
        "\($0.id) \($0.labels) \($0.properties.entries)"
      }
        + edges.map { "\($0.reference) \($0.type) \($0.properties.entries)" }
    }
  }

  private func edges(_ type: String, _ show: (Edge, String, String) throws -> String) throws
    -> [String]
  {
    let edges = try read { try $0.scanEdges(type: type).next(maximum: 1_000) ?? [] }
    return try edges.map { edge in
      try show(edge, key(of: edge.reference.source), key(of: edge.reference.target))
    }
  }

  private func key(of node: NodeID) throws -> String {
    try read { plain(try $0.node(node)?.properties["key"] ?? .null) }
  }

  private func plainText(of key: String) throws -> String {
    try read { reader in
      let found = try reader.findNodes(label: "Insight", property: "key", equalToAny: [.text(key)])
      return plain(try reader.node(try #require(found?.first))?.properties["text"] ?? .null)
    }
  }

  private func plain(_ value: Value) -> String {
    if case .text(let text) = value { text } else { value.description }
  }
}
