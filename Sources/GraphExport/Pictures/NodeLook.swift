import GraphModel

/// How a node is drawn: what it says, its shape, its colour.
struct NodeLook {
  let kind: String
  let caption: String
  let isNote: Bool
  let palette: Palette
  let tooltip: String
  let url: String?

  /// The look of a node; of one that only its edges name where `node` is nil.
  init(_ node: Node?, id: NodeID, labelLimit: Int?) {
    let labels = node?.labels ?? []
    kind = Self.kind(of: labels)
    caption = Self.caption(of: node, id).cut(to: labelLimit)
    isNote = Self.notes.contains(kind)
    palette = isNote ? .paper : kind.isEmpty ? .unlabelled : .color(of: kind)
    tooltip = Self.tooltip(of: node, caption).cut(to: labelLimit)
    url = Self.url(of: node)
  }

  /// The caption as it stands in the shape; it says how many nodes it stands for.
  func lines(copies: Int) -> [String] {
    let text = copies > 1 ? "\(caption) × \(copies)" : caption
    return WrappedText.lines(text, width: isNote ? 60 : 22, maximum: 3)
  }

  /// The label that a node is coloured and counted by: the most telling one.
  static func kind(of labels: [String]) -> String {
    labels.first { $0 != "Entity" } ?? labels.first ?? ""
  }

  /// Labels of what is text itself.
  private static let notes: Set<String> = ["Insight", "Quote", "Segment"]
}

extension NodeLook {
  private static let captionKeys = ["name", "text", "exact", "title", "key", "id"]

  private static func caption(of node: Node?, _ id: NodeID) -> String {
    guard let node else { return "#\(id.rawValue)" }
    let known = captionKeys.lazy.compactMap { node.properties[$0] }.first { !$0.isNull }
    let value = known ?? node.properties.entries.first { $0.value.kind == .text }?.value
    let text = value.map(ValueText.plain)?.split(whereSeparator: \.isWhitespace)
    return text.map { $0.joined(separator: " ") } ?? kind(of: node.labels)
  }

  private static func tooltip(of node: Node?, _ caption: String) -> String {
    guard let node else { return caption }
    let facts = ["published", "key"].compactMap { key in
      node.properties[key].map { "\(key): \(ValueText.plain($0))" }
    }
    return ([node.labels.joined(separator: ", "), caption] + facts).joined(separator: "\n")
  }

  /// Where the node can be looked up: only what a browser opens without running it.
  private static func url(of node: Node?) -> String? {
    guard case .text(let url)? = node?.properties["url"],
      url.hasPrefix("https://") || url.hasPrefix("http://")
    else { return nil }
    return url
  }
}

extension String {
  /// The first characters; the last is `…` where there are more.
  fileprivate func cut(to limit: Int?) -> String {
    guard let limit, count > limit else { return self }
    return prefix(max(0, limit - 1)) + "…"
  }
}
