import GraphEngine
import GraphImport
import TypedJSON

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The file of records that an import skipped, made when there is a first one.
///
///     {"line":3,"reason":"no 'id'","record":"{\"type\":\"node\"}"}
final class RejectFile {
  let path: String
  private var descriptor: Int32 = -1

  init(path: String) {
    self.path = path
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func add(_ record: SkippedRecord) throws {
    if descriptor < 0 {
      descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    }
    var json = JSONWriter()
    json.object(0..<3) { json, field in
      switch field {
      case 0:
        json.key("line")
        if let line = record.line { json.integer(Int64(line)) } else { json.null() }
      case 1:
        json.key("reason")
        json.text(record.reason)
      case _:
        json.key("record")
        if let text = record.text { json.text(text) } else { json.null() }
      }
    }
    json.raw("\n")
    let isWritten = json.bytes.withUnsafeBytes { System.write($0, to: descriptor) }
    if !isWritten { throw FileError(path) }
  }
}
