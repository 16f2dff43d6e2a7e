extension Lexer {
  /// Reads `'Ada'` or `"Ada"`, and the escapes in it.
  mutating func readText() {
    let start = position
    let quote = bytes[start]
    var content: [UInt8] = []
    position += 1
    while position < bytes.count, bytes[position] != quote {
      if bytes[position] == UInt8(ascii: "\\") {
        content += readEscape()
      } else {
        content.append(bytes[position])
        position += 1
      }
    }
    guard position < bytes.count else {
      isOpenEnded = true
      report(.unclosedText(quote: Unicode.Scalar(quote)), from: start, to: start + 1)
      return append(.invalid, from: start, to: bytes.count)
    }
    append(.text(String(decoding: content, as: UTF8.self)), from: start, to: position + 1)
  }

  /// Reads `\n`, `\'` or `\u00E9`, and gives what it stands for as UTF-8.
  private mutating func readEscape() -> [UInt8] {
    let start = position
    let letter = peek(1)
    position = min(position + 2, bytes.count)
    switch letter {
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "`"):
      return [letter]
    case UInt8(ascii: "b"), UInt8(ascii: "B"): return [0x08]
    case UInt8(ascii: "f"), UInt8(ascii: "F"): return [0x0C]
    case UInt8(ascii: "n"), UInt8(ascii: "N"): return [0x0A]
    case UInt8(ascii: "r"), UInt8(ascii: "R"): return [0x0D]
    case UInt8(ascii: "t"), UInt8(ascii: "T"): return [0x09]
    case UInt8(ascii: "u"): return readCodePoint(digits: 4, from: start)
    case UInt8(ascii: "U"): return readCodePoint(digits: 8, from: start)
    default:
      position = start + 1
      reportBadEscape(from: start)
      return []
    }
  }

  private mutating func reportBadEscape(from start: Int) {
    guard position < bytes.count else { return }
    let end = position + scalar(at: position).length
    report(.unknownEscape(text(from: start, to: end)), from: start, to: end)
  }

  /// Reads the digits of `\u00E9`, `\U0001F600` or the pair of surrogates `\uD83D\uDE00`.
  private mutating func readCodePoint(digits: Int, from start: Int) -> [UInt8] {
    guard let unit = readHexadecimal(digits: digits) else {
      report(.invalidCodePoint(text(from: start, to: position)), from: start, to: position)
      return []
    }
    var value = unit
    if digits == 4, (0xD800...0xDBFF).contains(unit), let low = readLowSurrogate() {
      value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else {
      report(.invalidCodePoint(text(from: start, to: position)), from: start, to: position)
      return []
    }
    return Array(String(scalar).utf8)
  }

  private mutating func readLowSurrogate() -> UInt32? {
    let start = position
    guard peek(0) == UInt8(ascii: "\\"), peek(1) == UInt8(ascii: "u") else { return nil }
    position += 2
    if let unit = readHexadecimal(digits: 4), (0xDC00...0xDFFF).contains(unit) { return unit }
    position = start
    return nil
  }

  private mutating func readHexadecimal(digits: Int) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = Unicode.Scalar(peek(0)).hexadecimalValue else { return nil }
      value = value << 4 | digit
      position += 1
    }
    return value
  }
}

extension Unicode.Scalar {
  fileprivate var hexadecimalValue: UInt32? {
    switch self {
    case "0"..."9": value - 0x30
    case "a"..."f": value - 0x61 + 10
    case "A"..."F": value - 0x41 + 10
    default: nil
    }
  }
}
