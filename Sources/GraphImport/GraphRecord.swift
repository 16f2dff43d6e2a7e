import GraphModel

/// A line of `graph-jsonl`: a node, or an edge between nodes named by the ids of their source.
///
///     {"type":"node","id":"i1","labels":["Insight"],"properties":{"text":"…"}}
///     {"type":"relationship","id":"r1","label":"MENTIONS","start":{"id":"i1"},"end":{"id":"e1"}}
enum GraphRecord {
  typealias Properties = [(key: String, value: Value)]

  case node(id: String, labels: [String], properties: Properties)
  case edge(id: String, type: String, source: String, target: String, properties: Properties)
}
