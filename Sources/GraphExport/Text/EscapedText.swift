/// Text for another notation: what means something there is replaced, what XML forbids is left out.
enum EscapedText {
  static func make(_ text: String, replacing replacement: (Unicode.Scalar) -> String?) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if let replaced = replacement(scalar) {
        escaped += replaced
      } else if !isForbidden(scalar) {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Control characters, and the two that are no characters.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || 0xFFFE...0xFFFF ~= scalar.value
  }
}
