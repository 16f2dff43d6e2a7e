package import GraphModel
import GraphStorage

extension GraphDatabase {
  /// Runs `body` with a reader of one snapshot of the graph.
  package func read<Result>(under budget: Budget, _ body: (any GraphReader) throws -> Result) throws
    -> Result
  {
    try store.access(under: budget) { session in
      try session.begin(.read)
      defer { try? session.rollback() }
      return try body(session.reader)
    }
  }

  /// Runs `body` with what takes in sources, in one transaction: all of them go in, or none.
  package func importing<Result>(
    _ options: ImportOptions, under budget: Budget, _ body: (SourceImport) throws -> Result
  ) throws -> Result {
    try writing(under: budget, keeping: !options.isDryRun) { session in
      try body(SourceImport(session, options, budget))
    }
  }

  /// Runs `body` in a writing transaction, and commits it where it is to be kept.
  func writing<Result>(
    under budget: Budget, keeping isKept: Bool = true, _ body: (any GraphSession) throws -> Result
  ) throws -> Result {
    if isReadOnly { throw GraphError.readOnly }
    return try store.access(under: budget) { session in
      try session.begin(.write)
      do {
        let result = try body(session)
        if isKept { try session.commit() } else { try session.rollback() }
        return result
      } catch {
        try? session.rollback()
        throw error
      }
    }
  }

  /// Writes a copy of the graph's file; throws where the path is taken.
  ///
  /// `progress` gets the pages done and all of them.
  package func backUp(
    to path: String, under budget: Budget,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws {
    guard let file else {
      throw GraphError.storage(path: path, reason: "a graph in memory has no file to copy")
    }
    try file.backUp(to: path, under: budget, progress: progress)
  }

  /// Stores packed arrays of the graph as it is, or drops those that are there; of a graph in memory
  /// there is nothing to store.
  package func optimize(dropping: Bool = false, under budget: Budget = Budget()) throws {
    try file?.optimize(dropping: dropping, under: budget)
  }

  /// What is wrong with the graph and its file, in words.
  package func check(under budget: Budget = Budget()) throws -> [String] {
    let problems = try file?.check(under: budget).map(\.message) ?? []
    if !problems.isEmpty { return problems }
    return try read(under: budget) { try GraphCheck($0, budget: budget).problems() }
  }
}
