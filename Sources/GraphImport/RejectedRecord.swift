package import TypedJSON

/// A record that was not taken in; thrown where an import is strict.
package struct RejectedRecord: Error, Equatable, Sendable {
  /// Counted from 1.
  package let line: Int
  package let problem: RecordProblem

  /// The line as it came; no more of it than the limit where it is too long.
  package let bytes: [UInt8]

  package init(line: Int, problem: RecordProblem, bytes: [UInt8]) {
    self.line = line
    self.problem = problem
    self.bytes = bytes
  }

  /// A line of a reject file; what is not UTF-8 in the record is replaced in it.
  ///
  ///     {"line":3,"reason":"no 'id'","record":"{\"type\":\"node\"}"}
  package func write(to json: inout JSONWriter) {
    json.raw("{\"line\":\(line),\"reason\":")
    json.text(problem.description)
    json.raw(",\"record\":")
    json.text(String(decoding: bytes, as: UTF8.self))
    json.raw("}\n")
  }
}
