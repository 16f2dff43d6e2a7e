/// Sees where a pattern for a whole text asks for no more than that something is in it:
/// `(?s).*word.*` is a search for `word`, which PCRE2 does many times faster.
enum WholeTextSearch {
  private static let head = "(?s).*"
  private static let tail = ".*"

  /// What is searched for; nil where the pattern is not so simple.
  static func part(of pattern: String) -> String? {
    guard pattern.hasPrefix(head), pattern.hasSuffix(tail),
      pattern.utf8.count > head.utf8.count + tail.utf8.count
    else { return nil }
    let part = pattern.dropFirst(head.count).dropLast(tail.count)
    guard let first = part.first, !"?+*{".contains(first), isPlain(part) else { return nil }
    return String(part)
  }

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
