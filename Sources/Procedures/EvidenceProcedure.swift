import GraphModel
package import QueryFunctions
import TextAnalysis

/// Where the graph has something from: the insights that say it, word for word.
package enum EvidenceProcedure {
  package static let evidence = Procedure(
    "evidence", [.init("element", .oneOf([.node, .edge, .path]))],
    yields: [
      .init("insight", .node), .init("quote", .text), .init("episode", .node),
      .init("published", .any), .init("start", .float), .init("url", .text),
    ],
    summary: """
      The insights behind a node, a relationship or, relationship by relationship, a path: the \
      sentence that says it, in which episode, when, and where to hear it.
      """,
    example: """
      MATCH (:Insight)-[m:MENTIONS]->() WITH m LIMIT 1
      CALL evidence(m) YIELD insight, quote, episode, published, start, url
      RETURN insight, quote, episode, published, start, url
      """
  ) { arguments, context in
    try passages(for: arguments[0], context.reader).map { try row($0, context.reader) }
  }

  /// An insight, and where the words stand in it that count.
  private struct Passage {
    let insight: NodeID
    var surface: Range<Int>?
  }

  private static func passages(for element: Value, _ reader: any GraphReader) throws -> [Passage] {
    switch element {
    case .node(let node): try passages(at: node, reader)
    case .edge(let edge): try passages(of: edge, reader)
    case .path(let path):
      path.edges.isEmpty
        ? try passages(at: path.nodes[0], reader)
        : try path.edges.flatMap { try passages(of: $0, reader) }
    case .null, .boolean, .integer, .float, .text, .date, .localTime, .time, .localDateTime,
      .dateTime, .duration, .list, .map:
      []
    }
  }

  private static func passages(at node: NodeID, _ reader: any GraphReader) throws -> [Passage] {
    if try isInsight(node, reader) { return [Passage(insight: node)] }
    let mentions = try reader.adjacency(of: [node], .incoming, types: ["MENTIONS"])
    return try mentions.edges.flatMap { try passages(of: $0, reader) }
  }

  /// A claim names its insight by key; any other edge is said by the insights at its ends.
  private static func passages(of edge: EdgeReference, _ reader: any GraphReader) throws
    -> [Passage]
  {
    let key = try reader.property("insight", of: [edge])[0]
    if case .text = key, let insight = try KeyedNode.find(key, label: "Insight", reader) {
      return [Passage(insight: insight, surface: try span(of: edge, reader))]
    }
    let span = try span(of: edge, reader)
    let ends = edge.source == edge.target ? [edge.source] : [edge.source, edge.target]
    return try ends.filter { try isInsight($0, reader) }.map { end in
      Passage(insight: end, surface: end == edge.source ? span : nil)
    }
  }

  private static func span(of edge: EdgeReference, _ reader: any GraphReader) throws
    -> Range<Int>?
  {
    let start = try reader.property("start", of: [edge])[0]
    let end = try reader.property("end", of: [edge])[0]
    guard case .integer(let start) = start, case .integer(let end) = end, 0 <= start, start < end
    else { return nil }
    return Int(start)..<Int(end)
  }

  private static func isInsight(_ node: NodeID, _ reader: any GraphReader) throws -> Bool {
    guard let set = try reader.labelSets(of: [node])[0] else { return false }
    return reader.labels(in: set).contains("Insight")
  }

  private static func row(_ passage: Passage, _ reader: any GraphReader) throws -> [Value] {
    let insight = passage.insight
    let property = { (key: String) in try reader.property(key, of: [insight])[0] }
    let episode = try reader.adjacency(of: [insight], .outgoing, types: ["FROM_EPISODE"])
      .neighbours.first
    let published = try property("published")
    let ofEpisode = try episode.map { try reader.property("published", of: [$0])[0] }
    return [
      .node(insight), quote(try property("text"), passage.surface),
      episode.map { .node($0) } ?? .null, published.isNull ? ofEpisode ?? .null : published,
      seconds(try property("start_s")), try property("url"),
    ]
  }

  /// The sentence of a passage, byte for byte; the whole text where no words are singled out.
  private static func quote(_ text: Value, _ surface: Range<Int>?) -> Value {
    guard case .text(let words) = text, let surface, surface.upperBound <= words.utf8.count
    else { return text }
    let sentence = SentenceSplitter.surroundings(of: surface, in: words)
    let bytes = words.utf8.dropFirst(sentence.lowerBound).prefix(sentence.count)
    return .text(String(decoding: bytes, as: UTF8.self))
  }

  private static func seconds(_ value: Value) -> Value {
    if case .integer(let number) = value { .float(Double(number)) } else { value }
  }
}
