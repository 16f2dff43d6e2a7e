import GraphModel

/// The conversions themselves; texts that are no such value give null.
enum Conversion {
  @Sendable static func integer(_ value: Value) throws(EvaluationError) -> Value {
    switch value {
    case .float(let number): return .integer(try integer(number))
    case .text(let text):
      let text = trimmed(text)
      guard isNumber(text) else { return .null }
      if let integer = Int64(text) { return .integer(integer) }
      return .integer(try integer(Double(text) ?? .infinity))
    default: return value
    }
  }

  @Sendable static func float(_ value: Value) throws(EvaluationError) -> Value {
    guard case .text(let text) = value else { return .float(value.float) }
    switch trimmed(text) {
    case "NaN": return .float(.nan)
    case "Infinity": return .float(.infinity)
    case "-Infinity": return .float(-.infinity)
    case let text where isNumber(text): return Double(text).map { .float($0) } ?? .null
    default: return .null
    }
  }

  @Sendable static func boolean(_ value: Value) throws(EvaluationError) -> Value {
    guard case .text(let text) = value else { return value }
    return switch trimmed(text).lowercased() {
    case "true": .boolean(true)
    case "false": .boolean(false)
    default: .null
    }
  }

  @Sendable static func text(_ value: Value) throws(EvaluationError) -> Value {
    value.isNull ? .null : .text(ValueText.plain(value))
  }

  /// The whole part of a number, where an integer can hold it.
  private static func integer(_ number: Double) throws(EvaluationError) -> Int64 {
    guard number >= -0x1p63, number < 0x1p63 else {
      throw .numberOutOfRange(operation: "toInteger()", value: FloatText.text(number))
    }
    return Int64(number)
  }

  /// Whether a text is digits with, at most, a sign, a point and an exponent.
  private static func isNumber(_ text: String) -> Bool {
    text.utf8.contains { isDigit($0) }
      && text.utf8.allSatisfy { isDigit($0) || "+-.eE".utf8.contains($0) } && Double(text) != nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars.drop { $0.properties.isWhitespace }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
