import Diagnostics
import Foundation
import GraphEngine
import QuerySyntax
import SavedQueries
import TestSupport
import Testing

@Suite struct ScriptLibraryTests {
  private let temporary: TemporaryFolder

  private var folder: String { temporary.url.path }

  init() throws {
    temporary = try TemporaryFolder()
  }

  private func write(_ text: String, to path: String) throws {
    let url = URL(filePath: "\(folder)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private var library: ScriptLibrary { ScriptLibrary(folders: ["\(folder)/a", "\(folder)/b"]) }

  @Test func ourScriptsAreThereWithoutAnyFolder() {
    #expect(SavedQueries.scripts.count >= 12)
    #expect(library.names() == SavedQueries.scripts.map(\.name))
  }

  @Test func anEarlierFolderHidesALaterOneAndOurs() throws {
    let name = try #require(SavedQueries.scripts.first?.name)
    try write("/// from b\nRETURN 1", to: "b/\(name).pith")
    #expect(try library.script(named: name).title == "from b")
    try write("/// from a\nRETURN 1", to: "a/\(name).pith")
    #expect(try library.script(named: name).title == "from a")
    #expect(library.names() == SavedQueries.scripts.map(\.name))
  }

  @Test func aScriptIsFoundByItsPath() throws {
    try write("/// here\nRETURN 1", to: "c/x.pith")
    let script = try library.script(named: "\(folder)/c/x.pith")
    #expect(script.name == "x" && script.title == "here")
  }

  @Test func anUnknownNameIsCorrected() {
    #expect(throws: ScriptLibraryError.noScript("top-entitys", closest: "top-entities")) {
      try library.script(named: "top-entitys")
    }
  }

  @Test func aScriptThatIsNoTextIsRefused() throws {
    let url = URL(filePath: "\(folder)/a/bad.pith")
    try write("", to: "a/bad.pith")
    try Data([0xFF, 0xFE]).write(to: url)
    #expect(throws: ScriptLibraryError.unreadable(path: url.path, reason: "it is not UTF-8")) {
      try library.script(named: "bad")
    }
    #expect(library.scripts().count == SavedQueries.scripts.count)
  }

  @Test func aScriptIsSavedIntoTheFirstFolderThatIsThere() throws {
    #expect(try library.save("RETURN 1", as: "one") == "\(folder)/a/one.pith")
    try FileManager.default.removeItem(atPath: "\(folder)/a")
    try write("", to: "b/other.pith")
    #expect(try library.save("RETURN 2", as: "two") == "\(folder)/b/two.pith")
    #expect(try library.script(named: "two").source.text == "RETURN 2\n")
  }

  @Test(arguments: ["", ".hidden", "../x", "a/b", "-x", "a b", "a.b"])
  func aNameIsLettersDigitsHyphensAndUnderscores(_ name: String) {
    #expect(throws: ScriptLibraryError.invalidName(name)) { try library.save("", as: name) }
  }

  @Test func noScriptHasAReservedParameter() {
    for script in library.scripts() {
      let names = script.parameters.map(\.name)
      #expect(Set(names).isDisjoint(with: ScriptLibrary.reservedNames), "\(script.name)")
    }
  }
}
