import Foundation

/// A command line that the system's shell runs, with our terminal and perhaps with our results.
final class ChildProcess {
  private var process: pid_t = 0
  private var input: Int32 = -1
  private let command: String

  /// - Parameter takesInput: whether it reads what ``write(_:)`` gives it, instead of the terminal.
  init(_ command: String, takesInput: Bool) throws {
    self.command = command
    var ends: [Int32] = [-1, -1]
    if takesInput {
      guard pipe(&ends) == 0 else { throw Failure("error: no pipe to '\(command)' can be made") }
      _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    }
    let code = start(reading: ends[0])
    if takesInput { close(ends[0]) }
    input = ends[1]
    guard code == 0 else {
      throw Failure("error: '\(command)' cannot be run: \(String(cString: strerror(code)))")
    }
  }

  deinit {
    if input >= 0 { close(input) }
  }

  /// Gives it bytes; one that has read enough is not told of more.
  func write(_ bytes: [UInt8]) throws {
    guard input >= 0 else { return }
    if !bytes.withUnsafeBytes({ System.write($0, to: input) }) { endInput() }
  }

  /// Waits for its end; throws where it did not end well.
  func finish() throws {
    endInput()
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 0
    if code != 0 { throw Failure("error: '\(command)' ended with exit code \(code)") }
  }

  private func endInput() {
    if input >= 0 { close(input) }
    input = -1
  }
}

extension ChildProcess {
  /// Starts it with the signals that every program expects; gives the system's error number.
  private func start(reading descriptor: Int32) -> Int32 {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    if descriptor >= 0 {
      posix_spawn_file_actions_adddup2(&actions, descriptor, STDIN_FILENO)
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGPIPE, SIGINT] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    return Self.withCStrings(["/bin/sh", "-c", command]) { arguments in
      let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
      return Self.withCStrings(environment) { environment in
        posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, environment)
      }
    }
  }

  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
