/// Shows a long text in the program that the user reads with.
enum Pager {
  static func show(_ text: [UInt8]) throws {
    guard System.Stream.output.isTerminal else { return try StandardOutput.write(text) }
    let command = System.environment("PAGER") ?? "less -S"
    let child = try ChildProcess(command, takesInput: true)
    try child.write(text)
    try child.finish()
  }
}
