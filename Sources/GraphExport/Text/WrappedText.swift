/// Text broken into lines of a width, between words where it can be.
enum WrappedText {
  /// The lines, all of them behind the spaces that the text begins with, where these leave room.
  static func lines(_ text: String, width: Int) -> [String] {
    let indent = text.prefix { $0 == " " }
    guard !indent.isEmpty, indent.count * 2 <= width else { return broken(text, width: width) }
    return broken(String(text.dropFirst(indent.count)), width: width - indent.count)
      .map { indent + $0 }
  }

  private static func broken(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      for (index, piece) in pieces(of: word, width: width).enumerated() {
        let length = DisplayWidth.of(piece)
        let isFirst = line.isEmpty && lines.isEmpty && index == 0
        if isFirst || (index == 0 && used + 1 + length <= width) {
          line += isFirst ? piece : " " + piece
          used += isFirst ? length : length + 1
        } else {
          lines.append(line)
          (line, used) = (piece, length)
        }
      }
    }
    return lines + [line]
  }

  /// The first lines; the last of them ends with `…` where there is more.
  static func lines(_ text: String, width: Int, maximum: Int) -> [String] {
    var lines = lines(text, width: width)
    guard lines.count > maximum else { return lines }
    lines.removeSubrange(maximum...)
    while DisplayWidth.of(lines[maximum - 1]) >= width { lines[maximum - 1].removeLast() }
    lines[maximum - 1] += "…"
    return lines
  }

  /// A word, cut where it is longer than a line.
  private static func pieces(of word: Substring, width: Int) -> [String] {
    var pieces = [""]
    var used = 0
    for character in word {
      let length = DisplayWidth.of(character)
      if used + length > width, used > 0 {
        pieces.append("")
        used = 0
      }
      pieces[pieces.count - 1].append(character)
      used += length
    }
    return pieces
  }
}
