/// Which of the edges at some nodes are read.
///
/// Those behind the first `skipped` of the first node, and of these at most `limit`; nodes that no edge
/// would be read of any more are left out.
package struct EdgeWindow: Sendable {
  package var skipped: Int
  package var limit: Int

  package init(skipped: Int = 0, limit: Int = .max) {
    precondition(skipped >= 0 && limit > 0)
    self.skipped = skipped
    self.limit = limit
  }

  /// Takes what of the next edges is skipped from them: so many of `count`.
  package mutating func skip(of count: Int) -> Int {
    let passed = min(skipped, count)
    skipped -= passed
    return passed
  }
}
