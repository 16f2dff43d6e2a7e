import GraphEngine
import GraphExport

extension ShellCommand {
  /// `.export graph.jsonl`
  static let export = ShellCommand(
    "export", "[FILE or |COMMAND]", "write the whole graph as JSON lines", argument: .file
  ) { arguments, shell in
    if let target = OutputTarget(arguments.text) { shell.settings.once = target }
    guard let target = shell.settings.takeTarget() else {
      return try export(of: shell, to: StandardOutput.write)
    }
    try target.open { try export(of: shell, to: $0) }
  }

  private static func export(of shell: Shell, to send: ([UInt8]) throws -> Void) throws {
    try shell.interruptible { budget in
      try shell.graph.session.read(under: budget) { reader in
        _ = try GraphJSONLinesExport(reader, budget: budget).run(send)
      }
    }
  }
}
