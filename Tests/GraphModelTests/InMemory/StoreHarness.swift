import GraphModel

/// Runs a test's body in a writing transaction of a fresh store, and commits.
func inFreshStore<Result>(_ body: (any GraphSession) throws -> Result) throws -> Result {
  try InMemoryGraphStore().access(under: Budget()) { session in
    try session.begin(.write)
    let result = try body(session)
    try session.commit()
    return result
  }
}
