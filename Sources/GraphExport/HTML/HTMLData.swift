import GraphModel
import TypedJSON

/// A drawing as the data of its page.
struct HTMLData {
  private let drawing: Drawing
  private let settings: PictureSettings
  private let stubs: [NodeID: Int]

  init(_ drawing: Drawing, _ settings: PictureSettings) {
    self.drawing = drawing
    stubs = Dictionary(
      drawing.picture.stubs.map { ($0.node, $0.count) }, uniquingKeysWith: { first, _ in first })
    self.settings = settings
  }

  /// JSON that can stand in a script element: `<` begins nothing there.
  var json: String {
    var json = JSONWriter()
    let title = PictureTitle(drawing.picture, of: drawing.graph, settings)
    json.raw("{\"title\":")
    json.text(title.lines.joined(separator: "\n"))
    json.raw(",\"nodes\":")
    json.array(drawing.nodes) { write($1.id, $1.look, to: &$0) }
    json.raw(",\"edges\":")
    writeEdges(to: &json)
    json.raw("}")
    return String(decoding: json.bytes, as: UTF8.self)
      .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003c")
  }
}

extension HTMLData {
  private func write(_ id: NodeID, _ look: NodeLook, to json: inout JSONWriter) {
    let node = drawing.graph.elements.nodes[id]
    let (light, dark) = (look.palette.light, look.palette.dark)
    let properties = (node?.properties.entries ?? []).map { entry -> Value in
      .list([.text(entry.key), .text(cut(ValueText.plain(entry.value)))])
    }
    ValueEncoder(.plain).writeObject(
      ValueMap([
        ("caption", .text(look.caption)), ("kind", .text(look.kind)),
        ("labels", .list((node?.labels ?? []).map(Value.text))), ("note", .boolean(look.isNote)),
        ("url", look.url.map(Value.text) ?? .null), ("properties", .list(properties)),
        ("more", .integer(Int64(stubs[id] ?? 0))),
        ("copies", .integer(Int64(drawing.picture.copies[id] ?? 1))),
        ("light", .list([.text(light.fill), .text(light.line)])),
        ("dark", .list([.text(dark.fill), .text(dark.line)])),
      ]), to: &json)
  }

  private func writeEdges(to json: inout JSONWriter) {
    let places = Dictionary(
      drawing.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    json.array(drawing.edges) { json, edge in
      let ends = [edge.reference.source, edge.reference.target].map { places[$0] ?? 0 }
      json.raw("[\(ends[0]),\(ends[1]),")
      json.text(edge.type)
      json.raw(",\"\(edge.look.line.rawValue)\",\(edge.look.tone.rawValue)]")
    }
  }

  private func cut(_ text: String) -> String {
    guard let limit = settings.labelLimit, text.count > limit else { return text }
    return text.prefix(max(0, limit - 1)) + "…"
  }
}
