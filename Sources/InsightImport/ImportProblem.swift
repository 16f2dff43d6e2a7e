/// What kept a source, or a part of it, from being read.
package struct ImportProblem: Error, Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    case notUTF8(byte: Int)
    case tooLarge(bytes: Int, limit: Int)
    case empty
    case unknownFormat(known: [String])
    case noInsights
    case tooLong(bytes: Int, limit: Int)
    case repeated(firstLine: Int)
    case badJSON(String)
    case notAnObject
    case noTextColumn
    case columnTwice(String)
    case unclosedQuote
    case wrongCellCount(expected: Int, actual: Int)
    case missingField(String)
    case unknownField(String)
    case fieldTooLong(String, bytes: Int, limit: Int)
    case badDate(String)
    case badField(String, String, expected: String)
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
    case .empty:
      "it is empty"
    case .unknownFormat(let known):
      "no format is known that looks like this; known are \(known.joined(separator: ", "))"
    case .noInsights:
      "no insight was found"
    case .tooLong(let bytes, let limit):
      "\(bytes) bytes are more than the \(limit) that an insight may have"
    case .repeated(let firstLine):
      "the insight of line \(firstLine) comes again"
    case .badJSON(let problem):
      problem
    case .notAnObject:
      "the line is no JSON object"
    case .noTextColumn:
      "no column is named 'text'"
    case .columnTwice(let name):
      "two columns are named '\(name)'"
    case .unclosedQuote:
      "the quotes that open here are never closed"
    case .wrongCellCount(let expected, let actual):
      "the row has \(actual) cells, not \(expected)"
    case .missingField(let name):
      "there is no '\(name)'"
    case .unknownField(let name):
      "there is no field '\(name)'"
    case .fieldTooLong(let name, let bytes, let limit):
      "'\(name)' has \(bytes) bytes, more than \(limit)"
    case .badDate(let text):
      "'published' is no date like 2025-03-04 or 2025-03-04T06:00:00Z: '\(text)'"
    case .badField(let name, let text, let expected):
      "'\(name)' is \(text), not \(expected)"
    }
  }
}
