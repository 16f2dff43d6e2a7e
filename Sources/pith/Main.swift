import ArgumentParser
import Dispatch
import GraphEngine

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@main
enum Main {
  /// Runs the command line on a stack on which the deepest query that is allowed has room.
  static func main() {
    FreedMemory.keep()
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
      let words = CommandWords(Array(CommandLine.arguments.dropFirst()))
      try words.check()
      var command = try directCommand(words.ordered) ?? Pith.parseAsRoot(words.ordered)
      try command.run()
      System.exit(0)
    } catch {
      ExitStatus(error).exit()
    }
  }
}

extension Main {
  /// The subcommand that the first argument names, parsed by itself: that takes half the time of
  /// parsing with the whole tree of commands, which is left for help and for all that is wrong.
  private static func directCommand(_ arguments: [String]) -> (any ParsableCommand)? {
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
        code: isUsage ? Self.wrongInvocation : Self.failure,
        message: Self.advised(Pith.fullMessage(for: error)))
    }
  }

  /// A message with what to do about a query that the system's shell has cut into words.
  private static func advised(_ message: String) -> String {
    let isCut = message.contains("unexpected arguments") && message.contains("[<query>]")
    return isCut ? message + "\nA query is one argument: put it between quotes." : message
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
