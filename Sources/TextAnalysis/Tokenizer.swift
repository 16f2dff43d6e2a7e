/// Cuts a text in ``NormalForm`` into tokens.
///
///     The U.S. grid's 10x load, R&D-led   →   The|U.S.|grid|'s|10x|load|,|R&D|-|led
///
/// A word keeps an apostrophe, `&` or full stop between its letters, a number the comma and point
/// between its digits; a possessive and a hyphen stand alone.
package struct Tokenizer {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var offset = 0

  private init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  package static func tokens(of text: String) -> [Token] {
    var tokenizer = Tokenizer(text)
    var tokens: [Token] = []
    while let token = tokenizer.next() { tokens.append(token) }
    return tokens
  }
}

extension Tokenizer {
  private mutating func next() -> Token? {
    while let scalar = scalar(at: index), scalar.properties.isWhitespace { _ = advance() }
    guard let first = scalar(at: index) else { return nil }
    if first == "'", isPossessive(at: index) { return take(2, .word) }
    guard first.isPartOfWord else { return take(1, .mark) }
    return take(wordLength(), first.properties.numericType == nil ? .word : .number)
  }

  /// How many scalars the word at the current place has.
  private func wordLength() -> Int {
    var end = index
    while let scalar = scalar(at: end) {
      if scalar.isPartOfWord || joins(at: end) { end += 1 } else { break }
    }
    return end - index + (endsInitialism(at: end) ? 1 : 0)
  }

  /// Whether the mark at a place holds the letters at its sides together.
  private func joins(at place: Int) -> Bool {
    guard place > index, let before = scalar(at: place - 1), let after = scalar(at: place + 1),
      before.isPartOfWord, after.isPartOfWord
    else { return false }
    return switch scalars[place] {
    case "'": !isPossessive(at: place)
    case "&", ".": true
    case ",": before.isDigit && after.isDigit
    default: false
    }
  }

  /// Whether the full stop at a place is the last of `U.S.`.
  private func endsInitialism(at place: Int) -> Bool {
    guard scalar(at: place) == ".", place - index >= 3, (place - index) % 2 == 1 else {
      return false
    }
    return (index..<place).allSatisfy { position in
      (position - index) % 2 == 0
        ? scalars[position].properties.isAlphabetic : scalars[position] == "."
    }
  }

  /// Whether `'s` and the end of a word stand at a place.
  private func isPossessive(at place: Int) -> Bool {
    guard place > 0, scalars[place - 1].isPartOfWord || scalars[place - 1] == ".",
      let letter = scalar(at: place + 1), letter == "s" || letter == "S"
    else { return false }
    return !(scalar(at: place + 2)?.isPartOfWord ?? false)
  }

  private mutating func take(_ count: Int, _ kind: Token.Kind) -> Token {
    let start = offset
    var text = String.UnicodeScalarView()
    for _ in 0..<count { text.append(advance()) }
    return Token(text: String(text), kind: kind, range: start..<offset)
  }

  private mutating func advance() -> Unicode.Scalar {
    let scalar = scalars[index]
    index += 1
    offset += UTF8.width(scalar)
    return scalar
  }

  private func scalar(at place: Int) -> Unicode.Scalar? {
    place < scalars.count ? scalars[place] : nil
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  /// Letters, digits, and the marks that combine with them.
  fileprivate var isPartOfWord: Bool {
    if isASCII { return isDigit || ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    return switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber:
      true
    default:
      false
    }
  }
}
