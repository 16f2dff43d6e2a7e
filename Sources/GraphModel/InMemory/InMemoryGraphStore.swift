/// A graph that lives in memory and goes with the process; a fresh store is an empty graph.
package final class InMemoryGraphStore: GraphStore {
  private let session = MemorySession()

  package init() {}

  package var isPersistent: Bool { false }
  package var isReadOnly: Bool { false }

  package func access<Result>(
    under budget: Budget, _ body: (any GraphSession) throws -> Result
  ) throws -> Result {
    let outer = session.state.budget
    session.state.budget = budget
    defer { session.state.budget = outer }
    return try body(session)
  }
}
