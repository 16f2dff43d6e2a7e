import GraphEngine
import GraphExport
import GraphModel

extension ShellCommand {
  /// The command `.export graph.jsonl`.
  static let export = ShellCommand(
    "export", "[FILE or |COMMAND]", "write the whole graph as JSON lines", argument: .file,
    reach: .othersWithArgument
  ) { arguments, shell in
    try shell.writeGraph(to: arguments) { reader, budget, send in
      _ = try GraphJSONLinesExport(reader, budget: budget).run(send)
    }
  }
}

extension Shell {
  /// Writes the whole graph to the target that a command names, or to where results go.
  func writeGraph(
    to arguments: ShellArguments,
    _ export: (any GraphReader, Budget, @escaping ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    if let target = OutputTarget(arguments.text) { settings.once = target }
    let target = settings.takeTarget()
    try interruptible { budget in
      try graph.session.read(under: budget) { reader in
        guard let target else { return try export(reader, budget, StandardOutput.write) }
        try target.open { send in
          let isShown = if case .file = target { isInteractive } else { false }
          try GraphText.write(of: reader, isShown: isShown, to: send) {
            try export(reader, budget, $0)
          }
        }
      }
    }
  }
}
