extension ShellCommand {
  /// `.quit`
  static let quit = ShellCommand("quit", "", "leave; Ctrl-D does so as well") { _, _ in
    throw Quit()
  }
}
