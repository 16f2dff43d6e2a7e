import ArgumentParser
import GraphEngine
import GraphModel

/// The options that every command has.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp(
      "The file with the graph. (default: $PITH_DB, else pith.db)", valueName: "file"),
    completion: .file())
  var path: String?

  @Flag(help: "Refuse whatever would change the graph.")
  var readonly = false

  @Option(help: ArgumentHelp("Colours in messages: auto, always or never.", valueName: "when"))
  var color = ColorChoice.auto

  /// The file that was named, or that the environment or the folder suggests.
  var file: String { path ?? System.environment("PITH_DB") ?? "pith.db" }

  /// The file without its folders.
  var fileName: String { String(file.split(separator: "/").last ?? "") }

  /// The graph, which must be there unless it may be made.
  func open(orCreate creates: Bool = false) throws -> GraphDatabase {
    let mode: GraphDatabase.OpenMode = readonly ? .readOnly : creates ? .create : .readWrite
    return try GraphDatabase.open(path: file, mode: mode)
  }
}
