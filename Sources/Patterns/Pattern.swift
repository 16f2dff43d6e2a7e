import CPCRE2
import Synchronization

/// A compiled regular expression in PCRE2's syntax, over UTF-8 and Unicode's classes.
///
/// It is compiled once, to machine code where that is possible, and may be used by several threads.
/// `.` stands for any character but CR and LF. Every match runs under ``Limits``: a pattern that
/// would search for ever ends in ``PatternError/limit(_:)``. Offsets are in bytes.
package final class Pattern: Sendable {
  /// What a match may use.
  package enum Limits {
    package static let patternBytes = 65_536
    package static let matchSteps: UInt32 = 1_000_000
    package static let depth: UInt32 = 1_000
    package static let heapKibibytes: UInt32 = 20_000
    package static let machineStackBytes = 1 << 20
  }

  package struct Options: OptionSet, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) {
      self.rawValue = rawValue
    }

    package static let ignoresCase = Options(rawValue: PCRE2_CASELESS)

    /// `^` and `$` match at the ends of lines too.
    package static let matchesLines = Options(rawValue: PCRE2_MULTILINE)

    /// The pattern stands for the whole text, as after `=~`, not for a part of it.
    package static let wholeText = Options(rawValue: PCRE2_ANCHORED | PCRE2_ENDANCHORED)
  }

  package let text: String

  /// Groups that capture, the whole match not counted.
  package let captureCount: Int
  private let code: CompiledCode
  private let matchSteps: UInt32

  /// What is searched for anywhere in a text where the pattern asks for no more than that.
  private let searched: Searched?
  private let idle = Mutex<[MatchMemory]>([])

  package init(
    _ text: String, _ options: Options = [], matchSteps: UInt32 = Limits.matchSteps
  ) throws(PatternError) {
    guard text.utf8.count <= Limits.patternBytes else {
      throw .tooLong(bytes: text.utf8.count, limit: Limits.patternBytes)
    }
    self.text = text
    self.matchSteps = matchSteps
    code = try CompiledCode(text, options.rawValue)
    captureCount = code.captureCount
    let search = options.contains(.wholeText) ? WholeTextSearch(text) : nil
    searched = try search.map { (search) throws(PatternError) in
      let own = options.subtracting(.wholeText).rawValue
      return Searched(
        code: try CompiledCode(search.part, search.isOfOneLine ? own : own | PCRE2_DOTALL),
        isOfOneLine: search.isOfOneLine)
    }
  }

  private struct Searched {
    let code: CompiledCode

    /// Whether a find says nothing of a text that has more lines than one.
    let isOfOneLine: Bool
  }

  /// The number of a group that has a name: `(?<year>\d+)`.
  package func capture(named name: String) -> Int? {
    let number = pcre2_substring_number_from_name_8(code.pointer, Array(name.utf8) + [0])
    return number > 0 ? Int(number) : nil
  }

  /// Whether there is a match; with ``Options/wholeText``, whether the text is one.
  package func matches(_ text: String) throws(PatternError) -> Bool {
    try withBytes(of: text) { (bytes) throws(PatternError) in try matches(bytes) }
  }

  /// As ``matches(_:)-(String)``, on bytes that must be valid UTF-8.
  package func matches(_ bytes: UnsafeBufferPointer<UInt8>) throws(PatternError) -> Bool {
    try withMemory { (memory) throws(PatternError) in try matches(bytes, memory) }
  }

  private func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ memory: MatchMemory)
    throws(PatternError) -> Bool
  {
    if let searched {
      guard try memory.match(searched.code, bytes, from: 0, options: 0) else { return false }
      guard searched.isOfOneLine, ByteSearch.hasLineEnd(bytes) else { return true }
    }
    return try memory.match(code, bytes, from: 0, options: 0)
  }

  /// Keeps, in front, those of some positions whose texts match; gives their number.
  func narrow(_ positions: UnsafeMutableBufferPointer<Int32>, in texts: PackedTextBytes)
    throws(PatternError) -> Int
  {
    try withMemory { (memory) throws(PatternError) in
      var kept = 0
      for place in positions.indices {
        let position = positions[place]
        positions[kept] = position
        if try matches(texts[position], memory) { kept += 1 }
      }
      return kept
    }
  }

  /// The first match that begins at an offset or after it; the offset is a character's.
  package func firstMatch(in text: String, from offset: Int = 0) throws(PatternError)
    -> PatternMatch?
  {
    precondition(offset >= 0 && offset <= text.utf8.count)
    return try withBytes(of: text) { (bytes) throws(PatternError) in
      try withMemory { (memory) throws(PatternError) in
        try memory.match(code, bytes, from: offset, options: 0) ? memory.result : nil
      }
    }
  }

  /// All matches that do not overlap, from the first.
  package func allMatches(in text: String) throws(PatternError) -> [PatternMatch] {
    try withBytes(of: text) { (bytes) throws(PatternError) in
      try withMemory { (memory) throws(PatternError) in try allMatches(in: bytes, memory) }
    }
  }

  private func allMatches(in bytes: UnsafeBufferPointer<UInt8>, _ memory: MatchMemory)
    throws(PatternError) -> [PatternMatch]
  {
    var matches: [PatternMatch] = []
    var offset = 0
    var options: UInt32 = 0
    while try memory.match(code, bytes, from: offset, options: options) {
      let match = memory.result
      matches.append(match)
      offset = match.range.upperBound
      options = match.range.isEmpty ? PCRE2_NOTEMPTY_ATSTART : 0
    }
    return matches
  }
}

extension Pattern {
  /// Runs `body` with memory that no other match uses meanwhile.
  private func withMemory<Result>(_ body: (MatchMemory) throws(PatternError) -> Result)
    throws(PatternError) -> Result
  {
    let memory = idle.withLock { $0.popLast() } ?? MatchMemory(for: code, matchSteps: matchSteps)
    defer { idle.withLock { $0.append(memory) } }
    return try body(memory)
  }

  private func withBytes<Result>(
    of text: String, _ body: (UnsafeBufferPointer<UInt8>) throws(PatternError) -> Result
  ) throws(PatternError) -> Result {
    var text = text
    let result = text.withUTF8 { bytes in
      do throws(PatternError) {
        return Swift.Result<Result, PatternError>.success(try body(bytes))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
