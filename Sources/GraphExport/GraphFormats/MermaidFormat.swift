extension ResultFormat {
  package static let mermaid = ResultFormat("mermaid", "a picture for Markdown") { settings in
    GraphRows { graph in
      let picture = Picture(graph, settings.picture)
      let drawing = Drawing(picture, of: graph, labelLimit: settings.picture.labelLimit)
      return MermaidLimits.checked(MermaidWriter(drawing, settings.picture).text, drawing)
    }
  }
}

/// What Mermaid draws at most; a diagram cannot ask for more.
private enum MermaidLimits {
  static let edges = 500
  static let characters = 50_000

  static func checked(_ text: String, _ drawing: Drawing) -> GraphRows.Outcome {
    let edges = drawing.edges.count + drawing.picture.stubs.count
    if edges > Self.edges { return refused("\(Self.edges) edges", is: edges) }
    let characters = text.utf16.count
    if characters > Self.characters { return refused("50 000 characters", is: characters) }
    return GraphRows.Outcome(text: text, notices: drawing.notices)
  }

  private static func refused(_ limit: String, is count: Int) -> GraphRows.Outcome {
    .refused(
      "Mermaid draws no more than \(limit), and this picture has \(count): "
        + "lower --max-nodes, or draw it as dot or html")
  }
}
