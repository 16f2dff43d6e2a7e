import GraphModel

extension ResultFormat {
  package static let edges = ResultFormat("edges", "a line an edge: source, target, type") { _ in
    GraphRows { graph in
      let lines = graph.edges.map { edge in
        let type = field(graph.elements.edges[edge.id]?.type ?? "")
        return "n\(edge.source.rawValue)\tn\(edge.target.rawValue)\t\(type)\n"
      }
      let ends = Set(graph.edges.flatMap { [$0.source, $0.target] })
      let alone = graph.nodes.count - ends.count
      let notice = "\(alone) nodes have no edges, and are not in the list"
      return GraphRows.Outcome(text: lines.joined(), notices: alone == 0 ? [] : [notice])
    }
  }

  /// A text in one field: what would end it is escaped, other control characters go.
  private static func field(_ text: String) -> String {
    let scalars = SeparatedRows.escapedField(text).unicodeScalars
    return String(String.UnicodeScalarView(scalars.filter { !EscapedText.isForbidden($0) }))
  }
}
