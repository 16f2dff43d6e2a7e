import ArgumentParser
import GraphEngine
import GraphImport
import GraphModel

/// The command `pith import page.txt`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take insights or a graph into the database, which is made where there is none.",
    discussion: """
      A source is a page of insights, as a service sends it, or a graph as 'graph-jsonl': a node or \
      a relationship a line, as JSON. Which of both is seen from its content. What was imported \
      before is brought up to date, not doubled.

        pith import page.txt
        pith import graph.jsonl --db graph.db
        curl -s https://example.org/page | pith import -

      A record that cannot be taken in is skipped, told with its line, and put into \
      NAME.rejected.jsonl beside the database; the exit code is 1 then. All sources go in \
      together: after an error or Ctrl-C the database is as it was.
      """)

  @Argument(help: ArgumentHelp("Files; '-' is the standard input.", valueName: "file"))
  var files: [String]

  @Option(
    help: ArgumentHelp("What all the files are. (default: seen from each)", valueName: "format"))
  var format: ImportFormat?

  @Option(help: ArgumentHelp("Where skipped records go.", valueName: "file"))
  var rejects: String?

  @Flag(help: "Skip nothing: the first bad record is an error, and nothing is changed.")
  var strict = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("which file? '-' is the standard input") }
    if global.readonly { throw ValidationError("an import cannot be --readonly") }
  }

  func run() throws {
    let budget = Budget(Budget.Limits(memoryBytes: .max))
    let reports = try Failure.describing(global.color.style, interruptible: budget) {
      let database = try GraphDatabase.open(path: global.file, mode: .create)
      return try database.importing(options, under: budget) { sources in
        try files.map { try FileImport(named: $0, rejects: rejectsFile(of: $0)).run(sources) }
      }
    }
    try StandardOutput.write(Array(zip(files, reports).map(Self.summary).joined().utf8))
    if reports.contains(where: { $0.skipped > 0 }) { throw ExitCode(ExitStatus.failure) }
  }

  private var options: ImportOptions {
    var options = ImportOptions()
    options.format = format
    options.isStrict = strict
    return options
  }

  /// `graph.rejected.jsonl`, beside the database.
  private func rejectsFile(of file: String) -> String {
    if let rejects { return rejects }
    let name = file == "-" ? "input" : String(file.split(separator: "/").last ?? "input")
    let stem = name.lastIndex(of: ".").map { name[..<$0] }.flatMap { $0.isEmpty ? nil : $0 }
    let folder = global.file.lastIndex(of: "/").map { global.file[...$0] } ?? ""
    return "\(folder)\(stem ?? name[...]).rejected.jsonl"
  }

  /// A line like `page.txt: insights 11 added; entities 14 added; skipped 3`.
  private static func summary(of file: String, _ report: ImportReport) -> String {
    let counts = report.counts.compactMap { count -> String? in
      let parts = [
        (count.added, "added"), (count.updated, "updated"), (count.unchanged, "unchanged"),
      ]
      let told = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
      return told.isEmpty ? nil : "\(count.kind) \(told)"
    }
    let skipped = report.skipped == 0 ? [] : ["skipped \(report.skipped)"]
    let all = counts + skipped
    return "\(file): \(all.isEmpty ? "nothing" : all.joined(separator: "; "))\n"
  }
}

extension ImportFormat: ExpressibleByArgument {}
