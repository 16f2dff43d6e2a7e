import GraphModel

/// A picture as the text of a DOT file: ids are its own, never a user's text; the order is fixed.
struct DotWriter {
  private let picture: Picture
  private let graph: ResultGraph
  private let settings: PictureSettings
  private let nodes: [(id: NodeID, look: NodeLook)]
  private let edges: [(reference: EdgeReference, type: String, look: EdgeLook)]
  private var text = ""

  init(_ picture: Picture, of graph: ResultGraph, _ settings: PictureSettings) {
    self.picture = picture
    self.graph = graph
    self.settings = settings
    nodes = picture.nodes.map { id in
      (id, NodeLook(graph.elements.nodes[id], id: id, labelLimit: settings.labelLimit))
    }
    let notes = Set(nodes.filter(\.look.isNote).map(\.id))
    edges = picture.edges.map { reference in
      let edge = graph.elements.edges[reference.id]
      let type = edge?.type ?? ""
      let look = EdgeLook(
        type: type, properties: edge?.properties ?? ValueMap(),
        isBetweenThings: !notes.contains(reference.source) && !notes.contains(reference.target))
      return (reference, type, look)
    }
  }

  /// More nodes than Graphviz lays out in layers within a reasonable time.
  static let layersLimit = 300

  mutating func write() -> String {
    text = "digraph pith {\n"
    writeHead()
    for (id, look) in nodes { write(id, look) }
    for stub in picture.stubs { write(stub) }
    for (reference, type, look) in edges { write(reference, type, look) }
    text += legend.text(fontSize: isMap ? 20 : 10)
    text += "}\n"
    return text
  }

  private var legend: Legend {
    Legend(
      nodes: nodes.map { (NodeLook.kind(of: graph.elements.nodes[$0.id]?.labels ?? []), $0.look) },
      edges: edges.map { ($0.type, $0.look) })
  }
}

extension DotWriter {
  private mutating func writeHead() {
    let title = PictureTitle(picture, of: graph, settings)
    write(
      "graph", title.attributes + layout + [("fontname", Self.font), ("fontsize", "\(titleSize)")])
    write(
      "graph",
      [("bgcolor", "\"#FFFFFF\""), ("fontcolor", "\"#39424E\""), ("pad", "0.4")])
    write(
      "node",
      [
        ("fontname", Self.font), ("fontsize", "11"), ("fontcolor", "\"#1F2933\""),
        ("style", "filled"), ("penwidth", "1.2"),
      ])
    write(
      "edge",
      [
        ("fontname", Self.font), ("fontsize", "8"), ("fontcolor", "\"#5F6B7A\""),
        ("arrowsize", "0.6"),
      ])
  }

  private static var font: String { "\"Helvetica,Arial,sans-serif\"" }

  private var isMap: Bool {
    picture.nodes.count > Self.layersLimit
      || settings.direction == nil && (picture.nodes.count > 50 || picture.hasHub)
  }

  /// A map is looked at from afar.
  private var titleSize: Int { isMap ? 26 : 12 }

  /// Layers for a small picture, else a map whose edges pull and whose nodes push.
  private var layout: [(String, String)] {
    guard isMap else {
      let direction = settings.direction ?? .leftToRight
      return [("rankdir", direction.rawValue), ("nodesep", "0.18"), ("ranksep", "1.1")]
    }
    return [
      ("layout", picture.nodes.count > Self.layersLimit ? "sfdp" : "neato"),
      ("overlap", "prism"), ("splines", picture.edges.count > 120 ? "line" : "true"),
      ("outputorder", "edgesfirst"),
    ]
  }

  private mutating func write(_ node: NodeID, _ look: NodeLook) {
    var attributes = [
      ("label", look.isNote ? DotText.leftAligned(look.lines) : centred(look.lines)),
      ("fillcolor", "\"\(look.palette.fill)\""), ("color", "\"\(look.palette.line)\""),
      ("tooltip", DotText.label(look.tooltip)),
    ]
    if look.isNote {
      attributes += [("shape", "note"), ("margin", "\"0.14,0.08\"")]
    } else {
      attributes += [("shape", "ellipse")] + size(of: node)
    }
    if let url = look.url { attributes += [("URL", DotText.label(url)), ("target", "_blank")] }
    write("n\(node.rawValue)", attributes)
  }

  private func centred(_ lines: [String]) -> String {
    DotText.label(lines.joined(separator: "\n"))
  }

  /// A node with more edges is wider, and its text larger.
  private func size(of node: NodeID) -> [(String, String)] {
    let degree = min(picture.degrees[node] ?? 0, 100)
    let width = 9 + 2 * Int(Double(degree).squareRoot() * 2)
    let font = 11 + Int(Double(degree).squareRoot())
    return [("width", "\(width / 10).\(width % 10)"), ("fontsize", "\(font)")]
  }

  private mutating func write(_ stub: Picture.Stub) {
    let id = "more\(stub.node.rawValue)"
    write(
      id,
      [
        ("label", "\"+\(stub.count) more\""), ("shape", "box"), ("style", "\"rounded,dashed\""),
        ("color", "\"#9A9A9A\""), ("fontcolor", "\"#5F6B7A\""), ("fontsize", "9"),
        ("height", "0.25"),
      ])
    text += "  n\(stub.node.rawValue) -> \(id)"
    text += " [style=dashed, color=\"#B8BEC6\", arrowhead=none];\n"
  }

  private mutating func write(_ reference: EdgeReference, _ type: String, _ look: EdgeLook) {
    var attributes = [
      ("id", "e\(reference.id.rawValue)"), ("style", look.line.rawValue),
      ("color", "\"\(look.color)\""),
      ("tooltip", DotText.label(type)),
    ]
    if namesEdges { attributes.append(("label", DotText.label(type))) }
    write("n\(reference.source.rawValue) -> n\(reference.target.rawValue)", attributes)
  }

  /// Types stand beside the edges where they differ and have room; the legend has them all.
  private var namesEdges: Bool {
    edges.count <= 40 && edges.contains { !UTF8Order.areEqual($0.type, edges[0].type) }
  }

  private mutating func write(_ subject: String, _ attributes: [(String, String)]) {
    text += "  \(subject) [\(attributes.map { "\($0)=\($1)" }.joined(separator: ", "))];\n"
  }
}
