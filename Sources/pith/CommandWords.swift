import ArgumentParser
import Diagnostics
import Foundation

/// The words behind `pith`: a command's name, its options and arguments.
struct CommandWords {
  /// The words in the order in which they are parsed: options may stand before the command too.
  let ordered: [String]

  /// The first word that is no option, and no value of one.
  private let first: String?

  init(_ words: [String]) {
    guard let options = Self.leadingOptions(of: words) else {
      first = nil
      ordered = words
      return
    }
    let rest = words.dropFirst(options)
    first = rest.first
    let isCommand = rest.first.map(Self.commands.contains) ?? false
    ordered =
      isCommand ? Array(rest.prefix(1)) + words.prefix(options) + rest.dropFirst() : words
  }

  /// Throws where the first word names no command: the prompt takes no words.
  func check() throws {
    guard let first, !Self.commands.contains(first) else { return }
    throw Failure(
      "error: there is no command '\(first)'; \(Self.advice(for: first))\n"
        + "Usage: pith <command> [<options>]",
      code: ExitStatus.wrongInvocation)
  }

  private static var commands: [String] {
    Pith.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  /// How many words at the beginning are options of several commands, with their values; nil where
  /// there are others among them.
  private static func leadingOptions(of words: [String]) -> Int? {
    var count = 0
    while count < words.count, words[count].hasPrefix("-") {
      let parts = words[count].split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 1, flags.contains(parts[0]) {
        count += 1
      } else if valued.contains(parts[0]) {
        count += parts.count == 1 ? 2 : 1
      } else {
        return nil
      }
    }
    return min(count, words.count)
  }

  private static let flags = ["--readonly", "--safe", "--strict"]

  private static let valued = [
    "--color", "--db", "--depth", "--format", "--max-rows", "--memory", "--param", "--query-size",
    "--regex-steps", "--timeout", "--vocabulary",
  ]

  private static func advice(for word: String) -> String {
    if let close = Spelling.closest(to: word, among: commands) {
      return "did you mean 'pith \(close)'?"
    }
    if word.contains(where: { $0 == "(" || $0.isWhitespace }) {
      return "`pith query '...'` runs a query"
    }
    guard FileManager.default.fileExists(atPath: word) else { return "'pith --help' lists all" }
    if word.hasSuffix(".db") { return "did you mean 'pith --db \(word)'?" }
    return "did you mean 'pith \(word.hasSuffix(".pith") ? "run" : "import") \(word)'?"
  }
}
