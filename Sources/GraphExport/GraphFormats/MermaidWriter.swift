import GraphModel

/// A drawing as a Mermaid flowchart.
///
///     %%{init: …}%%
///     flowchart LR
///       n1(["China"]):::k0
///       n2 -->|"LEADS"| n1
struct MermaidWriter {
  let text: String

  init(_ drawing: Drawing, _ settings: PictureSettings) {
    let theme = settings.theme ?? .light
    let shades = Self.shades(of: drawing, theme)
    let direction = (settings.direction ?? .leftToRight).rawValue
    let lines =
      [Self.configuration, "flowchart \(direction)"] + Self.nodes(drawing, settings, shades)
      + drawing.edges.map { Self.edge($0, isNamed: drawing.namesEdges) }
      + drawing.picture.stubs.flatMap(Self.stub) + Self.styles(drawing, theme, shades)
    text = lines.map { $0 + "\n" }.joined()
  }
}

extension MermaidWriter {
  /// Room for a note's lines, which would be broken once more, and for edges to part before notes.
  private static let configuration =
    #"%%{init: {"flowchart": {"wrappingWidth": 440, "rankSpacing": 140, "nodeSpacing": 24}}}%%"#

  /// Each way to fill a shape once; a class is named for its place.
  private static func shades(of drawing: Drawing, _ theme: PictureSettings.Theme)
    -> [Palette.Shade]
  {
    var shades: [Palette.Shade] = []
    for node in drawing.nodes {
      let shade = node.look.palette.shade(in: theme)
      if !shades.contains(shade) { shades.append(shade) }
    }
    return shades
  }

  private static func nodes(
    _ drawing: Drawing, _ settings: PictureSettings, _ shades: [Palette.Shade]
  ) -> [String] {
    let clusters = Clusters(of: drawing, by: settings.clustering)
    let lines = drawing.nodes.map { id, look in
      let label = drawing.lines(of: id, look).map(MermaidText.escaped).joined(separator: "<br/>")
      let shape = look.isNote ? "[\"\(label)\"]" : "([\"\(label)\"])"
      let shade = look.palette.shade(in: settings.theme ?? .light)
      return "  n\(id.rawValue)\(shape):::k\(shades.firstIndex(of: shade) ?? 0)"
    }
    let framed = clusters.groups.enumerated().flatMap { number, group in
      ["  subgraph g\(number) [\"\(MermaidText.escaped(group.name))\"]"]
        + group.members.map { "  " + lines[$0] } + ["  end"]
    }
    return framed + clusters.rest.map { lines[$0] }
  }

  private static func edge(
    _ edge: (reference: EdgeReference, type: String, look: EdgeLook), isNamed: Bool
  ) -> String {
    let arrow = edge.look.line == .solid ? "-->" : "-.->"
    let name = isNamed && !edge.type.isEmpty ? "|\"\(MermaidText.escaped(edge.type))\"|" : ""
    let (source, target) = (edge.reference.source.rawValue, edge.reference.target.rawValue)
    return "  n\(source) \(arrow)\(name) n\(target)"
  }

  private static func stub(_ stub: Picture.Stub) -> [String] {
    let node = stub.node.rawValue
    return ["  more\(node)([\"+\(stub.count) more\"]):::more", "  n\(node) -.- more\(node)"]
  }

  private static func styles(
    _ drawing: Drawing, _ theme: PictureSettings.Theme, _ shades: [Palette.Shade]
  ) -> [String] {
    let colors = PictureColors.of(theme)
    let alarming = drawing.edges.indices.filter { drawing.edges[$0].look.tone == .alarming }
    let links = alarming.map(String.init).joined(separator: ",")
    let more =
      drawing.picture.stubs.isEmpty
      ? []
      : [
        "  classDef more fill:none,stroke:\(colors.quiet),color:\(colors.quiet),stroke-dasharray:3"
      ]
    return more
      + shades.enumerated().map { number, shade in
        "  classDef k\(number) fill:\(shade.fill),stroke:\(shade.line),color:\(colors.text)"
      } + (links.isEmpty ? [] : ["  linkStyle \(links) stroke:\(colors.color(of: .alarming))"])
  }
}

/// Text that Mermaid shows as it is: all that might mean something to it is a numbered entity.
enum MermaidText {
  static func escaped(_ text: String) -> String {
    EscapedText.make(text) { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ",", ".": nil
      case "\n": "<br/>"
      case _ where scalar.isASCII && !EscapedText.isForbidden(scalar): "#\(scalar.value);"
      case _: nil
      }
    }
  }
}
