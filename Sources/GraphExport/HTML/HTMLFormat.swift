extension ResultFormat {
  package static let html = ResultFormat("html", "a page to look around in, without a network") {
    settings in
    GraphRows { graph in
      let picture = Picture(graph, settings.picture, usualMaximum: 1500)
      let drawing = Drawing(picture, of: graph, labelLimit: settings.picture.labelLimit)
      return GraphRows.Outcome(
        text: HTMLPage(drawing, settings.picture).text, notices: drawing.notices)
    }
  }
}
