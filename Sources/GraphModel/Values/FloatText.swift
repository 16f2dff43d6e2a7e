/// Floats as openCypher prints them: the fewest digits that read back as the same number.
///
/// There is always a fraction; very large and very small numbers have an exponent: `1.0`, `0.001`,
/// `1.0E-4`, `9999999.0`, `1.0E7`, `NaN`, `-Infinity`.
package enum FloatText {
  package static func text(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    let sign = number.sign == .minus ? "-" : ""
    let size = number.magnitude
    guard size != 0 else { return sign + "0.0" }
    let (digits, exponent) = decimal(size)
    return sign
      + (size >= 1e-3 && size < 1e7 ? plain(digits, exponent) : scientific(digits, exponent))
  }

  /// The digits of a positive number, in ASCII, without zeros at either end, and the power of ten of
  /// the first one.
  package static func decimal(_ number: Double) -> (digits: [UInt8], exponent: Int) {
    let parts = number.description.utf8.split(separator: UInt8(ascii: "e"))
    let power = parts.count > 1 ? Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 : 0
    let mantissa = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let fraction = mantissa.count > 1 ? Array(mantissa[1]) : []
    let all = Array(mantissa[0]) + fraction
    let leadingZeros = all.prefix { $0 == zero }.count
    var digits = Array(all[leadingZeros...])
    while digits.count > 1, digits.last == zero { digits.removeLast() }
    return (digits, power + mantissa[0].count - 1 - leadingZeros)
  }

  private static func plain(_ digits: [UInt8], _ exponent: Int) -> String {
    if exponent < 0 {
      return "0." + text(Array(repeating: zero, count: -exponent - 1) + digits)
    }
    let padding = Array(repeating: zero, count: max(0, exponent + 2 - digits.count))
    let all = digits + padding
    return text(all[...exponent]) + "." + text(all[(exponent + 1)...])
  }

  private static func scientific(_ digits: [UInt8], _ exponent: Int) -> String {
    let fraction = digits.count > 1 ? text(digits[1...]) : "0"
    return text(digits[..<1]) + "." + fraction + "E\(exponent)"
  }

  private static func text(_ digits: some Collection<UInt8>) -> String {
    String(decoding: digits, as: UTF8.self)
  }

  private static var zero: UInt8 { UInt8(ascii: "0") }
}
