extension InsightGraph {
  /// The graph as `graph-jsonl`; no text in it needs escaping.
  func jsonLines() -> [UInt8] {
    var bytes: [UInt8] = []
    for (id, entity) in entities.enumerated() {
      let properties = #""id":\#(id),"name":"\#(entity.name)","kind":"\#(entity.kind)""#
      bytes.append(contentsOf: node("e\(id)", "Entity", properties).utf8)
    }
    for (id, insight) in insights.enumerated() {
      let properties =
        #""id":\#(id),"title":"\#(insight.title)","text":"\#(insight.text)","score":\#(insight.score)"#
      bytes.append(contentsOf: node("i\(id)", "Insight", properties).utf8)
    }
    for edge in mentions { bytes.append(contentsOf: line(edge, "MENTIONS", to: "e").utf8) }
    for edge in relations { bytes.append(contentsOf: line(edge, "RELATED_TO", to: "i").utf8) }
    return bytes
  }

  private func node(_ id: String, _ label: String, _ properties: String) -> String {
    #"{"type":"node","id":"\#(id)","labels":["\#(label)"],"properties":{\#(properties)}}"# + "\n"
  }

  private func line(_ edge: Edge, _ type: String, to letter: String) -> String {
    let id = "\(type)\(edge.source)-\(edge.target)"
    let ends =
      #""start":{"id":"i\#(edge.source)"},"end":{"id":"\#(letter)\#(edge.target)"}"#
    return #"{"type":"relationship","id":"\#(id)","label":"\#(type)",\#(ends),"properties":{}}"#
      + "\n"
  }
}
