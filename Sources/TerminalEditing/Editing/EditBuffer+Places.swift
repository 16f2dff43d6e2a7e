extension EditBuffer {
  /// Where the cursor's line begins.
  package var lineStart: Int {
    (characters[..<cursor].lastIndex(of: "\n") ?? -1) + 1
  }

  /// Where the cursor's line ends.
  package var lineEnd: Int {
    characters[cursor...].firstIndex(of: "\n") ?? characters.count
  }

  package var isOnFirstLine: Bool { lineStart == 0 }
  package var isOnLastLine: Bool { lineEnd == characters.count }

  /// Where the word at or before the cursor begins.
  package var wordStart: Int {
    var index = cursor
    while index > 0, !characters[index - 1].isOfWord { index -= 1 }
    while index > 0, characters[index - 1].isOfWord { index -= 1 }
    return index
  }

  /// Where the word at or behind the cursor ends.
  package var wordEnd: Int {
    var index = cursor
    while index < characters.count, !characters[index].isOfWord { index += 1 }
    while index < characters.count, characters[index].isOfWord { index += 1 }
    return index
  }

  /// Where what is between spaces begins, as Ctrl-W takes it.
  package var chunkStart: Int {
    var index = cursor
    while index > 0, characters[index - 1].isWhitespace { index -= 1 }
    while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
    return index
  }

  /// Goes to the same column of the line above.
  package mutating func moveUp() {
    guard !isOnFirstLine else { return }
    let column = cursor - lineStart
    move(to: lineStart - 1)
    move(to: min(lineStart + column, cursor))
  }

  /// Goes to the same column of the line below.
  package mutating func moveDown() {
    guard !isOnLastLine else { return }
    let column = cursor - lineStart
    move(to: lineEnd + 1)
    move(to: min(lineStart + column, lineEnd))
  }

  /// Swaps the characters around the cursor, and goes on.
  package mutating func transpose() {
    let middle = min(cursor, lineEnd == cursor ? cursor - 1 : cursor)
    guard middle > lineStart else { return }
    let swapped = String([characters[middle], characters[middle - 1]])
    replace((middle - 1)..<(middle + 1), with: swapped)
  }
}

extension Character {
  fileprivate var isOfWord: Bool { isLetter || isNumber || self == "_" }
}
