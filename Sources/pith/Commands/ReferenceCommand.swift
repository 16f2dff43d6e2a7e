import ArgumentParser
import GraphEngine

/// The command `pith reference`.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Print the reference of the language.",
    discussion: """
      All clauses, patterns, expressions, functions and procedures, each with an example, as \
      Markdown.

        pith reference | less
        pith reference > language.md
      """)

  func run() throws {
    try StandardOutput.write(Array(LanguageReference.markdown.utf8))
  }
}
