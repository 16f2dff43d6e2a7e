import GraphImport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where results go that do not go to the standard output.
enum OutputTarget: Equatable {
  case file(String)

  /// `|dot -Tsvg > a.svg`
  case command(String)

  /// A target as it is written behind `.once` and `.output`; nil where there is none.
  init?(_ text: String) {
    guard let first = text.first else { return nil }
    let command = text.dropFirst().drop { $0 == " " }
    self = first == "|" ? .command(String(command)) : .file(text)
  }

  /// Opens the target for as long as `body` runs.
  func open<Result>(_ body: (@escaping ([UInt8]) throws -> Void) throws -> Result) throws -> Result
  {
    switch self {
    case .file(let path):
      let file = try OutputFile(path: path)
      return try body(file.write)
    case .command(let command):
      let child = try ChildProcess(command, takesInput: true)
      let result = try body(child.write)
      try child.finish()
      return result
    }
  }
}

/// A file that is written anew.
private final class OutputFile {
  private let path: String
  private let descriptor: Int32

  init(path: String) throws {
    self.path = path
    descriptor = Self.opened(path)
    if descriptor < 0 { throw FileError(path) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func write(_ bytes: [UInt8]) throws {
    if !bytes.withUnsafeBytes({ System.write($0, to: descriptor) }) { throw FileError(path) }
  }

  private static func opened(_ path: String) -> Int32 {
    open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  }
}
