import Foundation
import GRDB
import GraphModel
import GraphStorage
import Testing

@Suite struct OpeningTests {
  @Test func whatIsCommittedIsThereAfterReopening() throws {
    let file = try TemporaryFile()
    let properties = ValueMap(Hostile.values.enumerated().map { ("p\($0.offset)", $0.element) })
    let node = try file.open().createNode(["A", "é"], properties)
    let edge = try file.open(.readWrite).createEdge("T", node, node, properties)
    try file.open(.readOnly).read { reader throws in
      #expect(try reader.node(node)?.labels == ["A", "é"])
      #expect(try identical(reader.node(node)?.properties, properties))
      #expect(try identical(reader.edge(edge)?.properties, properties))
      #expect(try reader.nodeCount(label: "A") == 1)
      #expect(try reader.edgeCount(type: "T") == 1)
    }
  }

  @Test func anAbandonedTransactionLeavesNothing() throws {
    let file = try TemporaryFile()
    do {
      let store = try file.open()
      try store.access(under: Budget()) { session in
        try session.begin(.write)
        _ = try session.writer.createNode(labels: ["A"], properties: [:])
      }
    }
    try file.open().read { reader throws in #expect(try reader.nodeCount(label: nil) == 0) }
  }

  @Test func theFileIsMarkedAsOurs() throws {
    let file = try TemporaryFile()
    let store = try file.open()
    let foreign = try ForeignConnection(file)
    #expect(try foreign.rows("PRAGMA application_id") == [["1346982984"]])
    #expect(try foreign.rows("PRAGMA user_version") == [["4"]])
    #expect(try foreign.rows("PRAGMA journal_mode") == [["\"wal\""]])
    #expect(try foreign.rows("PRAGMA page_size") == [["16384"]])
    #expect(!store.isReadOnly)
    #expect(store.isPersistent)
  }

  @Test(arguments: [SQLiteGraphStore.OpenMode.readWrite, .readOnly])
  func aFileThatIsNotThereIsNotMade(mode: SQLiteGraphStore.OpenMode) throws {
    let file = try TemporaryFile()
    expect(.fileNotFound(path: file.path)) { _ = try file.open(mode) }
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test(arguments: [SQLiteGraphStore.OpenMode.create, .readWrite, .readOnly])
  func aNewerFileIsRefusedWithItsVersion(mode: SQLiteGraphStore.OpenMode) throws {
    let file = try TemporaryFile()
    _ = try file.open()
    try ForeignConnection(file).execute("PRAGMA user_version = 5")
    expect(.tooNew(path: file.path, version: 5, supported: 4)) { _ = try file.open(mode) }
  }

  @Test func aFileThatAnotherProcessIsAboutToMakeAGraphIsOne() throws {
    let file = try TemporaryFile()
    try ForeignConnection(file).execute("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL")
    _ = try file.open().createNode(["A"])
    try file.open(.readOnly).read { reader throws in
      #expect(try reader.nodeCount(label: "A") == 1)
    }
  }

  @Test(arguments: [SQLiteGraphStore.OpenMode.create, .readWrite, .readOnly])
  func anotherProgramsDatabaseIsRefusedAndLeftAlone(mode: SQLiteGraphStore.OpenMode) throws {
    let file = try TemporaryFile()
    try ForeignConnection(file).execute("CREATE TABLE a (b)")
    let before = try Data(contentsOf: URL(filePath: file.path))
    expect(.notAGraph(path: file.path, reason: "it is a database of another program")) {
      _ = try file.open(mode)
    }
    #expect(try Data(contentsOf: URL(filePath: file.path)) == before)
  }

  @Test(arguments: [SQLiteGraphStore.OpenMode.create, .readWrite, .readOnly])
  func aFileThatIsNoDatabaseIsRefused(mode: SQLiteGraphStore.OpenMode) throws {
    let file = try TemporaryFile()
    try Data(repeating: 65, count: 4_096).write(to: URL(filePath: file.path))
    expect(.notAGraph(path: file.path, reason: "it is not an SQLite file")) {
      _ = try file.open(mode)
    }
  }

  @Test func anEmptyFileBecomesAGraphOnlyWhereOneMayBeMade() throws {
    let file = try TemporaryFile()
    try Data().write(to: URL(filePath: file.path))
    #expect(throws: GraphError.self) { _ = try file.open(.readWrite) }
    #expect(throws: GraphError.self) { _ = try file.open(.readOnly) }
    _ = try file.open(.create)
    _ = try file.open(.readOnly)
  }

  @Test func aReadOnlyStoreRefusesToWrite() throws {
    let file = try TemporaryFile()
    _ = try file.open().createNode()
    let store = try file.open(.readOnly)
    #expect(store.isReadOnly)
    expect(.readOnly) { _ = try store.createNode() }
    try store.read { reader throws in #expect(try reader.nodeCount(label: nil) == 1) }
  }

  @Test func aPathIsAFilesPathWhateverItLooksLike() throws {
    let file = try TemporaryFile()
    let folder = URL(filePath: file.path).deletingLastPathComponent()
    for name in ["a b?immutable=1", "ü%20#x", "file:x", ":memory:"] {
      let path = folder.appending(path: name).path
      _ = try SQLiteGraphStore.open(path: path, mode: .create)
      #expect(FileManager.default.fileExists(atPath: path))
    }
  }
}
