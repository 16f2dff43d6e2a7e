package import QueryBinding

extension BoundPattern: CustomStringConvertible {
  package var description: String {
    let text = paths.map(\.description).joined(separator: ", ")
    guard !conditions.isEmpty else { return text }
    return "\(text) WHERE \(conditions.map(\.description).joined(separator: " AND "))"
  }
}

extension BoundPath: CustomStringConvertible {
  package var description: String {
    var text = nodes[0].description
    for (link, node) in zip(links, nodes.dropFirst()) { text += "\(link)\(node)" }
    let words = search.description
    if !words.isEmpty { text = "\(words) \(text)" }
    return variable.map { "\($0) = \(text)" } ?? text
  }
}

extension BoundPathSearch: CustomStringConvertible {
  /// `SHORTEST 1 ACYCLIC`; nothing where all trails are asked for.
  package var description: String {
    let mode = mode == .trail ? "" : mode.rawValue
    let chosen =
      switch selection {
      case .all: mode
      case .shortest(let count): "SHORTEST \(count) \(mode)"
      case .groups(let count): "SHORTEST \(count) \(mode) GROUPS"
      }
    return chosen.split(separator: " ").joined(separator: " ")
  }
}

extension BoundLink: CustomStringConvertible {
  package var description: String {
    switch self {
    case .edge(let edge): edge.description
    case .group(let group): group.description
    }
  }
}

extension BoundGroup: CustomStringConvertible {
  package var description: String {
    var text = nodes[0].description
    for (edge, node) in zip(edges, nodes.dropFirst()) { text += "\(edge)\(node)" }
    if !conditions.isEmpty {
      text += " WHERE \(conditions.map(\.description).joined(separator: " AND "))"
    }
    return " (\(text)){\(minimum)..\(maximum?.description ?? "")} "
  }
}

extension BoundNode: CustomStringConvertible {
  package var description: String { "(\(variable)\(labels.map { ":\($0)" } ?? ""))" }
}

extension BoundEdge: CustomStringConvertible {
  package var description: String {
    let name = variable.isAnonymous ? "" : variable.name
    let bounds = repetition.map { "*\($0.minimum)..\($0.maximum?.description ?? "")" } ?? ""
    let inside = "[\(name)\(types.map { ":\($0)" } ?? "")\(bounds)]"
    return switch direction {
    case .right: "-\(inside)->"
    case .left: "<-\(inside)-"
    case .either: "-\(inside)-"
    }
  }
}
