/// The values between two bounds, of which either may be absent.
package struct ValueRange: Sendable {
  package struct Bound: Sendable {
    package let value: Value
    package let isIncluded: Bool

    package init(_ value: Value, isIncluded: Bool) {
      self.value = value
      self.isIncluded = isIncluded
    }
  }

  package var lower: Bound?
  package var upper: Bound?

  package init(lower: Bound? = nil, upper: Bound? = nil) {
    self.lower = lower
    self.upper = upper
  }

  /// The texts that begin with some text.
  package init(prefix: String) {
    self.init(
      lower: Bound(.text(prefix), isIncluded: true),
      upper: Self.successor(of: prefix).map { Bound(.text($0), isIncluded: false) })
  }

  /// The least text that is above all that begin with some text, by UTF-8 bytes; nil where there is
  /// none.
  private static func successor(of prefix: String) -> String? {
    var scalars = Array(prefix.unicodeScalars)
    while let last = scalars.popLast() {
      // Above U+D7FF come surrogates, which are no characters.
      let next = last.value == 0xD7FF ? 0xE000 : last.value + 1
      guard let scalar = Unicode.Scalar(next) else { continue }
      var text = String.UnicodeScalarView(scalars)
      text.append(scalar)
      return String(text)
    }
    return nil
  }
}
