import ArgumentParser
import Diagnostics

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@main
enum Main {
  /// Runs the command line on a stack on which the deepest query that is allowed has room.
  static func main() {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, 512 << 20)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let status = pthread_create(&thread, &attributes, { @Sendable _ in Main.runToEnd() }, nil)
    precondition(status == 0, "a thread needs 512 MB of address space")
    while true { sleep(.max) }
  }

  /// Runs the command line, and ends with the exit code that fits.
  private static func runToEnd() -> UnsafeMutableRawPointer? {
    StandardOutput.ignoreClosedPipes()
    do {
      try checkCommandName()
      var command = try directCommand() ?? Pith.parseAsRoot()
      try command.run()
      System.exit(0)
    } catch {
      ExitStatus(error).exit()
    }
  }
}

extension Main {
  /// Throws where the first argument is a word that names no command: the prompt takes no words.
  private static func checkCommandName() throws {
    let names =
      Pith.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"),
      !names.contains(word)
    else { return }
    let close = Spelling.closest(to: word, among: names)
    let advice = close.map { "did you mean 'pith \($0)'?" } ?? "'pith --help' lists all"
    throw Failure(
      "error: there is no command '\(word)'; \(advice)\nUsage: pith <command> [<options>]",
      code: ExitStatus.wrongInvocation)
  }

  /// The subcommand that the first argument names, parsed by itself: that takes half the time of
  /// parsing with the whole tree of commands, which is left for help and for all that is wrong.
  private static func directCommand() -> (any ParsableCommand)? {
    let arguments = CommandLine.arguments.dropFirst()
    let commands = Pith.configuration.subcommands
    guard let name = arguments.first,
      let command = commands.first(where: { $0.configuration.commandName == name })
    else { return nil }
    guard let parsed = try? command.parseAsRoot(Array(arguments.dropFirst())),
      type(of: parsed) == command
    else { return nil }
    return parsed
  }
}

/// How a run of the command ended: a code, and what is to be said.
struct ExitStatus {
  private let code: Int32
  private let message: String
  private let isHelp: Bool

  static let failure: Int32 = 1
  static let wrongInvocation: Int32 = 2
  static let interrupted: Int32 = 130

  init(_ error: any Error) {
    let code = Pith.exitCode(for: error)
    switch error {
    case is ClosedPipe:
      self.init(code: 0, message: "")
    case let error as Failure:
      self.init(code: error.code, message: error.message)
    case let code as ExitCode:
      self.init(code: code.rawValue, message: "")
    case _ where code == .success:
      self.init(code: 0, message: Pith.fullMessage(for: error), isHelp: true)
    case _:
      let isUsage = code == .validationFailure
      self.init(
        code: isUsage ? Self.wrongInvocation : Self.failure, message: Pith.fullMessage(for: error))
    }
  }

  private init(code: Int32, message: String, isHelp: Bool = false) {
    self.code = code
    self.message = message
    self.isHelp = isHelp
  }

  func exit() -> Never {
    let text = message.isEmpty || message.hasSuffix("\n") ? message : message + "\n"
    if isHelp { try? StandardOutput.write(Array(text.utf8)) } else { StandardError.write(text) }
    System.exit(code)
  }
}
