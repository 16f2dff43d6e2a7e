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

  /// Goes on to the first byte that is not simply a part of the string.
  private mutating func skipPlainText() {
    let rest = bytes[position...]
    position =
      rest.firstIndex { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
      ?? bytes.endIndex
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
    if text.allSatisfy({ $0 < 0x80 }) { return String(decoding: text, as: UTF8.self) }
    guard let text = String(validating: text, as: UTF8.self) else {
      throw problem(.invalidUTF8, at: start)
    }
    return text
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
