import GraphModel
import TestSupport
import Testing

@Suite struct MemoryTransactionTests {
  private struct Stop: Error {}

  @Test(arguments: 0..<40)
  func whatIsRolledBackLeavesNoTrace(seed: Int) throws {
    let store = try RandomGraph.make(seed: UInt64(seed)).makeStore()
    let before = try GraphDump(store)
    try store.access(under: Budget()) { session in
      var changes = RandomChanges(seed: UInt64(seed))
      try session.begin(.write)
      try changes.make(30, in: session)
      let between = try GraphDump(session.reader)
      #expect(throws: Stop.self) {
        try session.savepoint {
          try changes.make(30, in: session)
          throw Stop()
        }
      }
      #expect(try GraphDump(session.reader) == between, "seed \(seed)")
      try changes.make(10, in: session)
      try session.rollback()
    }
    #expect(try GraphDump(store) == before, "seed \(seed)")
  }

  @Test func idsAndNamesAreGivenBack() throws {
    let store = InMemoryGraphStore()
    let ids = try (0..<2).map { _ in
      try store.access(under: Budget()) { session in
        try session.begin(.write)
        let node = try session.writer.createNode(labels: ["A"], properties: [:])
        let edge = try session.writer.createEdge(type: "R", from: node, to: node, properties: [:])
        try session.rollback()
        return [node.rawValue, edge.id.rawValue, Int64(edge.type.rawValue)]
      }
    }
    #expect(ids[0] == ids[1])
  }

  @Test func aScanMeetsTheBudget() throws {
    let store = try TestGraph([.node("A")]).makeStore()
    let budget = Budget()
    budget.cancel()
    #expect(throws: BudgetError.cancelled) {
      try store.access(under: budget) { session in
        _ = try session.reader.scanNodes(label: nil, properties: []).next(maximum: 1)
      }
    }
  }

  @Test func aRunGivesBackItsRowsInOrder() throws {
    try inFreshStore { session in
      let run = try session.spill.makeRun()
      try run.append([[1], [2]])
      try run.append([["a"]])
      #expect(try run.next(maximum: 2)?.map(\.[0].description) == ["1", "2"])
      #expect(try run.next(maximum: 2)?.map(\.[0].description) == ["'a'"])
      #expect(try run.next(maximum: 2) == nil)
    }
  }
}
