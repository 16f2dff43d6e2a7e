import Foundation
import TextAnalysis

/// The keys of things that are known by their names.
package enum EntityKey {
  /// `person:ada-lovelace`; a name that letters and digits of ASCII cannot tell from others adds
  /// some of its hash.
  package static func make(_ prefix: String, _ name: String) -> String {
    let slug = slug(name)
    let isWhole = plain(name).unicodeScalars.allSatisfy { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        || scalar.properties.isWhitespace || "-.,:;'&()!?/\"".unicodeScalars.contains(scalar)
    }
    guard slug.isEmpty || !isWhole else { return "\(prefix):\(slug)" }
    let hash = SHA256.hexadecimal(of: NormalForm(of: name).text.lowercased(), length: 8)
    return slug.isEmpty ? "\(prefix):\(hash)" : "\(prefix):\(slug)-\(hash)"
  }

  /// A name in lower-case letters and digits of ASCII, with hyphens between.
  static func slug(_ name: String) -> String {
    plain(name).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }

  /// Small letters without accents, and plain quotes.
  private static func plain(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name.lowercased() }
    let scalars = NormalForm(of: name).text.decomposedStringWithCanonicalMapping.lowercased()
      .unicodeScalars
    return String(
      String.UnicodeScalarView(scalars.filter { $0.properties.generalCategory != .nonspacingMark }))
  }
}
