/// A range of a source text, in UTF-8 bytes: `start` is the first byte, `end` the one after the last.
package struct SourceSpan: Hashable, Sendable {
  package let start: Int
  package let end: Int

  package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end)
    self.start = start
    self.end = end
  }

  /// The smallest span that covers both.
  package func joined(to other: SourceSpan) -> SourceSpan {
    SourceSpan(min(start, other.start), max(end, other.end))
  }
}
