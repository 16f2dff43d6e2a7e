import GraphModel

/// The nodes of a drawing that belong together, each group under its name.
struct Clusters {
  private(set) var groups: [(name: String, members: [Int])] = []

  /// Places of the nodes that belong to no group.
  private(set) var rest: [Int] = []

  init(of drawing: Drawing, by clustering: PictureSettings.Clustering?) {
    let names = Self.names(drawing, clustering)
    var members: [Name: [Int]] = [:]
    for (place, name) in names.enumerated() {
      if let name { members[Name(name), default: []].append(place) } else { rest.append(place) }
    }
    groups = members.sorted { $0.key < $1.key }.map { _, places in
      (names[places[0]] ?? "", places)
    }
  }
}

extension Clusters {
  private static func names(_ drawing: Drawing, _ clustering: PictureSettings.Clustering?)
    -> [String?]
  {
    switch clustering {
    case nil: drawing.nodes.map { _ in nil }
    case .label?: drawing.nodes.map { $0.look.kind.isEmpty ? nil : $0.look.kind }
    case .property(let key)?: drawing.nodes.map { property(key, of: $0.id, in: drawing) }
    case .episode?: episodes(drawing)
    }
  }

  private static func property(_ key: String, of id: NodeID, in drawing: Drawing) -> String? {
    let value = drawing.graph.elements.nodes[id]?.properties[key]
    return value.flatMap { $0.isNull ? nil : ValueText.plain($0) }
  }

  /// An episode is a node of that label with what an edge joins to it, or else a property.
  private static func episodes(_ drawing: Drawing) -> [String?] {
    var names: [NodeID: String] = [:]
    for node in drawing.nodes where node.look.kind == "Episode" {
      names[node.id] = node.look.caption
    }
    let episodes = names
    for (edge, _, _) in drawing.edges {
      for (episode, other) in [(edge.source, edge.target), (edge.target, edge.source)]
      where names[other] == nil {
        names[other] = episodes[episode]
      }
    }
    return drawing.nodes.map { names[$0.id] ?? property("episode", of: $0.id, in: drawing) }
  }
}
