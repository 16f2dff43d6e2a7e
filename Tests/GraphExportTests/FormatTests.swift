import GraphExport
import GraphModel
import Testing

@Suite struct FormatTests {
  static let columns = ["name", "n"]
  static let rows: [[Value]] = [
    [.text("Ada, \"A\""), .integer(7)], [.text("a\tb\nc\\|"), .null], [.text(""), .float(-1.5)],
    [.list([.text("x"), .date(CalendarDate(daysSinceEpoch: 0))]), .integer(12)],
  ]

  @Test(arguments: [
    (
      "csv",
      "name,n\r\n\"Ada, \"\"A\"\"\",7\r\n\"a\tb\nc\\|\",\r\n\"\",-1.5\r\n"
        + "\"[\"\"x\"\",\"\"1970-01-01\"\"]\",12\r\n"
    ),
    (
      "tsv",
      #"""
      name	n
      Ada, "A"	7
      a\tb\nc\\|	
      	-1.5
      ["x","1970-01-01"]	12

      """#
    ),
    (
      "json",
      #"""
      [
      {"name":"Ada, \"A\"","n":7},
      {"name":"a\tb\nc\\|","n":null},
      {"name":"","n":-1.5},
      {"name":["x","1970-01-01"],"n":12}
      ]

      """#
    ),
    (
      "jsonl",
      #"""
      {"name":"Ada, \"A\"","n":7}
      {"name":"a\tb\nc\\|","n":null}
      {"name":"","n":-1.5}
      {"name":["x","1970-01-01"],"n":12}

      """#
    ),
    (
      "table",
      #"""
      name                  n
      -----------------  ----
      Ada, "A"              7
      a\tb\nc\|          null
                         -1.5
      ['x', 1970-01-01]    12

      """#
    ),
    (
      "box",
      #"""
      ┌───────────────────┬──────┐
      │ name              │    n │
      ├───────────────────┼──────┤
      │ Ada, "A"          │    7 │
      │ a\tb\nc\|         │ null │
      │                   │ -1.5 │
      │ ['x', 1970-01-01] │   12 │
      └───────────────────┴──────┘

      """#
    ),
    (
      "line",
      """
      name = Ada, "A"
         n = 7

      name = a\\tb\\nc\\|
         n = null

      name =\u{20}
         n = -1.5

      name = ['x', 1970-01-01]
         n = 12

      """
    ),
    (
      "markdown",
      #"""
      | name | n |
      | --- | --- |
      | Ada, "A" | 7 |
      | a\\tb\\nc\\\| | null |
      |  | -1.5 |
      | \['x', 1970-01-01\] | 12 |

      """#
    ),
  ])
  func aResultIsWrittenInEachFormat(_ format: String, _ text: String) throws {
    #expect(try written(format, Self.columns, Self.rows) == text)
  }

  @Test(arguments: [
    ("csv", "a,b\r\n"), ("tsv", "a\tb\n"), ("json", "[]\n"), ("jsonl", ""),
    ("table", "a  b\n-  -\n"), ("box", "┌───┬───┐\n│ a │ b │\n├───┼───┤\n└───┴───┘\n"),
    ("line", ""), ("markdown", "| a | b |\n| --- | --- |\n"),
  ])
  func aResultWithoutRowsIsStillAResult(_ format: String, _ text: String) throws {
    #expect(try written(format, ["a", "b"], []) == text)
  }

  @Test func theListOfFormatsHasEachNameOnce() {
    let names = ResultFormat.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(ResultFormat.named("yaml") == nil)
  }

  @Test func typedJSONCarriesTypes() throws {
    var settings = ResultSettings()
    settings.isTyped = true
    let day = Value.date(CalendarDate(daysSinceEpoch: 0))
    #expect(
      try written("jsonl", ["d"], [[day]], settings: settings)
        == #"{"d":{"$type":"Date","_value":"1970-01-01"}}"# + "\n")
  }

  @Test func elementsLookLikePatterns() throws {
    var elements = Elements()
    let ada = elements.node(["Person", "A b"], ["name": .text("Ada")])
    let bob = elements.node([])
    let knows = elements.edge("KNOWS", ada, bob, ["since": .integer(1843)])
    let path = Value.path(PathReference(nodes: [bob, ada], edges: [knows]))
    let rows: [[Value]] = [
      [.node(ada)], [.node(bob)], [.edge(knows)], [path], [.map(["n": .node(bob), "x y": .null])],
    ]
    #expect(
      try written("table", ["v"], rows, elements.table).split(separator: "\n").dropFirst(2) == [
        "(:Person:`A b` {name: 'Ada'})", "()", "[:KNOWS {since: 1843}]",
        "()<-[:KNOWS {since: 1843}]-(:Person:`A b` {name: 'Ada'})", "{n: (), `x y`: null}",
      ])
  }

  @Test func tablesAreWrappedToATerminal() throws {
    var settings = ResultSettings()
    settings.width = 24
    let rows: [[Value]] = [
      [.text("one two three four"), .integer(1)], [.text("short"), .integer(2)],
    ]
    let text = try written("box", ["text", "n"], rows, settings: settings)
    #expect(
      text == """
        ┌──────────────────┬───┐
        │ text             │ n │
        ├──────────────────┼───┤
        │ one two three    │ 1 │
        │ four             │   │
        ├──────────────────┼───┤
        │ short            │ 2 │
        └──────────────────┴───┘

        """)
  }

  @Test(arguments: ["table", "box", "line", "markdown"])
  func nothingInARowReachesTheTerminalAsACommand(_ format: String) throws {
    let text = try written(format, ["a\u{1B}[2J"], [[.text("\u{1B}]0;x\u{7}\r\u{9B}31m\u{202E}")]])
    let harmful = text.unicodeScalars.filter { scalar in
      scalar.value < 0x20 && scalar != "\n" || 0x7F..<0xA0 ~= scalar.value || scalar == "\u{202E}"
    }
    #expect(harmful.isEmpty, "\(text.debugDescription)")
  }
}
