import QuerySyntax
import Testing

@Suite struct ScriptFormatTests {
  @Test(arguments: [
    ("return 1", "RETURN 1;\n"),
    ("", ""),
    ("return 1;;return 2", "RETURN 1;\n\nRETURN 2;\n"),
    ("///  Title.  \nreturn 1", "///  Title.\nRETURN 1;\n"),
    ("/// only a header", "/// only a header\n"),
    ("// only a comment", "// only a comment\n"),
    ("match (n) where n.x=1 return n", "MATCH (n)\nWHERE n.x = 1\nRETURN n;\n"),
    ("match (n) // why\nreturn n // what", "// why\nMATCH (n)\n// what\nRETURN n;\n"),
    ("return 1;\n// next\nreturn 2;\n/* end */", "RETURN 1;\n\n// next\nRETURN 2;\n\n/* end */\n"),
    ("match (n)\nreturn /* in */ n /// out", "MATCH (n)\n/* in */\n// out\nRETURN n;\n"),
    ("return '// no comment' as a", "RETURN '// no comment' AS a;\n"),
    ("return 1 as a union all return 2 as a", "RETURN 1 AS a\nUNION ALL\nRETURN 2 AS a;\n"),
    ("explain /* x */ return 1", "/* x */\nEXPLAIN RETURN 1;\n"),
    ("show indexes", "SHOW INDEXES;\n"),
  ])
  func aScriptIsPrintedInTheHouseStyle(_ text: String, _ expected: String) {
    #expect(ScriptFormat.format(text).printed == expected)
    #expect(ScriptFormat.format(expected).printed == expected)
  }

  @Test func aWideLineIsBrokenOutsideBracketsAndCases() {
    let item = "coalesce(a.first_property, a.second_property)"
    let choice = "CASE WHEN a.x AND a.y THEN 1, 2 END".replacing(", 2", with: "")
    let text = "MATCH (a) RETURN \(item) AS b, \(choice) AS c, \(item) AS d"
    #expect(
      ScriptFormat.format(text).printed == """
        MATCH (a)
        RETURN \(item) AS b, \(choice) AS c,
          \(item) AS d;

        """)
  }

  @Test func aWideConditionIsBrokenBeforeItsLoosestWord() {
    let part = "a.some_property_with_a_long_name = 1"
    let text = "MATCH (a) WHERE \(part) AND \(part) OR \(part) AND \(part) RETURN a"
    #expect(
      ScriptFormat.format(text).printed == """
        MATCH (a)
        WHERE \(part) AND \(part)
          OR \(part) AND \(part)
        RETURN a;

        """)
  }

  @Test func aWrongScriptIsNotPrinted() {
    let result = ScriptFormat.format("RETRUN 1")
    #expect(result.printed == nil && result.diagnostics.count == 1)
  }
}
