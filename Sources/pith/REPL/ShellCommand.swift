import Diagnostics
import GraphEngine

/// A command of the prompt and of scripts: `.mode csv`.
///
/// To add one: its file in `DotCommands/`, and a line in ``all``.
struct ShellCommand: Sendable {
  /// What its argument is, which says what completes it.
  enum Argument: Sendable {
    case none, topic, format, onOrOff, file, label, query, script, scriptCall
  }

  /// When it touches files beside the graph's, or runs other programs: `--safe` forbids that.
  enum Reach: Sendable {
    case graphOnly, others
    case othersWithArgument
  }

  let name: String

  /// Its arguments as help shows them: `[LABEL]`.
  let usage: String

  /// What it does, in a few words.
  let summary: String

  /// More of it, for `.help NAME`.
  let details: String
  let argument: Argument
  private let reach: Reach
  private let action: @Sendable (ShellArguments, Shell) throws -> Void

  init(
    _ name: String, _ usage: String = "", _ summary: String, details: String = "",
    argument: Argument = .none, reach: Reach = .graphOnly,
    action: @escaping @Sendable (ShellArguments, Shell) throws -> Void
  ) {
    self.name = name
    self.usage = usage
    self.summary = summary
    self.details = details
    self.argument = argument
    self.reach = reach
    self.action = action
  }

  /// The command as help shows it: `.sample LABEL`.
  var synopsis: String { usage.isEmpty ? ".\(name)" : ".\(name) \(usage)" }
}

extension ShellCommand {
  /// All commands, in the order in which help lists them.
  static let all: [ShellCommand] = [
    help, open, schema, labels, types, stats, sample,
    explain, profile, check, param, mode, once, output, last, dot, timer, memory,
    queries, runScript, save, edit, read, importing, link, export, dump, backup,
    history, bail, quit,
  ]

  /// Runs a line such as `.mode csv`.
  static func run(_ line: String, in shell: Shell) throws {
    let name = line.dropFirst().prefix { !$0.isWhitespace && $0 != ";" }
    guard let command = all.first(where: { $0.name == name }) else {
      throw unknown(String(name))
    }
    let arguments = ShellArguments(String(line.dropFirst(name.count + 1)), of: command)
    if shell.options.safe, command.reaches(with: arguments) {
      throw Failure("error: `.\(name)` touches other files, which --safe forbids")
    }
    try command.action(arguments, shell)
  }

  private func reaches(with arguments: ShellArguments) -> Bool {
    switch reach {
    case .graphOnly: false
    case .others: true
    case .othersWithArgument: !arguments.isEmpty
    }
  }

  /// What to say of a statement that may be a command without its dot; nil where it is none.
  static func advice(for text: String, failingBy error: any Error) -> String? {
    let start = text.prefix(while: \.isWhitespace)
    let word = text.dropFirst(start.count).prefix { !$0.isWhitespace && $0 != ";" }
    guard let failure = error as? QueryFailure,
      failure.diagnostics.first?.span?.start == start.utf8.count,
      let name = Spelling.closest(to: word.lowercased(), among: all.map(\.name))
    else { return nil }
    return "help: commands of the prompt begin with a dot: `.\(name)`"
  }

  static func unknown(_ name: String) -> Failure {
    let close = Spelling.closest(to: name, among: all.map(\.name))
    let advice = close.map { "did you mean `.\($0)`?" } ?? "`.help` lists all"
    return Failure("error: there is no command `.\(name)`; \(advice)")
  }
}

/// What stands behind the name of a command.
struct ShellArguments {
  /// All of it, without the spaces around it and a semicolon at its end.
  let text: String
  private let command: ShellCommand

  init(_ text: String, of command: ShellCommand) {
    var trimmed = text.drop(while: \.isWhitespace)
    while let last = trimmed.last, last.isWhitespace || last == ";" { trimmed.removeLast() }
    self.text = String(trimmed)
    self.command = command
  }

  var isEmpty: Bool { text.isEmpty }

  /// The parts between spaces; quotes keep a part together.
  var words: [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in text {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character.isWhitespace {
        word.map { words.append($0) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }

  /// The only argument; throws where there is none, or more than one.
  func only() throws -> String {
    guard words.count == 1, let word = words.first else { throw misuse() }
    return word
  }

  /// The only argument, or nil where there is none.
  func onlyIfAny() throws -> String? { isEmpty ? nil : try only() }

  /// `on` or `off`; nil where nothing is said.
  func onOrOff() throws -> Bool? {
    switch text {
    case "": nil
    case "on": true
    case "off": false
    case _: throw misuse()
    }
  }

  func misuse() -> Failure {
    Failure("error: `.\(command.name)` is used as `\(command.synopsis)`")
  }
}
