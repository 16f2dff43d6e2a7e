import ArgumentParser
import GraphEngine
import GraphExport
import GraphModel

/// The command `pith export > graph.jsonl`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the whole graph to the standard output.",
    discussion: """
      The same graph gives the same bytes. An import of graph-jsonl into an empty database gives an \
      equal graph; elements that were imported keep the ids they came with. The other forms are for \
      other programs; `pith dot --as FORMAT` writes a part of the graph in them.

        pith export > graph.jsonl
        pith export --format graphml > graph.graphml
        pith export --format gexf > graph.gexf
      """)

  @Option(help: ArgumentHelp("The form of the output.", valueName: "format"))
  var format = ExportFormat.graphJSONLines

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let budget = Budget()
    try Failure.describing(global.color.style, interruptible: budget) {
      try global.open().read(under: budget) { reader in
        switch format {
        case .graphJSONLines:
          try GraphText.write(
            of: reader, isShown: !System.Stream.output.isTerminal, to: StandardOutput.write
          ) { _ = try GraphJSONLinesExport(reader, budget: budget).run($0) }
        case .other(let format):
          try write(WholeGraph(reader, budget: budget), as: format)
        }
      }
    }
  }

  private func write(_ graph: WholeGraph, as format: ResultFormat) throws {
    var settings = ResultSettings()
    settings.picture.source = global.fileName
    let writer = format.makeWriter(settings)
    var output: [UInt8] = []
    try graph.write(to: writer, &output)
    if let refusal = writer.refusal { throw Failure("error: \(refusal)") }
    try StandardOutput.write(output)
    for notice in writer.notices { StandardError.write("note: \(notice)\n") }
  }
}

/// A form that a whole graph is written in.
enum ExportFormat: ExpressibleByArgument {
  case graphJSONLines
  case other(ResultFormat)

  init?(argument: String) {
    if argument == Self.graphJSONLines.defaultValueDescription {
      self = .graphJSONLines
    } else if let format = ResultFormat.graphs.first(where: { $0.name == argument }) {
      self = .other(format)
    } else {
      return nil
    }
  }

  var defaultValueDescription: String {
    switch self {
    case .graphJSONLines: "graph-jsonl"
    case .other(let format): format.name
    }
  }

  static var allValueStrings: [String] {
    [graphJSONLines.defaultValueDescription] + ResultFormat.graphs.map(\.name)
  }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
