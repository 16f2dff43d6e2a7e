import GraphModel

/// The box that says what colours and lines mean, and how many there are of each.
struct Legend {
  private let labels: [Entry<Palette>]
  private let types: [Entry<EdgeLook>]

  /// A name with its look, as often as it is drawn so.
  private struct Entry<Look> {
    let name: String
    let look: Look
    var count = 0
  }

  init(nodes: [(kind: String, look: NodeLook)], edges: [(type: String, look: EdgeLook)]) {
    labels = Self.counted(nodes.map { ($0.kind, $0.look.palette, "") })
    types = Self.counted(edges.map { ($0.type, $0.look, $0.look.line.rawValue) })
  }

  /// The cluster in DOT; nothing where there is nothing to explain.
  func text(fontSize: Int, _ theme: PictureSettings.Theme) -> String {
    if labels.isEmpty { return "" }
    let colors = PictureColors.of(theme)
    let rows =
      Self.shown(labels) { Self.row($0, $0.look.shade(in: theme)) }
      + Self.shown(types) { Self.row($0, colors.color(of: $0.look.tone)) }
    return """
        subgraph cluster_legend {
          graph [label="", peripheries=0];
          legend [shape=plain, style="", fontsize=\(fontSize), label=<<table border="1" cellborder="0" \
      cellspacing="3" cellpadding="1" style="rounded" color="\(colors.frame)" bgcolor="\(colors.frameFill)">
      \(rows.map { "      \($0)\n" }.joined())    </table>>];
        }

      """
  }
}

extension Legend {
  /// Names in the order of their bytes, each look apart.
  private static func counted<Look>(_ parts: [(name: String, look: Look, variant: String)])
    -> [Entry<Look>]
  {
    var entries: [[Name]: Entry<Look>] = [:]
    for (name, look, variant) in parts {
      entries[[Name(name), Name(variant)], default: Entry(name: name, look: look)].count += 1
    }
    return entries.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }

  private static func shown<Look>(_ entries: [Entry<Look>], _ row: (Entry<Look>) -> String)
    -> [String]
  {
    let maximum = 16
    if entries.count <= maximum { return entries.map(row) }
    let rest = entries.dropFirst(maximum)
    let more = "\(rest.count) further"
    return entries.prefix(maximum).map(row)
      + [Self.row(sample: "", name: more, count: rest.map(\.count).reduce(0, +))]
  }

  private static func row(_ entry: Entry<Palette>, _ shade: Palette.Shade) -> String {
    let sample =
      #" border="1" color="\#(shade.line)" bgcolor="\#(shade.fill)">"#
    return row(
      sample: sample, name: entry.name.isEmpty ? "no label" : entry.name, count: entry.count)
  }

  private static func row(_ entry: Entry<EdgeLook>, _ color: String) -> String {
    let sample = #"><font color="\#(color)">\#(entry.look.sample)</font>"#
    let remark = entry.look.remark.map { " (\($0))" } ?? ""
    return row(sample: sample, name: entry.name + remark, count: entry.count)
  }

  private static func row(sample: String, name: String, count: Int) -> String {
    let first = sample.isEmpty ? "<td></td>" : "<td width=\"22\"\(sample)</td>"
    let cells = #"<td align="left">\#(DotText.html(name))</td><td align="right">\#(count)</td>"#
    return "<tr>\(first)\(cells)</tr>"
  }
}

extension EdgeLook {
  /// The line in letters.
  fileprivate var sample: String {
    switch line {
    case .solid: "———"
    case .dashed: "– – –"
    case .dotted: "· · · ·"
    }
  }
}
