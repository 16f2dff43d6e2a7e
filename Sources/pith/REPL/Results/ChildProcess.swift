import Foundation
import ProcessSpawning

/// A command line that the system's shell runs, with our terminal and perhaps with our results.
final class ChildProcess {
  private var process: pid_t = 0
  private var input: Int32 = -1
  private let command: String

  /// Starts it; where it takes input it reads what ``write(_:)`` gives it, instead of the terminal.
  init(_ command: String, takesInput: Bool) throws {
    self.command = command
    var ends: [Int32] = [-1, -1]
    if takesInput {
      guard pipe(&ends) == 0 else { throw Failure("error: no pipe to '\(command)' can be made") }
      _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    }
    defer { if takesInput { close(ends[0]) } }
    input = ends[1]
    do {
      try start(reading: ends[0])
    } catch {
      throw Failure("error: '\(command)' cannot be run: \(error.reason)")
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
    guard process > 0 else { return }
    var status: Int32 = 0
    defer { process = 0 }
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
  /// Starts it with the signals that every program expects.
  private func start(reading descriptor: Int32) throws(ProcessSpawn.Failure) {
    var shell = ProcessSpawn(
      "/bin/sh", ["-c", command], environment: ProcessInfo.processInfo.environment)
    shell.ordinarySignals = [SIGPIPE, SIGINT]
    if descriptor >= 0 {
      shell.files = [.duplicate(descriptor, as: STDIN_FILENO), .close(descriptor)]
    }
    process = try shell.start()
  }
}
