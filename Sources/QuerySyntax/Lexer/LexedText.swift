package import Diagnostics

/// A text in tokens, and what was wrong with their spelling.
package struct LexedText: Sendable {
  /// Never empty: the last is `end`.
  package let tokens: [Token]
  package let diagnostics: [Diagnostic]

  /// The `///` lines before the first token: a script's header.
  package let header: [HeaderLine]

  /// For each token that opens a bracket, the token that closes it; else -1.
  package let partners: [Int32]

  /// Whether a text, a quoted name or a comment was still open at the end.
  package let isOpenEnded: Bool
}

/// A `///` line of a script, without its slashes and the space after them.
package struct HeaderLine: Equatable, Sendable {
  package let text: String
  package let span: SourceSpan
}

/// Finds the bracket that closes each bracket, in one pass.
struct BracketPairing {
  private(set) var partners: [Int32]
  private var open: [(index: Int, closing: Symbol)] = []
  private var waiting: [Symbol: Int] = [:]

  init(of tokens: [Token]) {
    partners = Array(repeating: -1, count: tokens.count)
    for (index, token) in tokens.enumerated() {
      guard let symbol = token.symbol else { continue }
      if let closing = symbol.closing {
        open.append((index, closing))
        waiting[closing, default: 0] += 1
      } else if symbol.isClosing {
        close(symbol, at: index)
      }
    }
  }

  /// Brackets that were opened inside and not closed stay without a partner.
  private mutating func close(_ symbol: Symbol, at index: Int) {
    guard waiting[symbol, default: 0] > 0 else { return }
    while let top = open.popLast() {
      waiting[top.closing, default: 0] -= 1
      if top.closing == symbol {
        partners[top.index] = Int32(index)
        return
      }
    }
  }
}
