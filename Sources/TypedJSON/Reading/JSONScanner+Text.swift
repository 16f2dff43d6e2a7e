extension JSONScanner {
  /// Reads a string.
  package mutating func scanText() throws(JSONProblem) -> String {
    skipSpace()
    try expect(UInt8(ascii: "\""), or: "a string")
    let start = position
    skipPlainText()
    if peek() == UInt8(ascii: "\"") {
      let text = try validated(bytes(from: start), from: start)
      position += 1
      return text
    }
    return try scanEscapedText(from: start)
  }

  /// Reads a string if it is one of some without an escape; says which.
  ///
  /// Another one stays next.
  mutating func scanText(among texts: [StaticString]) -> Int? {
    skipSpace()
    guard peek() == UInt8(ascii: "\"") else { return nil }
    let rest = bytes.count - position - 1
    let found = texts.firstIndex { text in
      let count = text.utf8CodeUnitCount
      guard count < rest, let start = bytes.baseAddress.map({ $0 + position + 1 }) else {
        return false
      }
      return start[count] == UInt8(ascii: "\"")
        && (0..<count).allSatisfy { start[$0] == text.utf8Start[$0] }
    }
    if let found { position += texts[found].utf8CodeUnitCount + 2 }
    return found
  }

  private mutating func scanEscapedText(from start: Int) throws(JSONProblem) -> String {
    var text = Array(bytes(from: start))
    while true {
      guard let byte = peek() else { throw problem(.endOfText) }
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return try text.withUnsafeBufferPointer { text throws(JSONProblem) in
          try validated(text, from: start)
        }
      case UInt8(ascii: "\\"):
        try scanEscape(into: &text)
      case ..<0x20:
        throw problem(.controlCharacter)
      default:
        let run = position
        skipPlainText()
        text.append(contentsOf: bytes(from: run))
      }
    }
  }

  /// The general check is slow, and not needed where all is ASCII.
  private func validated(_ text: UnsafeBufferPointer<UInt8>, from start: Int) throws(JSONProblem)
    -> String
  {
    if Self.isASCII(text) { return String(decoding: text, as: UTF8.self) }
    guard let text = String(validating: text, as: UTF8.self) else {
      throw problem(.invalidUTF8, at: start)
    }
    return text
  }
}

// MARK: Eight bytes at a time

extension JSONScanner {
  /// Goes on to the first byte that is not simply a part of the string; eight bytes at a time.
  private mutating func skipPlainText() {
    guard let base = bytes.baseAddress else { return }
    let count = bytes.count
    var place = position
    while place + 8 <= count {
      let word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let found = Self.isSpecial(UInt64(littleEndian: word))
      if found != 0 {
        position = place + found.trailingZeroBitCount / 8
        return
      }
      place += 8
    }
    while place < count, !Self.isSpecial(base[place]) { place += 1 }
    position = place
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// Of eight bytes the high bit of the first that is a control character, a quote or a backslash,
  /// and perhaps of some behind it.
  @inline(__always)
  private static func isSpecial(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
    let isControl = (word &- ones &* 0x20) & ~word
    let isQuote = (quotes &- ones) & ~quotes
    let isBackslash = (backslashes &- ones) & ~backslashes
    return (isControl | isQuote | isBackslash) & (ones &* 0x80)
  }

  private static func isASCII(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = text.baseAddress else { return true }
    var place = 0
    while place + 8 <= text.count {
      let word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { return false }
      place += 8
    }
    while place < text.count {
      if base[place] >= 0x80 { return false }
      place += 1
    }
    return true
  }
}

// MARK: Escapes

extension JSONScanner {
  /// Reads an escape.
  ///
  ///     escape → "\" ( ["\/bfnrt] | "u" hex hex hex hex )
  private mutating func scanEscape(into text: inout [UInt8]) throws(JSONProblem) {
    let start = position
    position += 1
    guard let letter = peek() else { throw problem(.endOfText) }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: try scanScalar(from: start))
    default: throw problem(.badEscape, at: start)
    }
  }

  /// What follows `\u`, with its second half where it is the first of a pair.
  private mutating func scanScalar(from start: Int) throws(JSONProblem) -> [UInt8] {
    let first = try scanFourHexDigits(from: start)
    if let scalar = Unicode.Scalar(first) { return Array(UTF8.encode(scalar) ?? .init()) }
    guard first < 0xDC00, peek() == UInt8(ascii: "\\") else {
      throw problem(.loneSurrogate, at: start)
    }
    position += 1
    guard peek() == UInt8(ascii: "u") else { throw problem(.loneSurrogate, at: start) }
    position += 1
    let second = try scanFourHexDigits(from: start)
    guard 0xDC00...0xDFFF ~= second,
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw problem(.loneSurrogate, at: start) }
    return Array(UTF8.encode(scalar) ?? .init())
  }

  private mutating func scanFourHexDigits(from start: Int) throws(JSONProblem) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek() else { throw problem(.endOfText) }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw problem(.badEscape, at: start)
      }
      number = number << 4 | UInt32(digit)
      position += 1
    }
    return number
  }
}
