#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The two ways in which a terminal gives what is typed: key by key to an editor, or as it did before.
struct TerminalMode {
  private let usual: termios

  /// The mode that the terminal is in; nil where it is none.
  init?() {
    var mode = termios()
    guard tcgetattr(STDIN_FILENO, &mode) == 0 else { return nil }
    usual = mode
  }

  /// Every key comes at once, is not shown, and does nothing by itself; pastes are marked.
  func enterEditing() {
    var mode = usual
    mode.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INPCK | ISTRIP | IXON)
    mode.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
    mode.c_cflag |= tcflag_t(CS8)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &mode)
    Self.send("\u{1B}[?2004h")
  }

  func leaveEditing() {
    Self.send("\u{1B}[?2004l")
    var mode = usual
    tcsetattr(STDIN_FILENO, TCSADRAIN, &mode)
  }

  /// Writes to the terminal, whatever becomes of the results.
  static func send(_ text: String) {
    var text = text
    text.withUTF8 { _ = System.write(UnsafeRawBufferPointer($0), to: STDOUT_FILENO) }
  }
}
