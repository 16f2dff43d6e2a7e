import ArgumentParser
import GraphEngine
import GraphModel

/// The command `pith review`.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "List what was not linked because it may mean several things, and decide.",
    discussion: """
      A decision is kept in the database: it holds for the insights that are there, and for all that \
      are imported later. It can be taken again.

        pith review
        pith review Congo --means country:CD
        pith review Congo --means none
      """)

  @Argument(help: "The form to decide on. (default: list those that wait)")
  var form: String?

  @Option(help: ArgumentHelp("The key of what it means, or 'none'.", valueName: "key"))
  var means: String?

  @OptionGroup var linking: LinkingOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard (form == nil) == (means == nil) else {
      throw ValidationError(
        "a decision needs both a form and what it means: Congo --means country:CD")
    }
    if means != nil && global.readonly { throw ValidationError("nothing is decided --readonly") }
  }

  func run() throws {
    let text = try Failure.describing(global.color.style) {
      if let form, let means { try decide(form, means) } else { try list() }
    }
    try StandardOutput.write(Array(text.utf8))
  }

  private func list() throws -> String {
    let forms = try global.open().openForms(under: Budget())
    if forms.isEmpty { return "nothing waits for a decision\n" }
    return forms.map(Self.shown).joined(separator: "\n")
  }

  private func decide(_ form: String, _ means: String) throws -> String {
    var options = ImportOptions()
    options.vocabulary = try linking.files()
    let count = try global.open().decide(
      form, means: means == "none" ? nil : means, options, under: Budget())
    return "'\(form)' means \(means == "none" ? "none of them" : means) in \(count) "
      + "insight\(count == 1 ? "" : "s"), and in those to come\n"
  }

  /// A form, its candidates under it, and an insight that has it.
  private static func shown(_ form: OpenForm) -> String {
    let width = form.candidates.map(\.key.count).max() ?? 0
    let candidates = form.candidates.map { candidate in
      let pad = String(repeating: " ", count: width - candidate.key.count)
      return "  \(candidate.key)\(pad)  \(candidate.name)\n"
    }
    let places = form.places == 1 ? "1 place" : "\(form.places) places"
    return "\(form.surface), \(places)\n" + candidates.joined() + "  in: \(form.example)\n"
  }
}
