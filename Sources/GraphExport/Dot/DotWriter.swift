import GraphModel

/// A picture as the text of a DOT file: ids are its own, never a user's text; the order is fixed.
struct DotWriter {
  private let drawing: Drawing
  private let settings: PictureSettings
  private let theme: PictureSettings.Theme
  private let colors: PictureColors
  private var text = ""

  init(_ drawing: Drawing, _ settings: PictureSettings) {
    self.drawing = drawing
    self.settings = settings
    theme = settings.theme ?? .light
    colors = .of(theme)
  }

  /// More nodes than Graphviz lays out in layers within a reasonable time.
  static let layersLimit = 300

  mutating func write() -> String {
    text = "digraph pith {\n"
    writeHead()
    writeNodes()
    for stub in picture.stubs { write(stub) }
    for (reference, type, look) in drawing.edges { write(reference, type, look) }
    text += legend.text(fontSize: isMap ? Int(20 * scale) : 10, theme)
    text += "}\n"
    return text
  }

  private var picture: Picture { drawing.picture }

  private var legend: Legend {
    Legend(
      nodes: drawing.nodes.map { ($0.look.kind, $0.look) },
      edges: drawing.edges.map { ($0.type, $0.look) })
  }
}

extension DotWriter {
  private mutating func writeHead() {
    let title = PictureTitle(picture, of: drawing.graph, settings)
    write(
      "graph", title.attributes + layout + [("fontname", Self.font), ("fontsize", "\(titleSize)")])
    write(
      "graph",
      [
        ("bgcolor", quoted(colors.background)), ("fontcolor", quoted(colors.title)), ("pad", "0.4"),
      ])
    write(
      "node",
      [
        ("fontname", Self.font), ("fontsize", "11"), ("fontcolor", quoted(colors.text)),
        ("style", "filled"), ("penwidth", "1.2"),
      ])
    write(
      "edge",
      [
        ("fontname", Self.font), ("fontsize", "8"), ("fontcolor", quoted(colors.quiet)),
        ("arrowsize", "0.6"),
      ])
  }

  private static var font: String { "\"Helvetica,Arial,sans-serif\"" }

  private var isMap: Bool {
    picture.nodes.count > Self.layersLimit
      || settings.direction == nil && settings.clustering == nil
        && (picture.nodes.count > 50 || picture.hasHub)
  }

  /// A map is looked at from afar.
  private var titleSize: Int { isMap ? Int(26 * scale) : 12 }

  /// How much larger a map is than one of the usual number of nodes, by the length of its sides.
  private var scale: Double { max(1, (Double(picture.nodes.count) / 150).squareRoot()) }

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

  /// Nodes in frames, where they are put together, then those outside.
  private mutating func writeNodes() {
    let clusters = Clusters(of: drawing, by: settings.clustering)
    for (number, group) in clusters.groups.enumerated() {
      text += "  subgraph cluster_\(number) {\n"
      write(
        "graph",
        [
          ("label", DotText.label(group.name)), ("labeljust", "l"), ("style", "\"rounded,filled\""),
          ("color", quoted(colors.frame)), ("fillcolor", quoted(colors.clusterFill)),
        ])
      for member in group.members { write(drawing.nodes[member]) }
      text += "  }\n"
    }
    for member in clusters.rest { write(drawing.nodes[member]) }
  }

  private mutating func write(_ node: (id: NodeID, look: NodeLook)) {
    write(node.id, node.look)
  }

  private mutating func write(_ node: NodeID, _ look: NodeLook) {
    let lines = drawing.lines(of: node, look)
    let shade = look.palette.shade(in: theme)
    var attributes = [
      ("label", look.isNote ? DotText.leftAligned(lines) : centred(lines)),
      ("fillcolor", quoted(shade.fill)), ("color", quoted(shade.line)),
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
        ("color", quoted(colors.quiet)), ("fontcolor", quoted(colors.quiet)), ("fontsize", "9"),
        ("height", "0.25"),
      ])
    text += "  n\(stub.node.rawValue) -> \(id)"
    text += " [style=dashed, color=\(quoted(colors.color(of: .faint))), arrowhead=none, len=0.4];\n"
  }

  private mutating func write(_ reference: EdgeReference, _ type: String, _ look: EdgeLook) {
    var attributes = [
      ("id", "e\(reference.id.rawValue)"), ("style", look.line.rawValue),
      ("color", quoted(colors.color(of: look.tone))),
      ("tooltip", DotText.label(type)),
    ]
    if drawing.namesEdges { attributes.append(("label", DotText.label(type))) }
    write("n\(reference.source.rawValue) -> n\(reference.target.rawValue)", attributes)
  }

  private func quoted(_ color: String) -> String { "\"\(color)\"" }

  private mutating func write(_ subject: String, _ attributes: [(String, String)]) {
    text += "  \(subject) [\(attributes.map { "\($0)=\($1)" }.joined(separator: ", "))];\n"
  }
}
