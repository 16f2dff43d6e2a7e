extension Lexer {
  /// Reads `42`, `0x2A`, `0o52`, `4.2`, `.5` or `1e9`.
  mutating func readNumber() {
    let start = position
    let isFloat: Bool
    let radix = prefixedRadix
    if radix == 10 {
      isFloat = skipDecimal()
    } else {
      isFloat = false
      position += 2
    }
    let end = endOfWord(from: position)
    let digits = radix == 10 ? start..<position : position..<end
    if radix == 10 && end > position {
      appendInvalidNumber(from: start, to: end)
    } else if isFloat {
      appendFloat(from: start, to: end)
    } else {
      appendInteger(bytes[digits], radix: radix, from: start, to: end)
    }
  }

  private var prefixedRadix: UInt64 {
    guard peek(0) == UInt8(ascii: "0") else { return 10 }
    switch peek(1) {
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return 16
    case UInt8(ascii: "o"), UInt8(ascii: "O"): return 8
    default: return 10
    }
  }

  /// Passes over digits, fraction and exponent, and says whether there was one of the latter two.
  private mutating func skipDecimal() -> Bool {
    var isFloat = false
    skipDigits()
    if peek(0) == UInt8(ascii: "."), Characters.isDigit(peek(1)) {
      isFloat = true
      position += 1
      skipDigits()
    }
    let sign = peek(1) == UInt8(ascii: "-") || peek(1) == UInt8(ascii: "+") ? 1 : 0
    if peek(0) | 0x20 == UInt8(ascii: "e"), Characters.isDigit(peek(1 + sign)) {
      isFloat = true
      position += 1 + sign
      skipDigits()
    }
    return isFloat
  }

  private mutating func skipDigits() {
    while Characters.isDigit(peek(0)) { position += 1 }
  }

  private mutating func appendInvalidNumber(from start: Int, to end: Int) {
    report(.invalidNumber(text(from: start, to: end)), from: start, to: end)
    append(.integer(0), from: start, to: end)
  }

  private mutating func appendFloat(from start: Int, to end: Int) {
    let value = Double(text(from: start, to: end)) ?? .infinity
    if !value.isFinite {
      report(.floatOverflow(text(from: start, to: end)), from: start, to: end)
    }
    append(.float(value.isFinite ? value : 0), from: start, to: end)
  }

  private mutating func appendInteger(
    _ digits: ArraySlice<UInt8>, radix: UInt64, from start: Int, to end: Int
  ) {
    var value: UInt64 = 0
    var overflows = false
    for byte in digits {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, digit < radix else {
        return appendInvalidNumber(from: start, to: end)
      }
      let (product, first) = value.multipliedReportingOverflow(by: radix)
      let (sum, second) = product.addingReportingOverflow(UInt64(digit))
      overflows = overflows || first || second
      value = sum
    }
    if digits.isEmpty { return appendInvalidNumber(from: start, to: end) }
    if radix == 10 && digits.count > 1 && digits.first == UInt8(ascii: "0") {
      report(.leadingZero(text(from: start, to: end)), from: start, to: end)
    }
    if overflows || value > 1 << 63 {
      report(.integerOverflow(text(from: start, to: end)), from: start, to: end)
      value = 0
    }
    append(.integer(value), from: start, to: end)
  }
}
