import GraphModel

extension ResultFormat {
  package static let dot = ResultFormat("dot", "a picture for Graphviz") { settings in
    DotRows(settings.picture)
  }
}

/// Gathers a whole result, then draws it.
private final class DotRows: ResultWriter {
  private let settings: PictureSettings
  private var graph = ResultGraph()
  private(set) var notices: [String] = []

  init(_ settings: PictureSettings) {
    self.settings = settings
  }

  func begin(_ columns: [String], to output: inout [UInt8]) {}

  func append(_ rows: [[Value]], _ elements: ElementTable, to output: inout [UInt8]) {
    graph.add(rows, elements)
  }

  func finish(to output: inout [UInt8]) {
    let picture = Picture(graph, settings)
    note(picture)
    var writer = DotWriter(picture, of: graph, settings)
    output += Array(writer.write().utf8)
  }

  private func note(_ picture: Picture) {
    if graph.nodes.isEmpty, graph.rowCount > 0 {
      notices.append("the rows hold no nodes, edges or paths: there is nothing to draw")
    }
    if picture.nodesLeftOut > 0 {
      notices.append(
        "\(picture.nodesLeftOut) of \(graph.nodes.count) nodes are left out; "
          + "--max-nodes allows more, --full shows all leaves of hubs")
    }
    if picture.nodes.count > DotWriter.layersLimit {
      notices.append(
        "\(picture.nodes.count) nodes are many for a picture: it is laid out by forces (sfdp)")
    }
  }
}
