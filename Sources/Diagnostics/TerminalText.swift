/// A line of text as a terminal shows it: without control characters, some characters two cells wide.
struct TerminalText {
  private let characters: [Character]

  init(_ line: String) {
    characters = line.map(Self.visible)
  }

  var shown: String { String(characters) }

  /// Spaces as wide as the first characters; a tab stays one.
  func blank(upTo count: Int) -> String {
    characters.prefix(count).map { character in
      character == "\t" ? "\t" : String(repeating: " ", count: Self.cells(of: character))
    }.joined()
  }

  /// How many cells some characters take.
  func width(from start: Int, count: Int) -> Int {
    characters.dropFirst(start).prefix(count).reduce(0) { $0 + Self.cells(of: $1) }
  }

  /// A control character is shown by its picture, so that it cannot command the terminal.
  private static func visible(_ character: Character) -> Character {
    guard character != "\t", let scalar = character.unicodeScalars.first,
      scalar.properties.generalCategory == .control
    else { return character }
    let picture =
      scalar.value == 0x7F ? 0x2421 : scalar.value < 0x20 ? 0x2400 + scalar.value : 0xFFFD
    return Unicode.Scalar(picture).map(Character.init) ?? "?"
  }

  private static func cells(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.properties.isEmojiPresentation { return 2 }
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// Hangul, the scripts of China and Japan, and full-width forms.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
  ]
}
