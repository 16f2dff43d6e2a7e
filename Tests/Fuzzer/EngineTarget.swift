import Diagnostics
import Foundation
import GraphEngine
import GraphImport
import GraphModel

/// Binder, planner and executor over a small graph in memory: a query gives rows or an error of its
/// author, and leaves the session usable.
final class EngineTarget: FuzzTarget {
  private var session: QuerySession
  private var count = 0

  init(_ corpus: Corpus) throws {
    session = try Self.makeSession()
  }

  func tryOne(_ mutator: consuming Mutator) throws {
    count += 1
    if count.isMultiple(of: 50) { session = try Self.makeSession() }
    for _ in 0..<5 { try run(mutator.query()) }
  }

  private func run(_ query: String) throws {
    try Fuzzer.note(Array(query.utf8))
    let limits = Budget.Limits(timeoutSeconds: 0.2, memoryBytes: 64 << 20, rows: 10_000)
    do {
      try session.run(
        SourceText(query), parameters: ["x": .integer(1)], budget: Budget(limits)
      ) { _ in }
    } catch let failure as QueryFailure {
      guard let error = failure.error, error.code.type != "DatabaseError" else {
        throw Failure("an error of nobody: \(failure)\n\(query)")
      }
    }
    if session.isInTransaction {
      try session.run(SourceText("ROLLBACK"), parameters: [:], budget: Budget()) { _ in }
    }
  }

  private static func makeSession() throws -> QuerySession {
    let database = GraphDatabase.inMemory()
    let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "data/small-social.jsonl")
    let source = try FileSource(path: data.path)
    _ = try database.importing(ImportOptions(), under: Budget()) { try $0.take(source) }
    return database.makeSession()
  }
}
