import GraphImport

/// The script that a conversation begins with, where the user has one.
enum InitScript {
  static func run(in shell: Shell) throws {
    guard let path, let file = try? FileSource(path: path) else { return }
    do {
      try shell.run(InputLines(file), named: path)
    } catch let error as Failure {
      shell.tell(error)
    }
  }

  private static var path: String? {
    if let folder = System.environment("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
      return "\(folder)/pith/init.pith"
    }
    return System.environment("HOME").map { "\($0)/.config/pith/init.pith" }
  }
}
