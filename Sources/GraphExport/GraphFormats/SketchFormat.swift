extension ResultFormat {
  package static let sketch = ResultFormat("sketch", "a graph as a tree of text") { settings in
    GraphRows { graph in
      var sketch = Sketch(graph, settings)
      return GraphRows.Outcome(text: sketch.text(), notices: graph.notices)
    }
  }
}
