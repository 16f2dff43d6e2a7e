import Testing

@Suite struct FormatCommandTests {
  @Test func theInputIsPrintedInTheHouseStyle() throws {
    let run = try Pith()("format", input: "/// One.\nreturn 1 // why")
    #expect(run.code == 0 && run.output == "/// One.\n// why\nRETURN 1;\n" && run.errors == "")
  }

  @Test func aCheckNamesTheFilesAndChangesNothing() throws {
    let pith = try Pith()
    try pith.write("return 1", to: "a.pith")
    try pith.write("RETURN 1;\n", to: "b.pith")
    let run = try pith("format", "--check", "a.pith", "b.pith")
    #expect(run.code == 1 && run.output == "")
    #expect(run.errors == "a.pith is not in the house style\n")
    #expect(try pith.read("a.pith") == "return 1")
    #expect(try pith("format", "--check", "b.pith").code == 0)
  }

  @Test func filesAreWrittenAnew() throws {
    let pith = try Pith()
    try pith.write("return 1", to: "a.pith")
    #expect(try pith("format", "--in-place", "a.pith").code == 0)
    #expect(try pith.read("a.pith") == "RETURN 1;\n")
  }

  @Test func aMistakeIsToldWithItsPlace() throws {
    let pith = try Pith()
    try pith.write("RETRUN 1", to: "a.pith")
    let run = try pith("format", "a.pith")
    #expect(run.code == 1 && run.output == "" && run.errors.contains("a.pith:1:1"))
  }

  @Test(arguments: [["--check", "--in-place", "a"], ["--in-place", "-"], ["--bogus"]])
  func aWrongInvocationEndsWith2(_ arguments: [String]) throws {
    let run = try Pith().shell("$PITH format \(arguments.joined(separator: " "))")
    #expect(run.code == 2 && run.output == "")
  }
}
