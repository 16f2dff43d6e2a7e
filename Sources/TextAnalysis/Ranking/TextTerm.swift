import Foundation

/// A word of a text as full-text search knows it: a stem in lower case, without accents.
package struct TextTerm: Equatable, Sendable {
  /// As in the text, but in lower case and without accents.
  package let word: String

  /// What it shares with the other forms of the word.
  package let stem: String

  /// In UTF-8 bytes of the text.
  package let range: Range<Int>

  /// The terms of a text: its runs of letters and digits.
  package static func terms(of text: String) -> [TextTerm] {
    var terms: [TextTerm] = []
    var offset = 0
    var start = 0
    var word = String.UnicodeScalarView()
    func finish() {
      guard !word.isEmpty else { return }
      let folded = fold(String(word))
      terms.append(
        TextTerm(word: folded, stem: PorterStemmer.stem(folded), range: start..<offset))
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if isPartOfWord(scalar) {
        if word.isEmpty { start = offset }
        word.append(scalar)
      } else {
        finish()
      }
      offset += UTF8.width(scalar)
    }
    finish()
    return terms
  }

  private static func fold(_ word: String) -> String {
    let lower = word.lowercased()
    if lower.utf8.allSatisfy({ $0 < 0x80 }) { return lower }
    let scalars = lower.decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { $0.properties.generalCategory != .nonspacingMark }
    return String(String.UnicodeScalarView(scalars)).precomposedStringWithCanonicalMapping
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse, .nonspacingMark:
      true
    default:
      false
    }
  }
}
