/// What kept a source, or a part of it, from being read.
package struct ImportProblem: Error, Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    case notUTF8(byte: Int)
    case tooLarge(bytes: Int, limit: Int)
    case unknownFormat(known: [String])
    case noInsights
    case tooLong(bytes: Int, limit: Int)
    case repeated(firstLine: Int)
  }

  package let reason: Reason

  /// The line of the source, from 1; nil where the whole source is meant.
  package let line: Int?

  package init(_ reason: Reason, line: Int? = nil) {
    self.reason = reason
    self.line = line
  }
}

extension ImportProblem {
  package var message: String {
    switch reason {
    case .notUTF8(let byte):
      "byte \(byte) is not UTF-8"
    case .tooLarge(let bytes, let limit):
      "\(bytes) bytes are more than the \(limit) that a source may have"
    case .unknownFormat(let known):
      "no format is known that looks like this; known are \(known.joined(separator: ", "))"
    case .noInsights:
      "no insight was found"
    case .tooLong(let bytes, let limit):
      "\(bytes) bytes are more than the \(limit) that an insight may have"
    case .repeated(let firstLine):
      "the insight of line \(firstLine) comes again"
    }
  }
}
