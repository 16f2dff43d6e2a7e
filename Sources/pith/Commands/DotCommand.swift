import ArgumentParser
import Diagnostics
import GraphExport

/// The command `pith dot 'MATCH …' | dot -Tsvg > graph.svg`.
struct DotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dot",
    abstract: "Draw a query's result as a DOT file for Graphviz.",
    discussion: """
      Drawn are the nodes, relationships and paths in the rows, also those in lists and maps, and \
      nothing else: a relationship is there if the query returns it.

        pith dot 'MATCH (i:Insight)-[m:MENTIONS]->(c:Country) RETURN i, m, c' | dot -Tsvg > a.svg
        pith dot --all --max-nodes 300 > graph.dot
      """)

  @OptionGroup var source: QuerySource
  @OptionGroup var options: QueryOptions
  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("Nodes at most; those with the most edges stay.", valueName: "count"))
  var maxNodes = 150

  @Option(
    help: ArgumentHelp(
      "Lay out in layers: LR, RL, TB or BT. (default: what fits)", valueName: "way"))
  var rankdir: PictureSettings.Direction?

  @Option(
    help: ArgumentHelp("Characters at most of a text; -1 for all.", valueName: "count"))
  var labelLimit = 1024

  @Flag(help: "Show all leaves of a hub.")
  var full = false

  @Flag(help: "Draw the whole graph.")
  var all = false

  mutating func validate() throws {
    if maxNodes < 1 { throw ValidationError("--max-nodes is a number above 0") }
    if labelLimit < -1 { throw ValidationError("--label-limit is a number, or -1") }
    if !all { try source.requireQuery() }
  }

  func run() throws {
    var run = QueryRun(
      global: global, options: options, source: try text(), format: .dot)
    run.settings.picture.query = run.source.text
    run.settings.picture.source = global.fileName
    run.settings.picture.maximumNodes = maxNodes
    run.settings.picture.direction = rankdir
    run.settings.picture.labelLimit = labelLimit < 0 ? nil : labelLimit
    run.settings.picture.isFull = full
    try run.run()
  }

  private func text() throws -> SourceText {
    if all { return SourceText("MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n, r, m") }
    return try Failure.describing(global.color.style, source.read)
  }
}

extension PictureSettings.Direction: ExpressibleByArgument {}
