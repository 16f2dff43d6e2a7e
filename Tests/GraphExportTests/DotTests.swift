import GraphExport
import GraphModel
import Testing

@Suite struct DotTests {
  /// Texts that have broken DOT files of others.
  static let hostile = [
    #"a\N\G\"b"#, "a\nb\rc\td\0e\u{1B}", "<b>&amp;</b>", "node", "a:b", "\\", "\"", "-->", "/* */",
    "😀 e\u{301} 中文", "\u{FFFE}\u{202E}", "%n%s", "]", "}", "&#0;", "",
  ]

  private func drawn(
    _ rows: [[Value]], _ elements: Elements, _ change: (inout PictureSettings) -> Void = { _ in }
  ) throws -> String {
    var settings = ResultSettings()
    change(&settings.picture)
    return try written("dot", ["x"], rows, elements.table, settings: settings)
  }

  /// A hub that leaves point to.
  private func star(leaves count: Int) -> (rows: [[Value]], Elements) {
    var elements = Elements()
    let hub = elements.node(["Entity", "Country"], ["name": .text("China")])
    let rows = (0..<count).map { number -> [Value] in
      let leaf = elements.node(["Insight"], ["text": .text("Insight \(number)")])
      return [.edge(elements.edge("MENTIONS", leaf, hub)), .node(leaf), .node(hub)]
    }
    return (rows, elements)
  }

  @Test func aNodeIsWrittenWithItsLook() throws {
    var elements = Elements()
    let node = elements.node(
      ["Country", "Entity"], ["name": .text("China"), "key": .text("c:CN")])
    let text = try drawn([[.node(node)]], elements)
    #expect(
      text.contains(
        ##"n1 [label="China", fillcolor="#CFE3F6", color="#1F6FB5", "##
          + #"tooltip="Country, Entity\nChina\nkey: c:CN", shape=ellipse, width=0.9, fontsize=11];"#
      ))
  }

  @Test func anInsightIsANoteOfThreeLines() throws {
    var elements = Elements()
    let words = Array(repeating: "word", count: 60).joined(separator: " ")
    let node = elements.node(
      ["Insight"], ["text": .text(words), "url": .text("https://example.org/?a=1&b=2")])
    let text = try drawn([[.node(node)]], elements)
    let line = Array(repeating: "word", count: 12).joined(separator: " ")
    #expect(text.contains(#"label="\#(line)\l\#(line)\l\#(line)…\l""#))
    #expect(text.contains("shape=note"))
    #expect(text.contains(#"URL="https://example.org/?a=1&amp;b=2""#))
  }

  @Test func whatABrowserWouldRunIsNoLink() throws {
    var elements = Elements()
    let node = elements.node(["Insight"], ["url": .text("javascript:alert(1)")])
    #expect(try !drawn([[.node(node)]], elements).contains("URL"))
  }

  @Test func nodesAndEdgesAreFoundInPathsListsAndMaps() throws {
    var elements = Elements()
    let nodes = (0..<5).map { elements.node(["P"], ["name": .text("p\($0)")]) }
    let first = elements.edge("T", nodes[0], nodes[1])
    let second = elements.edge("T", nodes[2], nodes[3])
    _ = elements.edge("T", nodes[0], nodes[4])
    let rows: [[Value]] = [
      [.list([.path(PathReference(nodes: [nodes[1], nodes[0]], edges: [first]))]), .integer(1)],
      [.map(["e": .edge(second)]), .null],
    ]
    let text = try drawn(rows, elements)
    #expect(text.contains("n1 -> n2 [id=e1") && text.contains("n3 -> n4 [id=e2"))
    #expect(!text.contains("n5") && !text.contains("e3"))
    #expect(text.contains("2 rows · 4 nodes, 2 edges"))
  }

  @Test func edgesShowWhetherTheyAreNegatedOrHedged() throws {
    var elements = Elements()
    let a = elements.node(["Country"])
    let edges = [
      elements.edge("LEADS", a, a), elements.edge("LEADS", a, a, ["polarity": .text("-")]),
      elements.edge("LEADS", a, a, ["modality": .text("hedged")]),
      elements.edge("IN_TENSION_WITH", a, a),
    ]
    let text = try drawn(edges.map { [.edge($0)] }, elements)
    let styles = text.split(separator: "\n").compactMap { line in
      line.contains("n1 -> n1") ? line.split(separator: "style=").last?.prefix(6) : nil
    }
    #expect(styles == ["solid,", "dashed", "dotted", "dashed"])
    #expect(text.contains("LEADS (negated)") && text.contains("LEADS (hedged)"))
  }

  @Test func aLargeResultKeepsTheNodesWithTheMostEdgesAndCountsTheRest() throws {
    let (rows, elements) = star(leaves: 38)
    let text = try drawn(rows, elements) { $0.maximumNodes = 2 }
    #expect(text.contains("n1 [") && text.contains("n2 [") && !text.contains("n3 ["))
    #expect(text.contains(#"more1 [label="+37 more""#))
    #expect(text.contains("left out: 37 nodes, 37 edges"))
  }

  /// Entities have the most edges, and none among themselves.
  @Test func aLargeResultShowsHowItsHubsHangTogether() throws {
    var elements = Elements()
    let entities = (0..<60).map { elements.node(["Entity"], ["name": .text("entity \($0)")]) }
    var rows: [[Value]] = []
    for number in 0..<240 {
      let note = elements.node(["Insight"], ["text": .text("note \(number)")])
      for step in [1, 7] {
        rows.append([.edge(elements.edge("NAMES", note, entities[(number * step) % 60]))])
      }
    }
    let text = try drawn(rows, elements) { $0.maximumNodes = 45 }
    let edges = text.split(separator: "\n").filter { $0.contains("[id=e") }
    let ends = Set(edges.flatMap { $0.matches(of: /n\d+/).map { String($0.output) } })
    #expect(edges.count >= 30 && ends.count == 45, "\(edges.count) edges, \(ends.count) ends")
  }

  @Test func theLeavesOfAHubAreFoldedUnlessAllAreAskedFor() throws {
    let (rows, elements) = star(leaves: 100)
    #expect(try drawn(rows, elements).contains(#"more1 [label="+60 more""#))
    #expect(try !drawn(rows, elements) { $0.isFull = true }.contains("more"))
  }

  @Test func manyNodesAreLaidOutByForces() throws {
    let (rows, elements) = star(leaves: 310)
    #expect(try drawn(rows, elements).contains("layout=neato"))
    let all = try drawn(rows, elements) { settings in
      settings.maximumNodes = 1000
      settings.isFull = true
    }
    #expect(all.contains("layout=sfdp"))
    let layers = try drawn(rows, elements) { $0.direction = .topToBottom }
    #expect(layers.contains("rankdir=TB"))
  }

  @Test(arguments: [(0, "nothing to draw"), (1, nil), (2, "no relationships")])
  func nodesWithoutRelationshipsAreRemarkedOn(_ count: Int, _ notice: String?) {
    var elements = Elements()
    let nodes = (0..<count).map { elements.node(["P"], ["name": .text("p\($0)")]) }
    let writer = ResultFormat.dot.makeWriter()
    var output: [UInt8] = []
    writer.begin(["n"], to: &output)
    writer.append(
      count == 0 ? [[.integer(1)]] : nodes.map { [.node($0)] }, elements.table, to: &output)
    writer.finish(to: &output)
    #expect(writer.notices.count == (notice == nil ? 0 : 1))
    #expect(notice.map { writer.notices.first?.contains($0) == true } ?? true)
  }

  @Test func theLegendCountsLabelsAndTypes() throws {
    let (rows, elements) = star(leaves: 3)
    let text = try drawn(rows, elements)
    #expect(text.contains("subgraph cluster_legend"))
    #expect(text.contains(#">Insight</td><td align="right">3</td>"#))
    #expect(text.contains(#">MENTIONS</td><td align="right">3</td>"#))
  }

  @Test func textIsOnlyEverInsideQuotes() throws {
    var elements = Elements()
    var rows: [[Value]] = []
    for text in Self.hostile {
      let node = elements.node([text], [text: .text(text), "name": .text(text)])
      rows.append([.node(node), .edge(elements.edge(text, node, node))])
    }
    let text = try drawn(rows, elements) { $0.query = Self.hostile.joined(separator: " ") }
    let outside = text.split(separator: "\n").map(withoutQuotes)
    for line in outside where !line.contains("<") {
      let isFixed = line.utf8.allSatisfy { byte in
        (0x20..<0x7F).contains(byte) && !"\\\":&%*".utf8.contains(byte)
      }
      #expect(isFixed, "\(line)")
    }
    #expect(!text.contains("strict"))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func graphvizReadsEveryHostileText() throws {
    var elements = Elements()
    var rows: [[Value]] = []
    for text in Self.hostile {
      let node = elements.node([text], ["name": .text(text)])
      let note = elements.node(["Insight"], ["text": .text(text), "url": .text("http://" + text)])
      rows.append([.edge(elements.edge(text, note, node))])
    }
    let text = try drawn(rows, elements) { $0.query = Self.hostile.joined(separator: " ") }
    guard let answer = try Graphviz.svg(of: text) else { return }
    #expect(answer.errors.isEmpty)
    #expect(answer.svg.contains("&lt;b&gt;&amp;amp;&lt;/b&gt;"))
    #expect(answer.svg.contains(#"a\N\G\&quot;b"#))
  }

  @Test func nodesThatLookAlikeAreMergedUnlessAllAreAskedFor() throws {
    var elements = Elements()
    let hub = elements.node(["Country"], ["name": .text("China")])
    let rows = (0..<3).map { _ -> [Value] in
      [.edge(elements.edge("T", elements.node(["Quote"], ["exact": .text("Same")]), hub))]
    }
    let other: [Value] = [
      .edge(elements.edge("U", elements.node(["Quote"], ["exact": .text("Same")]), hub))
    ]
    let merged = try drawn(rows + [other], elements)
    #expect(merged.contains(#"n2 [label="Same × 3\l""#) && merged.contains("2 look-alikes merged"))
    #expect(!merged.contains("n3 [") && merged.contains(#"n5 [label="Same\l""#))
    let all = try drawn(rows + [other], elements) { $0.isFull = true }
    #expect(all.contains("n3 [") && !all.contains("×"))
  }

  @Test(arguments: [
    (PictureSettings.Clustering.label, ["Country", "Episode", "Insight"]),
    (.episode, ["Ep. 1", "Ep. 2"]), (.property("speaker"), ["\\\"Ada\\\""]),
  ])
  func nodesArePutTogetherInFrames(_ clustering: PictureSettings.Clustering, _ names: [String])
    throws
  {
    var elements = Elements()
    let episode = elements.node(["Episode"], ["title": .text("Ep. 1")])
    let notes = [
      elements.node(["Insight"], ["text": .text("a"), "speaker": .text("\"Ada\"")]),
      elements.node(["Insight"], ["text": .text("b"), "episode": .text("Ep. 2")]),
    ]
    let country = elements.node(["Country"], ["name": .text("China")])
    let rows: [[Value]] = [
      [.edge(elements.edge("SAID_IN", notes[0], episode))],
      [.edge(elements.edge("MENTIONS", notes[0], country))], [.node(notes[1])],
    ]
    let text = try drawn(rows, elements) { $0.clustering = clustering }
    let frames = text.split(separator: "\n").filter {
      $0.contains("graph [label=") && $0.contains("labeljust=l, style")
    }
    #expect(frames.count == names.count)
    for (frame, name) in zip(frames, names) { #expect(frame.contains("label=\"\(name)\"")) }
  }

  @Test func aDarkPictureIsDarkThroughout() throws {
    let (rows, elements) = star(leaves: 3)
    let text = try drawn(rows, elements) { $0.theme = .dark }
    #expect(text.contains("#14181D") && !text.contains("#FFFFFF") && !text.contains("#FFFBEF"))
  }

  @Test func theSameResultIsTheSamePicture() throws {
    let (rows, elements) = star(leaves: 60)
    let first = try drawn(rows, elements)
    for _ in 0..<5 { #expect(try drawn(rows, elements) == first) }
  }

  private func withoutQuotes(_ line: Substring) -> String {
    var isInside = false
    var isEscaped = false
    return String(
      line.filter { character in
        if isInside {
          if character == "\"", !isEscaped { isInside = false }
          isEscaped = character == "\\" && !isEscaped
          return false
        }
        if character == "\"" { isInside = true }
        return character != "\""
      })
  }
}
