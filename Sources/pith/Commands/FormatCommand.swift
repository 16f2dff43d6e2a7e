import ArgumentParser
import Diagnostics
import Foundation
import GraphEngine

/// The command `pith format script.pith`.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Print scripts in the house style.",
    discussion: """
      A clause a line, keywords in capitals, a semicolon behind each statement; the header and \
      comments stay.

        pith format queries/mentioned-with.pith
        pith format --in-place queries/*.pith
        pith format --check queries/*.pith
      """)

  @Argument(
    help: ArgumentHelp("Files; '-' is the standard input.", valueName: "file"), completion: .file())
  var files: [String] = ["-"]

  @Flag(help: "Name the files that are not in the house style, and end with 1 where there is any.")
  var check = false

  @Flag(help: "Write the files anew instead of printing them.")
  var inPlace = false

  @Option(help: ArgumentHelp("Colours in messages: auto, always or never.", valueName: "when"))
  var color = ColorChoice.auto

  func validate() throws {
    if check, inPlace { throw ValidationError("--check changes nothing, --in-place does") }
    if inPlace, files.contains("-") {
      throw ValidationError("the input cannot be written --in-place")
    }
  }

  func run() throws {
    var others: [String] = []
    for file in files {
      let source = try read(file)
      let printed = try formatted(source)
      switch (check, inPlace) {
      case (true, _): if printed != source.text { others.append(source.name) }
      case (_, true): if printed != source.text { try write(printed, to: file) }
      case (false, false): try StandardOutput.write(Array(printed.utf8))
      }
    }
    guard !others.isEmpty else { return }
    let lines = others.map { "\($0) is not in the house style\n" }.joined()
    throw Failure(lines)
  }

  private func read(_ file: String) throws -> SourceText {
    try Failure.describing(color.style) { try QuerySource.read(file: file) }
  }

  private func formatted(_ source: SourceText) throws -> String {
    let result = SavedScript.formatted(source.text)
    guard let printed = result.printed else {
      throw Failure(
        result.diagnostics.map { color.style.render($0, in: source) }.joined(separator: "\n"))
    }
    return printed
  }

  private func write(_ text: String, to file: String) throws {
    do {
      try Data(text.utf8).write(to: URL(filePath: file), options: .atomic)
    } catch {
      throw Failure("error: '\(file)' cannot be written")
    }
  }
}
