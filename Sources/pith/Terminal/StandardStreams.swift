import GraphImport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Thrown where nobody reads the standard output any more.
struct ClosedPipe: Error {}

/// Where results go, and nothing else.
enum StandardOutput {
  static func write(_ bytes: [UInt8]) throws {
    let isWritten = bytes.withUnsafeBytes { System.write($0, to: STDOUT_FILENO) }
    if !isWritten { throw errno == EPIPE ? ClosedPipe() : FileError("standard output") }
  }

  /// Lets writing to a closed pipe be an error instead of the end of the process.
  static func ignoreClosedPipes() {
    signal(SIGPIPE, SIG_IGN)
  }
}

/// Where messages, warnings and progress go.
enum StandardError {
  static func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = System.write(UnsafeRawBufferPointer($0), to: STDERR_FILENO) }
  }
}
