import TerminalEditing
import Testing

@Suite struct KeyReaderTests {
  @Test(
    arguments: [
      ("a", .text("a")), ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace),
      ("\u{1}", .control("a")), ("\u{1F}", .control("_")), ("é", .text("é")), ("😀", .text("😀")),
      ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[D", .left), ("\u{1B}[1;5D", .wordLeft),
      ("\u{1B}[1;3C", .wordRight), ("\u{1B}[H", .home), ("\u{1B}[4~", .end), ("\u{1B}[3~", .delete),
      ("\u{1B}[3;5~", .alt("d")), ("\u{1B}[Z", .backTab), ("\u{1B}b", .alt("b")),
      ("\u{1B}\r", .alt("\n")), ("\u{1B}\u{7F}", .alt("\u{7F}")),
      ("\u{1B}[200~MATCH\r(n)\u{1B}[201~", .paste("MATCH\r(n)")),
    ] as [(String, Key)])
  func bytesAreAKeyHoweverTheyAreCut(_ text: String, _ key: Key) {
    let bytes = Array(text.utf8)
    for cut in 0...bytes.count {
      var reader = KeyReader()
      let keys = reader.read(bytes[..<cut]) + reader.read(bytes[cut...])
      #expect(keys == [key], "cut at \(cut)")
      #expect(!reader.isWaiting)
    }
  }

  @Test func whatIsTypedFastIsOneText() {
    var reader = KeyReader()
    #expect(reader.read(Array("MATCH".utf8)) == [.text("MATCH")])
  }

  @Test func anEscapeIsOneWhereNothingFollows() {
    var reader = KeyReader()
    #expect(reader.read([0x1B]) == [] && reader.isWaiting)
    #expect(reader.finish() == [.escape] && !reader.isWaiting)
  }

  @Test func whatIsNotUTF8ShowsAsSuch() {
    var reader = KeyReader()
    #expect(reader.read([0xFF, 0x61]) == [.text("\u{FFFD}a")])
  }

  @Test func sequencesNobodyKnowsDoNothing() {
    var reader = KeyReader()
    #expect(reader.read(Array("\u{1B}[99;1Xa".utf8)) == [.text("a")])
  }

  @Test func aPasteIsBounded() {
    var reader = KeyReader()
    let huge = [UInt8](repeating: 0x61, count: KeyReader.maximumPaste + 100)
    let keys = reader.read(Array("\u{1B}[200~".utf8) + huge + Array("\u{1B}[201~b".utf8))
    guard case .paste(let text)? = keys.first else { return #expect(Bool(false)) }
    #expect(text.utf8.count == KeyReader.maximumPaste && keys.last == .text("b"))
  }
}
