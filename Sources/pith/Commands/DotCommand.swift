import ArgumentParser
import Diagnostics
import GraphExport

/// The command `pith dot 'MATCH …' | dot -Tsvg > graph.svg`.
struct DotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dot",
    abstract: "Draw a query's result: for Graphviz, Mermaid, a browser, other programs.",
    discussion: """
      Drawn are the nodes, relationships and paths in the rows, also those in lists and maps, and \
      nothing else: a relationship is there if the query returns it.

        pith dot 'MATCH (i:Insight)-[m:MENTIONS]->(c:Country) RETURN i, m, c' | dot -Tsvg > a.svg
        pith dot --all --max-nodes 300 > graph.dot
        pith dot --as html 'MATCH p = (:Country)-->(:Concept) RETURN p' > graph.html
      """)

  @OptionGroup var source: QuerySource
  @OptionGroup var options: QueryOptions
  @OptionGroup var global: GlobalOptions

  @Option(name: .customLong("as"), help: ArgumentHelp("The form of it.", valueName: "format"))
  var format = GraphFormatArgument(format: .dot)

  @Option(
    help: ArgumentHelp(
      "Nodes at most; those with the most edges stay. (default: 150; html: 1500)",
      valueName: "count"))
  var maxNodes: Int?

  @Option(
    help: ArgumentHelp(
      "Lay out in layers: LR, RL, TB or BT. (default: what fits)", valueName: "way"))
  var rankdir: PictureSettings.Direction?

  @Option(
    help: ArgumentHelp("Characters at most of a text; -1 for all.", valueName: "count"))
  var labelLimit = 1024

  @Option(
    help: ArgumentHelp(
      "Frame nodes by 'label', 'episode' or a property.", valueName: "what"))
  var clusterBy: PictureSettings.Clustering?

  @Option(help: ArgumentHelp("light or dark. (default: light; html: the reader's)"))
  var theme: PictureSettings.Theme?

  @Flag(help: "Show all leaves of a hub, and nodes that look alike apart.")
  var full = false

  @Flag(help: "Draw the whole graph.")
  var all = false

  mutating func validate() throws {
    if let maxNodes, maxNodes < 1 { throw ValidationError("--max-nodes is a number above 0") }
    if labelLimit < -1 { throw ValidationError("--label-limit is a number, or -1") }
    if !all { try source.requireQuery() }
  }

  func run() throws {
    var run = QueryRun(
      global: global, options: options, source: try text(), format: format.format)
    run.settings.width = System.Stream.output.columns
    run.settings.picture.query = run.source.text
    run.settings.picture.source = global.fileName
    run.settings.picture.maximumNodes = maxNodes
    run.settings.picture.direction = rankdir
    run.settings.picture.labelLimit = labelLimit < 0 ? nil : labelLimit
    run.settings.picture.clustering = clusterBy
    run.settings.picture.theme = theme
    run.settings.picture.isFull = full
    try run.run()
  }

  private func text() throws -> SourceText {
    if all { return SourceText("MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n, r, m") }
    return try Failure.describing(global.color.style, source.read)
  }
}

extension PictureSettings.Direction: ExpressibleByArgument {}

extension PictureSettings.Theme: ExpressibleByArgument {}

extension PictureSettings.Clustering: ExpressibleByArgument {
  init?(argument: String) {
    switch argument {
    case "": return nil
    case "label": self = .label
    case "episode": self = .episode
    case _: self = .property(argument)
    }
  }

  static var defaultCompletionKind: CompletionKind { .list(["label", "episode"]) }
}

/// The name of a form that a graph is written in.
struct GraphFormatArgument: ExpressibleByArgument {
  let format: ResultFormat

  init(format: ResultFormat) {
    self.format = format
  }

  init?(argument: String) {
    guard let format = ResultFormat.graphs.first(where: { $0.name == argument }) else { return nil }
    self.format = format
  }

  var defaultValueDescription: String { format.name }

  static var allValueStrings: [String] { ResultFormat.graphs.map(\.name) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
