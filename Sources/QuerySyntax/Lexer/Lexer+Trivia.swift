extension Lexer {
  /// Passes over spaces and comments.
  mutating func skipTrivia() {
    while position < bytes.count {
      switch (bytes[position], peek(1)) {
      case (UInt8(ascii: "/"), UInt8(ascii: "/")): skipLineComment()
      case (UInt8(ascii: "/"), UInt8(ascii: "*")): skipBlockComment()
      case (0x09...0x0D, _), (0x1C...0x20, _): position += 1
      case (0x80..., _):
        let (scalar, length) = scalar(at: position)
        guard Characters.isSpace(scalar) else { return }
        position += length
      default: return
      }
    }
  }

  /// Passes over `// a comment`; `///` begins a line of the header, `////` does not.
  private mutating func skipLineComment() {
    let start = position
    let end = bytes[start...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
    let slashes = bytes[start..<end].prefix { $0 == UInt8(ascii: "/") }.count
    position = end
    guard slashes == 3 else { return }
    let content = start + 3 < end && bytes[start + 3] == UInt8(ascii: " ") ? start + 4 : start + 3
    append(headerLine: text(from: content, to: end), from: start, to: end)
  }

  /// Passes over `/* a comment */`.
  private mutating func skipBlockComment() {
    let start = position
    position += 2
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/") {
        position += 2
        return
      }
      position += 1
    }
    isOpenEnded = true
    report(.unclosedComment, from: start, to: start + 2)
    append(.invalid, from: start, to: bytes.count)
  }
}
