import GraphImport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that only its owner may read, and that grows by a piece at a time.
enum AppendedFile {
  static func add(_ text: String, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError(path) }
    defer { close(descriptor) }
    if !Array(text.utf8).withUnsafeBytes({ System.write($0, to: descriptor) }) {
      throw FileError(path)
    }
  }
}
