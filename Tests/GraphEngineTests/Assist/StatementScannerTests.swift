import GraphEngine
import Testing

@Suite struct StatementScannerTests {
  @Test(arguments: [
    ("RETURN 1; RETURN 2;", 2), ("RETURN ';'", 0), (#"RETURN 'a\';' ;"#, 1), ("RETURN `;`;", 1),
    (#"RETURN "\\";"#, 1), ("// ; \n;", 1), ("/* ; */ ; /* */", 1), ("/**/;", 1), ("/*/;*/;", 1),
    ("RETURN 4 / 2;", 1), ("RETURN 1 /;", 1), (#"RETURN `a\`;"#, 1), ("/* ;", 0), ("'", 0),
    ("RETURN 1 /'; '", 0), ("/** ; **/;", 1),
  ])
  func statementsEndWhereTheLanguageSaysSo(_ text: String, _ ends: Int) {
    var scanner = StatementScanner()
    #expect(text.utf8.count { scanner.take($0) } == ends)
  }

  @Test(arguments: [
    ("", true), (" \n", true), ("// a\n", true), ("// a", false), ("/* a", false), ("R", false),
    ("RETURN 1;", true), ("RETURN 1; /* */ ", true), ("RETURN 1; '", false),
  ])
  func aCommandMayStandBetweenStatements(_ text: String, _ may: Bool) {
    var scanner = StatementScanner()
    for byte in text.utf8 { _ = scanner.take(byte) }
    #expect(scanner.isBetweenStatements == may)
  }
}
