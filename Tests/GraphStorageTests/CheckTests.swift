import Foundation
import GraphModel
import GraphStorage
import Testing

@Suite struct CheckTests {
  /// A graph with something of everything.
  private func makeGraph(_ file: TemporaryFile) throws {
    let store = try file.open()
    try store.write { session in
      let writer = session.writer
      for unique in [true, false] {
        _ = try writer.createIndex(
          IndexDefinition(name: "i\(unique)", label: "A", property: "p", isUnique: unique))
      }
      let loader = try writer.makeLoader()
      _ = try loader.loadNode(id: "a", labels: ["A"], properties: [("p", .integer(1))])
      _ = try loader.loadNode(id: "b", labels: ["A", "B"], properties: [("p", .text("x"))])
      _ = try loader.loadNode(id: "c", labels: ["Insight"], properties: [("text", .text("chips"))])
      _ = try loader.loadEdge(id: "e", type: "T", from: "a", to: "b", properties: [])
      _ = try loader.loadEdge(
        id: "f", type: "S", from: "a", to: "b", properties: [("q", .list([]))])
      try loader.finish()
    }
    #expect(try store.check() == [])
  }

  static let damages: [(sql: String, problem: StorageProblem)] = [
    ("DROP TABLE node_A", .missingTable("node_A")),
    ("ALTER TABLE node_A ADD COLUMN x", .unknownColumn("x", table: "node_A")),
    (
      "ALTER TABLE node_Insight RENAME COLUMN text TO x",
      .missingColumn("text", table: "node_Insight")
    ),
    ("DROP INDEX index_edge_1", .missingIndex("index_edge_1")),
    ("DROP INDEX index_2_1", .missingIndex("index_2_1")),
    ("DROP TRIGGER guard_node_A_update", .unguardedTable("node_A")),
    ("DELETE FROM label WHERE name = 'B'", .unknownLabel(labelSet: 2)),
    ("UPDATE edge_S SET q = x'FF'", .unreadableRow(table: "edge_S", id: 2)),
    ("UPDATE node_Insight SET text = x''", .unreadableRow(table: "node_Insight", id: 3)),
    ("DELETE FROM node_A", .nodeWithoutRow(NodeID(1), table: "node_A")),
    ("INSERT INTO node_A (_id) VALUES (9)", .rowWithoutNode(NodeID(9), table: "node_A")),
    ("INSERT INTO node_A_B (_id) VALUES (1)", .rowWithoutNode(NodeID(1), table: "node_A_B")),
    ("INSERT INTO graph_node VALUES (9, 99)", .nodeWithoutLabelSet(NodeID(9))),
    (
      "UPDATE edge_T SET _dst = 9", .edgeWithoutEnd(EdgeID(1), type: "T", end: NodeID(9))
    ),
    (
      "DELETE FROM graph_node WHERE id = 1",
      .edgeWithoutEnd(EdgeID(2), type: "S", end: NodeID(1))
    ),
    ("UPDATE edge_T SET _id = 2", .misnumberedEdge(EdgeID(2))),
    ("UPDATE edge_T SET _id = 3", .misnumberedEdge(EdgeID(3))),
    (
      "UPDATE label_set SET node_count = 2 WHERE id = 1",
      .wrongCount(table: "node_A", counted: 1, noted: 2)
    ),
    (
      "UPDATE edge_type SET edge_count = 0 WHERE name = 'T'",
      .wrongCount(table: "edge_T", counted: 1, noted: 0)
    ),
    ("UPDATE node_A SET p = 5", .uniqueValueNotNoted(index: "itrue", NodeID(1))),
    ("DELETE FROM unique_1", .uniqueValueNotNoted(index: "itrue", NodeID(2))),
    ("INSERT INTO unique_1 VALUES (7, 1)", .uniqueValueWithoutNode(index: "itrue", count: 1)),
    ("UPDATE node_Insight SET text = 'other'", .fullTextDiffers("other terms")),
    (
      "INSERT INTO text_index (rowid, text) VALUES (7, 'x')",
      .fullTextDiffers("2 nodes in place of 1")
    ),
    ("UPDATE imported_node SET node = 9 WHERE id = 'c'", .importedIDWithoutNode("c")),
    ("UPDATE imported_edge SET target = 9 WHERE id = 'e'", .importedIDWithoutEdge("e")),
    ("UPDATE imported_edge SET edge_type = 9 WHERE id = 'e'", .importedIDWithoutEdge("e")),
    ("UPDATE meta SET sequence = 7", .changeLogDiffers(sequence: 7, logged: 1)),
    ("DELETE FROM change_log", .changeLogDiffers(sequence: 1, logged: 0)),
  ]

  @Test(arguments: damages)
  func damageIsFound(_ damage: (sql: String, problem: StorageProblem)) throws {
    let file = try TemporaryFile()
    try makeGraph(file)
    try ForeignConnection(file).damage(damage.sql)
    #expect(try file.open(.readWrite).check().contains(damage.problem))
  }

  @Test func brokenPagesAreFound() throws {
    let file = try TemporaryFile()
    try makeGraph(file)
    let url = URL(filePath: file.path)
    var bytes = try Data(contentsOf: url)
    let text = try #require(bytes.range(of: Data("chips".utf8), options: .backwards))
    let page = text.lowerBound / 16_384 * 16_384
    bytes.replaceSubrange(page + 3..<page + 7, with: [255, 255, 255, 255])
    try bytes.write(to: url)
    let problems = try file.open(.readWrite).check()
    #expect(!problems.isEmpty)
    #expect(
      problems.allSatisfy { problem in
        if case .damagedPages = problem { true } else { false }
      })
  }

  @Test func aSoundFileIsCheckedWithoutBeingWritten() throws {
    let file = try TemporaryFile()
    try makeGraph(file)
    #expect(try file.open(.readOnly).check() == [])
    let before = try ForeignConnection(file).rows("PRAGMA data_version")
    #expect(try file.open(.readWrite).check() == [])
    #expect(try ForeignConnection(file).rows("PRAGMA data_version") == before)
  }

  @Test func aDamagedCellIsToldWhenRead() throws {
    let file = try TemporaryFile()
    try makeGraph(file)
    try ForeignConnection(file).damage("UPDATE node_Insight SET text = x'0500'")
    let error = GraphError.damaged(path: file.path, reason: "a cell holds bytes that are no value")
    expect(error) { try file.open().read { _ = try $0.node(NodeID(3)) } }
    expect(error) { try file.open().read { _ = try $0.property("text", of: [NodeID(3)]) } }
  }
}
