extension ResultFormat {
  package static let dot = ResultFormat("dot", "a picture for Graphviz") { settings in
    GraphRows { graph in
      let picture = Picture(graph, settings.picture)
      let drawing = Drawing(picture, of: graph, labelLimit: settings.picture.labelLimit)
      var writer = DotWriter(drawing, settings.picture)
      return GraphRows.Outcome(text: writer.write(), notices: drawing.notices + note(picture))
    }
  }

  private static func note(_ picture: Picture) -> [String] {
    picture.nodes.count > DotWriter.layersLimit
      ? ["\(picture.nodes.count) nodes are many for a picture: it is laid out by forces (sfdp)"]
      : []
  }
}
