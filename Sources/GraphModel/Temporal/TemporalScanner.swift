/// Reads the parts of ISO 8601 from a text, from left to right.
///
/// Every method takes what it is named for and says what it was, or gives nil; a text is good when
/// all its parts were and the scanner is at its end.
struct TemporalScanner {
  private let bytes: [UInt8]
  private var position = 0

  /// Longer texts are no temporal values.
  static var maximumLength: Int { 128 }

  init?(_ text: String) {
    guard text.utf8.count <= Self.maximumLength else { return nil }
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { position == bytes.count }

  /// How many digits come next.
  var digitCount: Int {
    bytes[position...].prefix { isDigit($0) }.count
  }

  func isAt(_ character: Unicode.Scalar) -> Bool {
    position < bytes.count && UInt32(bytes[position]) == character.value
  }

  mutating func eat(_ character: Unicode.Scalar) -> Bool {
    guard isAt(character) else { return false }
    position += 1
    return true
  }

  /// -1 or 1 for a sign, nil where there is none.
  mutating func sign() -> Int64? {
    if eat("-") { return -1 }
    return eat("+") ? 1 : nil
  }

  /// A number of so many digits.
  mutating func number(digits range: ClosedRange<Int>) -> Int64? {
    let count = min(digitCount, range.upperBound)
    guard count >= range.lowerBound else { return nil }
    var value: Int64 = 0
    for byte in bytes[position..<position + count] {
      let (shifted, shiftOverflows) = value.multipliedReportingOverflow(by: 10)
      let (sum, sumOverflows) = shifted.addingReportingOverflow(Int64(byte - 48))
      guard !shiftOverflows, !sumOverflows else { return nil }
      value = sum
    }
    position += count
    return value
  }

  /// Nanoseconds, of `.25`: up to nine digits; 0 where there is no point or comma.
  mutating func fraction() -> Int64? {
    guard eat(".") || eat(",") else { return 0 }
    let count = digitCount
    guard var value = number(digits: 1...9), digitCount == 0 else { return nil }
    for _ in count..<9 { value *= 10 }
    return value
  }

  /// The name in `[Europe/Stockholm]`.
  mutating func zoneName() -> String? {
    guard eat("["), let end = bytes[position...].firstIndex(of: UInt8(ascii: "]")), end > position
    else { return nil }
    defer { position = end + 1 }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}

extension TemporalScanner {
  /// What `parse` makes of a text, provided that it takes all of it.
  static func whole<Result>(
    _ text: String, _ parse: (inout TemporalScanner) -> Result?
  ) -> Result? {
    guard var scanner = TemporalScanner(text), let result = parse(&scanner), scanner.isAtEnd
    else { return nil }
    return result
  }
}
