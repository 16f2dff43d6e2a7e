import ArgumentParser
import Foundation
import GraphEngine
import GraphImport
import GraphModel

/// The command `pith import page.txt`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take insights or a graph into the database, which is made where there is none.",
    discussion: """
      A source is a page of insights, as a service sends it; insights as JSON, an object a line, or \
      as a table (CSV) with the columns id, text, title, show, episode, published, speaker, url, \
      start and tags, of which only text must be there; or a graph as 'graph-jsonl': a node or a \
      relationship a line, as JSON. Which of them is seen from its content. What was imported before \
      is brought up to date, not doubled.

        pith import page.txt
        pith import insights.jsonl --dry-run
        pith import --remove insights.jsonl
        pith import --undo last
        pith import graph.jsonl --db graph.db
        curl -s https://example.org/page | pith import -

      A record that cannot be taken in is skipped, told with its line, and put into \
      NAME.rejected.jsonl beside the database; the exit code is 1 then. All sources go in \
      together: after an error or Ctrl-C the database is as it was.
      """)

  @Argument(
    help: ArgumentHelp("Files; '-' is the standard input.", valueName: "file"), completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp("What all the files are. (default: seen from each)", valueName: "format"))
  var format: ImportFormat?

  @Option(
    help: ArgumentHelp("Where skipped records go.", valueName: "file"), completion: .file())
  var rejects: String?

  @Flag(help: "Skip nothing: the first bad record is an error, and nothing is changed.")
  var strict = false

  @Flag(help: "Tell what would be done, and change nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Take out a source, by its key or its file, with what came only from it.",
      valueName: "source"), completion: .file())
  var remove: String?

  @Option(
    help: ArgumentHelp(
      "Take back what a run of insights added and changed: its name, or 'last'.", valueName: "run"))
  var undo: String?

  @OptionGroup var linking: LinkingOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    let acts = [!files.isEmpty, remove != nil, undo != nil].count { $0 }
    if acts == 0 { throw ValidationError("which file? '-' is the standard input") }
    if acts > 1 { throw ValidationError("only one of files, --remove and --undo at a time") }
    if global.readonly { throw ValidationError("an import cannot be --readonly") }
  }

  func run() throws {
    if let remove { return try Removal(global, dryRun: dryRun).run(ofSource: remove) }
    if let undo { return try Removal(global, dryRun: dryRun).run(ofRun: undo) }
    let budget = Budget(Budget.Limits(memoryBytes: .max))
    let reports = try Failure.describing(global.color.style, interruptible: budget) {
      let options = try self.options()
      return try database().importing(options, under: budget) { sources in
        try files.map { try FileImport(named: $0, rejects: rejectsFile(of: $0)).run(sources) }
      }
    }
    try StandardOutput.write(
      Array(zip(files, reports).map { ImportSummary($0, $1).text }.joined().utf8))
    if reports.contains(where: { $0.skipped > 0 }) { throw ExitCode(ExitStatus.failure) }
  }

  /// A dry run makes no file.
  private func database() throws -> GraphDatabase {
    let isThere = access(global.file, F_OK) == 0
    return dryRun && !isThere
      ? GraphDatabase.inMemory() : try GraphDatabase.open(path: global.file, mode: .create)
  }

  private func options() throws -> ImportOptions {
    var options = ImportOptions()
    options.isDryRun = dryRun
    options.vocabulary = try linking.files()
    options.format = format
    options.isStrict = strict
    return options
  }

  /// `graph.rejected.jsonl`, beside the database; nil in a dry run, which writes nothing.
  private func rejectsFile(of file: String) -> String? {
    if dryRun { return nil }
    if let rejects { return rejects }
    let name = file == "-" ? "input" : String(file.split(separator: "/").last ?? "input")
    let stem = name.lastIndex(of: ".").map { name[..<$0] }.flatMap { $0.isEmpty ? nil : $0 }
    let folder = global.file.lastIndex(of: "/").map { global.file[...$0] } ?? ""
    return "\(folder)\(stem ?? name[...]).rejected.jsonl"
  }
}

extension ImportFormat: ExpressibleByArgument {}
