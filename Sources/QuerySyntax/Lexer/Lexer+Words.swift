extension Lexer {
  func startsWord(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return Characters.isLetter(byte) || byte == UInt8(ascii: "_") }
    return Characters.startsName(scalar(at: index).scalar)
  }

  /// Where a run of name characters that begins here ends.
  func endOfWord(from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        guard
          Characters.isLetter(byte) || Characters.isDigit(byte) || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "$")
        else { break }
        index += 1
      } else {
        let (scalar, length) = scalar(at: index)
        guard Characters.continuesName(scalar) else { break }
        index += length
      }
    }
    return index
  }

  /// Reads `MATCH`, `person` or `größe`.
  mutating func readWord() {
    let end = endOfWord(from: position)
    append(.word(Keyword(bytes[position..<end])), from: position, to: end)
  }

  /// Reads `$country`, `$0` or `` $`a b` ``; a bare `$` is a symbol.
  mutating func readParameter() {
    let start = position
    position += 1
    if peek(0) == UInt8(ascii: "`") {
      let name = readQuoted(by: UInt8(ascii: "`"))
      append(name.map { .parameter($0) } ?? .invalid, from: start, to: position)
      return
    }
    let end = endOfWord(from: position)
    let isNamed = end > position
    append(
      isNamed ? .parameter(text(from: position, to: end)) : .symbol(.dollar), from: start, to: end)
  }

  /// Reads `` `a b` ``.
  mutating func readQuotedName() {
    let start = position
    let name = readQuoted(by: UInt8(ascii: "`"))
    append(name.map { .quotedName($0) } ?? .invalid, from: start, to: position)
  }

  /// What stands in backticks, two of which are one; nil if they are not closed.
  private mutating func readQuoted(by quote: UInt8) -> String? {
    let start = position
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      if bytes[position] == quote {
        position += 1
        guard peek(0) == quote else { return checked(content, from: start) }
      }
      content.append(bytes[position])
      position += 1
    }
    isOpenEnded = true
    report(.unclosedName, from: start, to: start + 1)
    return nil
  }

  private mutating func checked(_ content: [UInt8], from start: Int) -> String {
    if content.isEmpty { report(.emptyName, from: start, to: position) }
    return String(decoding: content, as: UTF8.self)
  }
}
