import ArgumentParser
import Foundation

@main
enum Main {
  /// Runs the command line on a stack on which the deepest query that is allowed has room.
  static func main() {
    let thread = Thread(block: run)
    thread.stackSize = 512 << 20
    thread.start()
    while true { sleep(.max) }
  }

  /// Runs the command line, and ends with the exit code that fits.
  @Sendable private static func run() {
    StandardOutput.ignoreClosedPipes()
    do {
      var command = try Pith.parseAsRoot()
      try command.run()
      System.exit(0)
    } catch {
      ExitStatus(error).exit()
    }
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
