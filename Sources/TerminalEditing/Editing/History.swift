/// The statements that were entered, the oldest first, and where in them a person is leafing.
package struct History: Sendable {
  package private(set) var entries: [String]
  private var position: Int
  private var draft = ""

  package static let limit = 5_000

  package init(_ entries: [String] = []) {
    self.entries = Array(entries.suffix(Self.limit))
    position = self.entries.count
  }

  /// Takes an entry in, unless it is empty or the one before; says whether it did.
  @discardableResult
  package mutating func add(_ entry: String) -> Bool {
    let entry = entry.trimmed
    defer { position = entries.count }
    guard !entry.isEmpty, entries.last != entry else { return false }
    entries.append(entry)
    if entries.count > Self.limit { entries.removeFirst() }
    return true
  }

  /// The entry before; the text being edited is kept for the way back.
  package mutating func older(than text: String) -> String? {
    guard position > 0 else { return nil }
    if position == entries.count { draft = text }
    position -= 1
    return entries[position]
  }

  /// The entry after, at last the text that was being edited.
  package mutating func newer() -> String? {
    guard position < entries.count else { return nil }
    position += 1
    return position == entries.count ? draft : entries[position]
  }
}

extension History {
  /// An entry on one line of a file.
  package static func line(of entry: String) -> String {
    entry.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
  }

  /// The entry that a line of a file stands for.
  package static func entry(of line: some StringProtocol) -> String {
    var entry = ""
    var isEscaped = false
    for character in line {
      if isEscaped {
        entry.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        entry.append(character)
      }
    }
    return entry
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
    return String(self[start..<max(start, end)])
  }
}
