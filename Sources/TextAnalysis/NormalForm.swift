import Foundation

/// A text in the form in which Pith compares texts, with the way back to the text as it was.
///
/// NFC, straight quotes, plain hyphens and spaces, no soft hyphens or marks of no width. A text in
/// ASCII is its own normal form.
package struct NormalForm: Sendable {
  package let text: String

  /// For each UTF-8 byte of `text`, and for its end, the byte of the original; nil where they are
  /// the same.
  private let offsets: [Int]?

  package init(of original: String) {
    if original.utf8.allSatisfy({ $0 < 0x80 }) {
      text = original
      offsets = nil
      return
    }
    var text = ""
    var offsets: [Int] = []
    var offset = 0
    for character in original {
      let normal = Self.normal(character)
      text += normal
      offsets.append(contentsOf: repeatElement(offset, count: normal.utf8.count))
      offset += character.utf8.count
    }
    self.text = text
    self.offsets = offsets + [offset]
  }

  /// Where the original has what stands at a range of UTF-8 bytes of ``text``.
  package func originalRange(of range: Range<Int>) -> Range<Int> {
    guard let offsets else { return range }
    return offsets[range.lowerBound]..<offsets[range.upperBound]
  }
}

extension NormalForm {
  private static func normal(_ character: Character) -> String {
    if character.isASCII { return String(character) }
    let composed = String(character).precomposedStringWithCanonicalMapping
    var normal = String.UnicodeScalarView()
    for scalar in composed.unicodeScalars {
      if let scalar = Self.normal(scalar) { normal.append(scalar) }
    }
    return String(normal)
  }

  /// The plain scalar for one that only looks different, nil for one that shows nothing.
  private static func normal(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF: nil
    case 0x2018...0x201B, 0x2032, 0x2BC: "'"
    case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: "\""
    case 0x2010, 0x2011: "-"
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    default: scalar
    }
  }
}

extension String {
  /// Runs of white space as one space, none at the ends.
  package var withCollapsedSpace: String {
    if hasPlainSpace { return self }
    var scalars = String.UnicodeScalarView()
    var isInside = false
    for scalar in unicodeScalars {
      if scalar.isSpace {
        isInside = false
        continue
      }
      if !isInside, !scalars.isEmpty { scalars.append(" ") }
      isInside = true
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// Whether it is ASCII and has no other white space than single spaces between words.
  private var hasPlainSpace: Bool {
    var wasSpace = true
    for byte in utf8 {
      let isSpace = byte == 0x20
      if byte >= 0x80 || (0x09...0x0D).contains(byte) || isSpace && wasSpace { return false }
      wasSpace = isSpace
    }
    return !wasSpace || isEmpty
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
