import GraphModel

extension ShellCommand {
  /// The command `.memory 2GB`.
  static let memory = ShellCommand(
    "memory", "[SIZE]", "what statements may use, and the last one did",
    details: "A statement that needs more ends in an error. `.memory 2GB` allows so much."
  ) { arguments, shell in
    if let text = try arguments.onlyIfAny() {
      guard let size = ByteSize(argument: text) else {
        throw Failure("error: '\(text)' is no amount of memory, like 512MB or 4GB")
      }
      shell.options.limits.memory = size
      return
    }
    let limit = shell.options.budget.limits.memoryBytes
    let amounts = [
      ("limit of a statement", limit), ("the last statement at most", shell.peakBytes),
      ("this process at most", System.peakMemoryBytes),
    ]
    try shell.show(
      ["what", "size"], amounts.map { [.text($0.0), .text(ByteSize(bytes: $0.1).text)] })
  }
}
