/// Where a pattern matched, and what its groups captured: ranges of bytes.
package struct PatternMatch: Equatable, Sendable {
  /// The whole match, then the groups; nil for a group that took no part.
  package let captures: [Range<Int>?]

  package var range: Range<Int> { captures[0] ?? 0..<0 }

  init(captures: [Range<Int>?]) {
    self.captures = captures
  }
}

/// Why a pattern was not compiled, or a match not finished.
package enum PatternError: Error, Equatable, Sendable {
  /// At a byte of the pattern.
  case syntax(String, offset: Int)
  case tooLong(bytes: Int, limit: Int)
  case limit(PatternLimit)

  /// Anything else the library reports, by its number.
  case failed(code: Int)
}

/// What a match ran out of.
package enum PatternLimit: String, Sendable {
  case steps = "limit of steps"
  case depth = "limit of depth"
  case heap = "limit of memory"
  case machineStack = "limit of stack"
}
