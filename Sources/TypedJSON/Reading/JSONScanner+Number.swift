import GraphModel

extension JSONScanner {
  /// Reads a number: an integer where it has neither fraction nor exponent, else a float.
  ///
  ///     number → "-"? ( "0" | [1-9] digit* ) ( "." digit+ )? ( [eE] [+-]? digit+ )?
  mutating func scanNumber() throws(JSONProblem) -> Value {
    var number = DecimalNumber()
    let start = position
    number.isNegative = eat(UInt8(ascii: "-"))
    if peek() == UInt8(ascii: "0") {
      position += 1
    } else {
      try scanDigits(from: start) { number.append($0) }
    }
    var isFloat = false
    if eat(UInt8(ascii: ".")) {
      isFloat = true
      try scanDigits(from: start) { number.appendFraction($0) }
    }
    if eat(UInt8(ascii: "e")) || eat(UInt8(ascii: "E")) {
      isFloat = true
      try scanExponent(of: &number, from: start)
    }
    return isFloat
      ? .float(try float(number, from: start)) : .integer(try integer(number, from: start))
  }

  private mutating func scanExponent(of number: inout DecimalNumber, from start: Int)
    throws(JSONProblem)
  {
    let isNegative = eat(UInt8(ascii: "-"))
    if !isNegative { _ = eat(UInt8(ascii: "+")) }
    var exponent = 0
    try scanDigits(from: start) { exponent = min(exponent * 10 + Int($0), 1_000_000) }
    number.exponent += isNegative ? -exponent : exponent
  }

  private mutating func scanDigits(from start: Int, _ each: (UInt8) -> Void) throws(JSONProblem) {
    let first = position
    while let byte = peek(), UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
      each(byte - UInt8(ascii: "0"))
      position += 1
    }
    if position == first { throw problem(.badNumber, at: start) }
  }

  private mutating func eat(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    return true
  }

  private func integer(_ number: DecimalNumber, from start: Int) throws(JSONProblem) -> Int64 {
    guard let integer = number.integer else { throw problem(.integerTooLarge, at: start) }
    return integer
  }

  private func float(_ number: DecimalNumber, from start: Int) throws(JSONProblem) -> Double {
    if let float = number.exactFloat { return float }
    let digits = String(decoding: bytes(from: start), as: UTF8.self)
    guard let float = Double(digits), float.isFinite else {
      throw problem(.floatTooLarge, at: start)
    }
    return float
  }
}

/// The digits of a number as they are read, while 64 bits hold them.
private struct DecimalNumber {
  var isNegative = false
  var exponent = 0
  private var digits: UInt64 = 0
  private var hasOverflowed = false

  mutating func append(_ digit: UInt8) {
    let (tens, overflow) = digits.multipliedReportingOverflow(by: 10)
    let (sum, carry) = tens.addingReportingOverflow(UInt64(digit))
    digits = sum
    if overflow || carry { hasOverflowed = true }
  }

  mutating func appendFraction(_ digit: UInt8) {
    append(digit)
    exponent -= 1
  }

  var integer: Int64? {
    if hasOverflowed { return nil }
    return isNegative ? Int64(exactly: -Int128(digits)) : Int64(exactly: digits)
  }

  /// The double, where one operation on two exact doubles gives it, correctly rounded.
  var exactFloat: Double? {
    guard !hasOverflowed, digits <= 1 << 53, -22...22 ~= exponent else { return nil }
    let magnitude = Double(digits)
    let scaled =
      exponent < 0
      ? magnitude / Self.powersOfTen[-exponent] : magnitude * Self.powersOfTen[exponent]
    return isNegative ? -scaled : scaled
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
