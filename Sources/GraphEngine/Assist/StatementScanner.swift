/// Finds where statements end in a text that comes piece by piece, at each byte in one step.
///
/// It knows texts, quoted names and comments as the language has them, and nothing else.
package struct StatementScanner: Sendable {
  private enum State {
    case plain, slash, lineComment, blockComment, starInComment
    case quoted(UInt8)
    case escaped(UInt8)
  }

  private var state = State.plain

  /// Whether anything but spaces and comments has come since the last statement's end.
  package private(set) var hasContent = false

  package init() {}

  /// Whether a command may stand here: between statements, outside of any comment.
  package var isBetweenStatements: Bool {
    if case .plain = state { !hasContent } else { false }
  }

  /// Takes a byte; says whether it ends a statement.
  package mutating func take(_ byte: UInt8) -> Bool {
    switch state {
    case .plain: return takePlain(byte)
    case .slash: return takeAfterSlash(byte)
    case .lineComment: if byte == 10 || byte == 13 { state = .plain }
    case .blockComment: if byte == UInt8(ascii: "*") { state = .starInComment }
    case .starInComment:
      if byte == UInt8(ascii: "/") {
        state = .plain
      } else if byte != UInt8(ascii: "*") {
        state = .blockComment
      }
    case .quoted(let quote):
      if byte == quote { state = .plain }
      if byte == UInt8(ascii: "\\"), quote != UInt8(ascii: "`") { state = .escaped(quote) }
    case .escaped(let quote): state = .quoted(quote)
    }
    return false
  }

  private mutating func takePlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ";"):
      hasContent = false
      return true
    case UInt8(ascii: "/"): state = .slash
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
      state = .quoted(byte)
      hasContent = true
    case 0x09...0x0D, 0x20: break
    default: hasContent = true
    }
    return false
  }

  private mutating func takeAfterSlash(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"): state = .lineComment
    case UInt8(ascii: "*"): state = .blockComment
    default:
      hasContent = true
      state = .plain
      return takePlain(byte)
    }
    return false
  }
}
