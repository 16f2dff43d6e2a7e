extension Parser {
  /// Whether a path of at least one full edge begins at a token: `(a)-->(b)`, but not `(a) - (b)`.
  func isPath(at index: Int) -> Bool {
    guard symbol(at: index) == .leftParenthesis, let close = partner(of: index),
      isNodeContent(from: index + 1, to: close)
    else { return false }
    return isFullEdge(at: close + 1)
  }

  /// Whether the current token begins a path, a name before it included: `p = (a)-->(b)`.
  var atNamedPath: Bool {
    isName(ahead: 0) && symbol(ahead: 1) == .equal && isPath(at: position + 2)
  }

  /// Whether an edge of two dashes, and a node after it, begin at a token.
  func isFullEdge(at start: Int) -> Bool {
    var index = symbol(at: start) == .less ? start + 1 : start
    guard !isPanicking, symbol(at: index) == .minus else { return false }
    index += 1
    if symbol(at: index) == .leftBracket {
      guard let close = partner(of: index) else { return false }
      index = close + 1
    }
    guard symbol(at: index) == .minus else { return false }
    return isNode(at: index + 1, afterHead: false)
  }

  /// Whether a node follows: after an arrow's head, and after a quantifier.
  private func isNode(at index: Int, afterHead: Bool) -> Bool {
    switch symbol(at: index) {
    case .leftParenthesis, .leftBrace: true
    case .greater: !afterHead && isNode(at: index + 1, afterHead: true)
    case .plus, .star: afterHead
    default: false
    }
  }

  /// Whether what stands between two parentheses can be a node's, from its first tokens.
  private func isNodeContent(from start: Int, to close: Int) -> Bool {
    if start == close || beginsNodeDetail(start) { return true }
    guard isName(at: start), keyword(at: start) != .not else { return false }
    return start + 1 == close || beginsNodeDetail(start + 1)
  }

  private func beginsNodeDetail(_ index: Int) -> Bool {
    switch token(index).kind {
    case .symbol(.colon), .symbol(.leftBrace), .parameter, .word(.where): true
    case .word(.is): keyword(at: index + 1) != .null && keyword(at: index + 1) != .not
    case .word, .quotedName, .text, .integer, .float, .symbol, .invalid, .end: false
    }
  }
}
