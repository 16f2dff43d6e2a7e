import Foundation
import GraphExport
import GraphModel
import Testing

/// Texts that have broken documents of others, besides those of DOT.
private let hostile =
  DotTests.hostile + [
    "<script>alert(1)</script>", "</script><!--", "]]>", "'\"`", "\u{202E}gnp.exe",
    "\u{7F}\u{9B}31m",
    "#quot;", "%%{init: {}}%%", "end", "a|b", "\t", "{{data}}", "\u{2028}",
  ]

/// A graph in which each hostile text is a label, a type, a key and a value.
private func hostileGraph() -> (rows: [[Value]], Elements) {
  var elements = Elements()
  let rows = hostile.map { text -> [Value] in
    let node = elements.node([text], [text: .text(text), "name": .text(text)])
    let note = elements.node(["Insight"], ["text": .text(text), "url": .text("http://" + text)])
    return [.edge(elements.edge(text, note, node, [text: .text(text), "id": .text(text)]))]
  }
  return (rows, elements)
}

private func drawn(
  _ format: String, _ graph: (rows: [[Value]], elements: Elements),
  _ change: (inout PictureSettings) -> Void = { _ in }
) throws -> String {
  var settings = ResultSettings()
  change(&settings.picture)
  return try written(format, ["x"], graph.rows, graph.elements.table, settings: settings)
}

@Suite struct GraphFormatTests {
  @Test(
    .enabled(if: Program.hasNetworkx),
    arguments: [
      ("graphml", "networkx.read_graphml(sys.stdin.buffer, force_multigraph=True)"),
      ("gexf", "networkx.read_gexf(sys.stdin.buffer, version='1.3')"),
      ("cytoscape", "networkx.cytoscape_graph(json.load(sys.stdin))"),
      (
        "edges",
        "networkx.read_edgelist(sys.stdin.buffer, delimiter='\\t', "
          + "create_using=networkx.MultiDiGraph, data=[('type', str)])"
      ),
    ])
  func networkxReadsTheWholeGraph(_ format: String, _ reading: String) throws {
    let graph = hostileGraph()
    let script = """
      import networkx, sys, json
      graph = \(reading)
      print(len(graph.nodes), len(graph.edges))
      """
    let text = try drawn(format, graph)
    let answer = try #require(try Program.run(["python3", "-c", script], on: text))
    #expect(answer.output == "\(2 * hostile.count) \(hostile.count)\n", "\(answer.errors)")
  }

  @Test(.enabled(if: Program.hasPython), arguments: ["graphml", "gexf"])
  func everyHostileTextIsWellFormedXML(_ format: String) throws {
    let script =
      "import sys, xml.dom.minidom as m; print(len(m.parse(sys.stdin.buffer).toxml()) > 0)"
    let answer = try #require(
      try Program.run(["python3", "-c", script], on: drawn(format, hostileGraph())))
    #expect(answer.output == "True\n", "\(answer.errors)")
  }

  @Test func aPropertyOfSeveralTypesIsText() throws {
    var elements = Elements()
    let nodes = [
      elements.node(["A"], ["x": .integer(1), "y": .float(.infinity), "labels": .boolean(true)]),
      elements.node(["B", "C"], ["x": .text("one"), "y": .float(0.5)]),
    ]
    let text = try drawn("graphml", ([nodes.map(Value.node)], elements))
    #expect(text.contains(#"attr.name="x" attr.type="string""#))
    #expect(text.contains(#"attr.name="y" attr.type="double""#) && text.contains(">INF<"))
    #expect(text.contains(#"attr.name="labels_" attr.type="boolean""#))
    #expect(text.contains(#"<data key="labels">:B:C</data>"#))
    let writer = ResultFormat.graphml.makeWriter()
    var output: [UInt8] = []
    writer.append([nodes.map(Value.node)], elements.table, to: &output)
    writer.finish(to: &output)
    #expect(writer.notices == ["values of 'x' have several types: all are written as text"])
  }

  @Test func aSpellSaysWhenAClaimHolds() throws {
    var elements = Elements()
    let node = elements.node(["A"])
    let edge = elements.edge(
      "T", node, node,
      ["valid_from": .date(CalendarDate(daysSinceEpoch: 0)), "valid_to": .text("some day")])
    let text = try drawn("gexf", ([[.edge(edge)]], elements))
    #expect(text.contains(#"<spells><spell start="1970-01-01"/></spells>"#))
    #expect(text.contains(#"mode="dynamic" timeformat="date""#))
    #expect(try !drawn("gexf", ([[.node(node)]], elements)).contains("dynamic"))
  }

  @Test func cytoscapeKeepsItsOwnKeys() throws {
    var elements = Elements()
    let node = elements.node(["A"], ["id": .integer(7), "id_": .integer(8)])
    let text = try drawn("cytoscape", ([[.node(node)]], elements))
    #expect(
      text.contains(#""id":"n1""#) && text.contains(#""id__":7"#) && text.contains(#""id_":8"#))
  }

  @Test func theListOfEdgesIsBare() throws {
    var elements = Elements()
    let (a, b) = (elements.node(["A"]), elements.node(["B"]))
    let edge = elements.edge("T\t1", a, b)
    #expect(try drawn("edges", ([[.edge(edge)]], elements)) == "n1\tn2\tT\\t1\n")
  }

  @Test(arguments: ["mermaid", "html", "sketch", "graphml", "gexf", "cytoscape", "edges"])
  func theSameGraphIsTheSameText(_ format: String) throws {
    let first = try drawn(format, hostileGraph())
    #expect(try drawn(format, hostileGraph()) == first)
  }

  @Test(arguments: ["mermaid", "html", "sketch", "graphml", "gexf", "cytoscape", "edges"])
  func noControlCharacterIsWritten(_ format: String) throws {
    let text = try drawn(format, hostileGraph())
    let controls = text.unicodeScalars.filter { scalar in
      scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
    }
    #expect(controls.isEmpty)
  }
}

@Suite struct MermaidTests {
  @Test func aGraphIsAFlowchart() throws {
    var elements = Elements()
    let china = elements.node(["Country"], ["name": .text("China")])
    let note = elements.node(["Insight"], ["text": .text("Say \"chips\".")])
    let edges = [
      elements.edge("MENTIONS", note, china),
      elements.edge("LEADS", china, china, ["polarity": .text("-")]),
    ]
    let text = try drawn("mermaid", (edges.map { [.edge($0)] }, elements))
    #expect(
      text == """
        %%{init: {"flowchart": {"wrappingWidth": 440, "rankSpacing": 140, "nodeSpacing": 24}}}%%
        flowchart LR
          n2["Say #34;chips#34;."]:::k0
          n1(["China"]):::k1
          n2 -->|"MENTIONS"| n1
          n1 -.->|"LEADS"| n1
          classDef k0 fill:#FFFBEF,stroke:#A89B7C,color:#1F2933
          classDef k1 fill:#CFE3F6,stroke:#1F6FB5,color:#1F2933
          linkStyle 1 stroke:#C1272D

        """)
  }

  @Test func hostileTextIsOnlyEntitiesBetweenQuotes() throws {
    for line in try drawn("mermaid", hostileGraph()).split(separator: "\n").dropFirst() {
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      #expect(parts.count == 1 || parts.count == 3, "\(line)")
      guard parts.count == 3 else { continue }
      let text = parts[1].split(separator: "<br/>").joined()
      #expect(!text.contains { "<>|[](){}%:`'".contains($0) }, "\(line)")
    }
  }

  @Test(arguments: [(501, 1, "500 edges"), (400, 300, "50 000 characters")])
  func whatMermaidWouldNotDrawIsRefused(_ count: Int, _ letters: Int, _ limit: String) {
    var elements = Elements()
    var rows: [[Value]] = []
    for number in 0..<count {
      let name = "\(number) " + String(repeating: "x", count: letters)
      let node = elements.node(["Insight"], ["text": .text(name)])
      rows.append([.edge(elements.edge("T", node, node))])
    }
    var settings = ResultSettings()
    settings.picture.maximumNodes = 1000
    let writer = ResultFormat.mermaid.makeWriter(settings)
    var output: [UInt8] = []
    writer.append(rows, elements.table, to: &output)
    writer.finish(to: &output)
    #expect(output.isEmpty)
    #expect(writer.refusal?.contains(limit) == true)
    #expect(writer.refusal?.contains("--max-nodes") == true)
  }
}

@Suite struct SketchTests {
  @Test func aNeighbourhoodIsATree() throws {
    var elements = Elements()
    let china = elements.node(["Country"], ["name": .text("China")])
    let note = elements.node(["Insight"], ["text": .text("Chips decide.")])
    let chips = elements.node(["Compute"], ["name": .text("Chips\u{1B}[2J")])
    let edges = [
      elements.edge("MENTIONS", note, china), elements.edge("MENTIONS", note, chips),
      elements.edge("NEEDS", china, chips),
    ]
    let rows: [[Value]] = [[.node(china)]] + edges.map { [.edge($0)] }
    #expect(
      try drawn("sketch", (rows, elements)) == #"""
        China (Country)
        ├─ MENTIONS ← Chips decide. (Insight)
        │  └─ MENTIONS → Chips\u{1b}[2J (Compute) ↑
        └─ NEEDS → Chips\u{1b}[2J (Compute)
           └─ MENTIONS ← Chips decide. (Insight) ↑

        """#)
  }

  @Test func aHubShowsItsFirstNeighboursAndCountsTheRest() throws {
    var elements = Elements()
    let hub = elements.node(["Hub"])
    let rows = (0..<20).map { number -> [Value] in
      let leaf = elements.node(["L"], ["name": .text("\(number)")])
      return [.node(hub), .edge(elements.edge("T", leaf, hub))]
    }
    let lines = try drawn("sketch", (rows, elements)).split(separator: "\n")
    #expect(lines.count == 15)
    #expect(lines[13] == "└─ +8 more" && lines[14] == "… 8 more nodes")
  }

  @Test func aLongLineIsCutToTheTerminal() throws {
    var elements = Elements()
    let node = elements.node(["A"], ["name": .text(String(repeating: "中", count: 90))])
    var settings = ResultSettings()
    settings.width = 40
    let text = try written("sketch", ["x"], [[.node(node)]], elements.table, settings: settings)
    #expect(text == String(repeating: "中", count: 19) + "…\n")
  }
}

@Suite struct HTMLTests {
  @Test func nothingOfAUserIsMarkup() throws {
    let text = try drawn("html", hostileGraph()) { $0.source = "<b>.db" }
    #expect(!text.contains("<script>alert") && text.contains("\\u003cscript>alert"))
    #expect(text.split(separator: "</script", omittingEmptySubsequences: false).count == 3)
    #expect(text.contains("<title>&lt;b&gt;.db</title>"))
    #expect(!text.contains("<!--"))
  }

  @Test func thePageLoadsNothing() throws {
    let text = try drawn("html", ([], Elements())) { $0.theme = .dark }
    #expect(text.contains("default-src 'none'") && text.contains("data-theme=\"dark\""))
    #expect(!text.contains("src=\"") && !text.contains("@import") && !text.contains("<link"))
  }

  @Test(.enabled(if: Program.hasChromium))
  func aBrowserDrawsEveryHostileText() throws {
    let answer = try shown(try drawn("html", hostileGraph()))
    #expect(!answer.errors.contains("CONSOLE"), "\(answer.errors)")
    #expect(
      answer.output.contains("<span dir=\"auto\">&lt;script&gt;alert(1)&lt;/script&gt;</span>"))
  }

  @Test(.enabled(if: Program.hasChromium))
  func aSearchFindsANodeAndShowsIt() throws {
    let search = """
      <script>
      $("words").value = "LERT(1)";
      $("words").dispatchEvent(new Event("input"));
      document.body.dataset.found = $("found").textContent;
      $("search").requestSubmit();
      </script>
      """
    let answer = try shown(try drawn("html", hostileGraph()) + search)
    #expect(answer.output.contains("data-found=\"2 found\""))
    #expect(answer.output.contains("<output id=\"found\">1 of 2</output>"))
    #expect(answer.output.contains("&lt;script&gt;alert(1)&lt;/script&gt;</a></h2>"))
  }

  /// A page as a browser has it after some seconds of its own time.
  private func shown(_ page: String) throws -> Program.Answer {
    let file = FileManager.default.temporaryDirectory.appending(path: "pith-\(UUID()).html")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(page.utf8).write(to: file)
    return try #require(
      try Program.run(
        [
          "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=4000",
          "--enable-logging=stderr", "--dump-dom", file.absoluteString,
        ], on: ""))
  }
}
