import Diagnostics
import GraphEngine
import Testing

@Suite struct SyntaxHighlightTests {
  /// A text, and below each byte a letter for what it is.
  @Test(arguments: [
    ("MATCH (n:Person)-[:KNOWS]->()", "kkkkk    llllll    lllll     "),
    ("RETURN 'a', 4.2, $p // x", "kkkkkk sss  nnn  pp cccc"),
    ("return count(n.match)", "kkkkkk fffff         "),
    ("MATCH (n {type: x})", "kkkkk              "),
    ("RETURN 'open", "kkkkkk sssss"),
    ("RETURN (1", "kkkkkk un"),
    ("RETURN 1)", "kkkkkk nu"),
    ("RETURN ([1)", "kkkkkk  un "),
    ("SHOW INDEXES", "kkkk kkkkkkk"),
    ("MATCH (a:B|C&!D)", "kkkkk    l l  l "),
    ("RETURN x:match", "kkkkkk   lllll"),
  ])
  func eachPartIsWhatItIs(_ text: String, _ expected: String) {
    #expect(shown(text, cursor: nil) == expected)
  }

  @Test func theBracketsAtTheCursorArePaired() {
    #expect(shown("RETURN (1)", cursor: 10) == "kkkkkk bnb")
    #expect(shown("RETURN (1)", cursor: 7) == "kkkkkk bnb")
    #expect(shown("RETURN (1)", cursor: 9) == "kkkkkk  n ")
  }

  private func shown(_ text: String, cursor: Int?) -> String {
    var letters = [Character](repeating: " ", count: text.utf8.count)
    for mark in SyntaxHighlight.marks(in: text, cursor: cursor) {
      for byte in mark.span.start..<mark.span.end { letters[byte] = mark.kind.letter }
    }
    return String(letters)
  }
}

extension SyntaxMark.Kind {
  fileprivate var letter: Character {
    switch self {
    case .keyword: "k"
    case .label: "l"
    case .function: "f"
    case .text: "s"
    case .number: "n"
    case .parameter: "p"
    case .comment: "c"
    case .unmatched: "u"
    case .paired: "b"
    }
  }
}
