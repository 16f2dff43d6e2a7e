import ArgumentParser
import GraphEngine
import GraphModel

/// The command `pith add 'An insight.'`.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Write down a single insight.",
    discussion: """
      The entities that it names are linked as in an import. One that is there already is brought up \
      to date.

        pith add 'Norway sells its hydropower twice.' --show 'Grid Notes' --tag energy
      """)

  @Argument(help: "The insight, in one or a few sentences.")
  var text: String

  @Option(help: "A title above it.") var title: String?
  @Option(help: "The show that it is from.") var show: String?
  @Option(help: "The episode of the show.") var episode: String?

  @Option(help: ArgumentHelp("When it came out: 2025-03-04.", valueName: "date"))
  var published: String?

  @Option(help: ArgumentHelp("Who says it; may be given again.", valueName: "name"))
  var speaker: [String] = []

  @Option(help: ArgumentHelp("What it is about; may be given again.", valueName: "name"))
  var tag: [String] = []

  @Option(help: "Where it can be read or heard.") var url: String?

  @Option(help: ArgumentHelp("Where in the episode: 1:02:03.", valueName: "time"))
  var start: String?

  @Option(help: "Your own id for it.") var id: String?
  @OptionGroup var linking: LinkingOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if text.allSatisfy(\.isWhitespace) { throw ValidationError("the insight is empty") }
    if global.readonly { throw ValidationError("an insight cannot be added --readonly") }
  }

  func run() throws {
    let report = try Failure.describing(global.color.style) {
      var options = ImportOptions()
      options.vocabulary = try linking.files()
      return try global.open(orCreate: true).addInsight(fields, options, under: Budget())
    }
    try StandardOutput.write(Array(ImportSummary("added", report).text.utf8))
  }

  private var fields: [(name: String, text: String)] {
    let fields: [(String, String?)] = [
      ("text", text), ("title", title), ("show", show), ("episode", episode),
      ("published", published), ("url", url), ("start", start), ("id", id),
      ("speaker", speaker.joined(separator: ";")), ("tags", tag.joined(separator: ";")),
    ]
    return fields.compactMap { name, text in text.map { (name, $0) } }
  }
}

/// How entities are linked.
struct LinkingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A folder with a vocabulary of your own beside ours.", valueName: "folder"),
    completion: .directory)
  var vocabulary: String?

  func files() throws -> [(name: String, text: String)] {
    try VocabularyFolder.files(in: vocabulary)
  }
}
