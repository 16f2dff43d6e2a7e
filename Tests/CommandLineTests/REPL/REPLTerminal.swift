import Foundation
import ProcessSpawning
import TestSupport

/// A person at a terminal: `pith` runs behind a pseudo-terminal, keys go in, a screen comes out.
final class REPLTerminal {
  private(set) var screen: Screen
  private let descriptor: Int32
  private let folder: String
  private var process: pid_t = 0
  private var status: Int32?

  struct Failed: Error {
    let reason: String
    let screen: String
  }

  /// Seconds at most that anything may take.
  private static let patience = 10.0

  /// Starts the REPL and waits for its prompt; its home is the folder, and it runs in it.
  init(
    _ pith: Pith, _ arguments: [String] = [], columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:]
  ) throws {
    folder = pith.folder.path
    screen = Screen(width: columns, height: rows)
    var ends: (ours: Int32, theirs: Int32) = (-1, -1)
    guard openpty(&ends.ours, &ends.theirs, nil, nil, nil) == 0, let name = ttyname(ends.theirs)
    else { throw Failed(reason: "no pseudo-terminal", screen: "") }
    descriptor = ends.ours
    defer { close(ends.theirs) }
    resize(columns: columns, rows: rows)
    let variables = ["PATH": "/usr/bin:/bin", "TERM": "xterm", "HOME": pith.folder.path]
    try start(
      String(cString: name), [pith.folder.appending(path: "pith.db").path] + arguments,
      variables.merging(environment) { $1 })
    try wait("no prompt came") { $0.lines.last == "pith>" }
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(descriptor)
  }

  /// Presses keys, as the bytes that a terminal sends.
  func press(_ keys: String...) {
    for key in keys {
      Array(key.utf8).withUnsafeBytes { _ = write(descriptor, $0.baseAddress, $0.count) }
    }
  }

  /// Presses keys, then waits for a text on the screen.
  func press(_ keys: String..., until text: String) throws {
    for key in keys { press(key) }
    try wait(for: text)
  }

  /// Enters a line at the prompt, then waits for a text and for the next prompt.
  func enter(_ line: String, until expected: String? = nil) throws {
    press(line, Keys.enter)
    let text = expected ?? line
    try wait("'\(text)' and a prompt did not come") { screen in
      screen.text.contains(text) && screen.lines.last?.hasPrefix("pith") == true
        && screen.lines.last?.hasSuffix(">") == true
    }
  }

  /// Waits for a text on the screen.
  func wait(for text: String) throws {
    try wait("'\(text)' did not come") { $0.text.contains(text) }
  }

  /// Waits for a screen that fulfils a condition.
  func wait(_ reason: String, _ condition: (Screen) -> Bool) throws {
    let deadline = Date().addingTimeInterval(Self.patience)
    while !condition(screen) {
      if Date() > deadline { throw Failed(reason: reason, screen: screen.text) }
      if !read(), !condition(screen) {
        throw Failed(reason: "\(reason), it ended", screen: screen.text)
      }
    }
  }

  /// Waits for the end; gives the exit code.
  func exitCode() throws -> Int32 {
    let deadline = Date().addingTimeInterval(Self.patience)
    while read() {
      if Date() > deadline { throw Failed(reason: "it goes on", screen: screen.text) }
    }
    var code: Int32 = 0
    waitpid(process, &code, 0)
    status = code
    return code & 0x7F == 0 ? code >> 8 & 0xFF : -(code & 0x7F)
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  /// Reads what has come; false once the other side is closed.
  private func read() -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 100) > 0 else { return true }
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    let count = Foundation.read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return false }
    screen.feed(bytes[..<count])
    return true
  }
}

extension REPLTerminal {
  /// Runs the binary in a session of its own, whose terminal is ours.
  private func start(_ terminal: String, _ arguments: [String], _ environment: [String: String])
    throws
  {
    let line = #"cd "$0" && exec "$@""#
    var shell = ProcessSpawn(
      "/bin/sh", ["-c", line, folder, try Pith.binary().path, "repl", "--db"] + arguments,
      environment: environment)
    shell.files = [
      .open(terminal, as: 0), .duplicate(0, as: 1), .duplicate(0, as: 2), .close(descriptor),
    ]
    shell.leadsSession = true
    do {
      process = try shell.start()
    } catch {
      throw Failed(reason: error.reason, screen: "")
    }
  }
}

/// The bytes that a terminal sends for keys.
enum Keys {
  static let enter = "\r"
  static let tab = "\t"
  static let escape = "\u{1B}"
  static let up = "\u{1B}[A"
  static let left = "\u{1B}[D"
  static let backspace = "\u{7F}"
  static let controlA = "\u{1}"
  static let controlC = "\u{3}"
  static let controlD = "\u{4}"
  static let controlR = "\u{12}"

  static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}
