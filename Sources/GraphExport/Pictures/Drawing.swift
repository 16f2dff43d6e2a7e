import GraphModel

/// A picture with the looks of all that is in it, whatever it is then written as.
struct Drawing {
  let picture: Picture
  let graph: ResultGraph
  let nodes: [(id: NodeID, look: NodeLook)]
  let edges: [(reference: EdgeReference, type: String, look: EdgeLook)]

  init(_ picture: Picture, of graph: ResultGraph, labelLimit: Int?) {
    self.picture = picture
    self.graph = graph
    nodes = picture.nodes.map { id in
      (id, NodeLook(graph.elements.nodes[id], id: id, labelLimit: labelLimit))
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

  /// Types stand beside the edges where they differ and have room.
  var namesEdges: Bool {
    edges.count <= 40 && edges.contains { !UTF8Order.areEqual($0.type, edges[0].type) }
  }

  func lines(of node: NodeID, _ look: NodeLook) -> [String] {
    look.lines(copies: picture.copies[node] ?? 1)
  }

  /// What the reader should know beside the picture.
  var notices: [String] {
    var notices = graph.notices
    if picture.nodesLeftOut > 0 {
      notices.append(
        "\(picture.nodesLeftOut) of \(graph.nodes.count) nodes are left out; "
          + "--max-nodes allows more, --full shows all leaves of hubs")
    }
    return notices
  }
}

extension ResultGraph {
  /// What the reader should know of rows that make no good picture.
  var notices: [String] {
    let example = "return them too, as in MATCH (a)-[r]->(b) RETURN a, r, b"
    if nodes.isEmpty, rowCount > 0 {
      return ["the rows hold no nodes, edges or paths: there is nothing to draw; \(example)"]
    }
    return nodes.count > 1 && edges.isEmpty ? ["the rows hold no relationships; \(example)"] : []
  }
}
