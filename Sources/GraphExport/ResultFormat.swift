/// A form that results are written in: a name, a sentence, and who writes it.
package struct ResultFormat: Sendable {
  package let name: String
  package let summary: String
  private let make: @Sendable (ResultSettings) -> any ResultWriter

  init(
    _ name: String, _ summary: String,
    make: @escaping @Sendable (ResultSettings) -> any ResultWriter
  ) {
    self.name = name
    self.summary = summary
    self.make = make
  }

  package func makeWriter(_ settings: ResultSettings = ResultSettings()) -> any ResultWriter {
    make(settings)
  }
}

extension ResultFormat {
  /// All formats, in the order in which help lists them.
  package static let all: [ResultFormat] = [
    table, box, line, csv, tsv, json, jsonl, markdown, dot, mermaid, html, sketch,
    graphml, gexf, cytoscape, edges,
  ]

  /// Those that write the graph in a result, not its rows.
  package static let graphs: [ResultFormat] = [
    dot, mermaid, html, sketch, graphml, gexf, cytoscape, edges,
  ]

  /// Whether it writes the graph in a result.
  package var isPicture: Bool { Self.graphs.contains { $0.name == name } }

  package static func named(_ name: String) -> ResultFormat? {
    all.first { $0.name == name }
  }
}

/// What a user may choose about a format.
package struct ResultSettings: Sendable {
  /// Whether JSON carries types: `{"$type": "Date", "_value": "2024-01-01"}`.
  package var isTyped = false

  /// The columns of the terminal, where there is one: wider tables are wrapped.
  package var width: Int?

  package var picture = PictureSettings()

  package init() {}
}
