#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The bytes of a file, or of the standard input.
package final class FileSource: ByteSource {
  private let name: String
  private let descriptor: Int32

  /// The length in bytes, where it is an ordinary file.
  package let size: Int?

  package static func standardInput() -> FileSource {
    FileSource(descriptor: dup(STDIN_FILENO), name: "standard input")
  }

  package convenience init(path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path) }
    self.init(descriptor: descriptor, name: path)
  }

  private init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
    var status = stat()
    let isOrdinary = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isOrdinary ? Int(status.st_size) : nil
  }

  deinit {
    close(descriptor)
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      #if canImport(Darwin)
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 { return count }
      if errno != EINTR { throw FileError(name) }
    }
  }
}

/// A file that cannot be read or written, and what the system says of it.
package struct FileError: Error, Equatable, Sendable, CustomStringConvertible {
  package let path: String
  package let reason: String

  /// The error of the system call that just failed.
  package init(_ path: String) {
    self.path = path
    reason = String(cString: strerror(errno))
  }

  package var description: String { "\(path): \(reason)" }
}
