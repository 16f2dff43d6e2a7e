/// A search that a pattern for a whole text comes down to, where it asks for no more than that
/// something is in the text: `(?s).*word.*` is a search for `word`, which PCRE2 does many times faster.
///
/// So is `.*word.*`, of a text without ends of lines, for which `.` does not stand.
struct WholeTextSearch {
  /// What is searched for.
  let part: String

  /// Whether a find is a match of texts of one line alone; without a find there is no match of any.
  let isOfOneLine: Bool

  /// Nil where the pattern is not so simple.
  init?(_ pattern: String) {
    guard pattern.hasSuffix(Self.any) else { return nil }
    isOfOneLine = !pattern.hasPrefix(Self.allLines)
    let head = isOfOneLine ? Self.any : Self.allLines + Self.any
    guard pattern.hasPrefix(head), pattern.utf8.count > head.utf8.count + Self.any.utf8.count
    else { return nil }
    let part = pattern.dropFirst(head.count).dropLast(Self.any.count)
    guard let first = part.first, !"?+*{".contains(first), Self.isPlain(part) else { return nil }
    self.part = String(part)
  }

  private static let any = ".*"
  private static let allLines = "(?s)"

  /// Whether it has nothing by which it could reach beyond itself: no alternatives outside groups,
  /// no brackets that stay open, no control of the search, no escape at its end.
  private static func isPlain(_ part: Substring) -> Bool {
    var depth = 0
    var isInSet = false
    var isEscaped = false
    for character in part {
      if isEscaped {
        if "QEKg".contains(character) { return false }
        isEscaped = false
        continue
      }
      switch character {
      case "\\": isEscaped = true
      case "[": isInSet = true
      case "]": isInSet = false
      case "(" where !isInSet: depth += 1
      case ")" where !isInSet:
        depth -= 1
        if depth < 0 { return false }
      case "|" where !isInSet && depth == 0: return false
      case "#" where !isInSet: return false
      default: break
      }
    }
    return depth == 0 && !isInSet && !isEscaped && hasPlainGroups(part)
  }

  /// Whether no group sets options, controls the search or calls the whole pattern.
  private static func hasPlainGroups(_ part: Substring) -> Bool {
    for group in part.split(separator: "(", omittingEmptySubsequences: false).dropFirst() {
      if group.hasPrefix("*") { return false }
      guard group.hasPrefix("?") else { continue }
      guard let kind = group.dropFirst().first, ":=!<>|P".contains(kind) else { return false }
    }
    return true
  }
}
