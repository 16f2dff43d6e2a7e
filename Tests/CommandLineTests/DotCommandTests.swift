import Testing

@Suite struct DotCommandTests {
  private func page() throws -> Pith {
    let pith = try Pith()
    #expect(try pith("import", "-", input: Samples.page).code == 0)
    return pith
  }

  @Test func aQuerysResultIsDrawn() throws {
    let run = try page()("dot", "MATCH (i:Insight)-[m:MENTIONS]->(c:Country) RETURN i, m, c")
    #expect(run.code == 0 && run.errors == "")
    #expect(run.output.hasPrefix("digraph pith {\n") && run.output.hasSuffix("}\n"))
    #expect(run.output.contains("label=\"France\"") && run.output.contains("cluster_legend"))
    #expect(run.output.contains("pith.db · "))
  }

  @Test func theWholeGraphIsDrawn() throws {
    let run = try page()("dot", "--all", "--max-nodes", "3", "--rankdir", "TB", "--full")
    #expect(run.code == 0 && run.output.contains("rankdir=TB"))
    #expect(run.output.contains("3 nodes") && run.errors.contains("left out"))
  }

  @Test func rowsWithoutNodesAreNothingToDraw() throws {
    let run = try page()("dot", "RETURN 1 AS one")
    #expect(
      run.code == 0 && run.output.hasPrefix("digraph") && run.errors.contains("nothing to draw"))
  }

  @Test func anErrorLeavesTheOutputEmpty() throws {
    let run = try page()("dot", "MATCH (n) RETURN m")
    #expect(run.code == 1 && run.output == "")
  }
}
