import Diagnostics
import GraphEngine
import GraphModel
import TypedJSON

/// Answers requests, one after the other, until there are no more.
final class Server {
  private let path: String?
  private let mode: GraphDatabase.OpenMode
  private let limits: BudgetOptions
  private var session: QuerySession
  private let lines = RequestLines()
  private let watch: CancelWatch

  /// A server for a file, or for an empty graph in memory where there is no path.
  init(path: String?, mode: GraphDatabase.OpenMode, limits: BudgetOptions) throws {
    self.limits = limits
    self.path = path
    self.mode = mode
    session = try Self.open(path, mode, limits)
    watch = CancelWatch(lines)
  }

  func run() throws {
    while let line = try lines.next() {
      switch line {
      case .tooLong:
        try refuse("a request is longer than \(RequestLines.limit >> 20) MB", id: nil)
      case .whole(let bytes) where bytes.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }:
        continue
      case .whole(let bytes):
        try StandardOutput.write(try reply(to: bytes))
      }
    }
  }

  private static func open(
    _ path: String?, _ mode: GraphDatabase.OpenMode, _ limits: BudgetOptions
  ) throws -> QuerySession {
    let database = try path.map { try GraphDatabase.open(path: $0, mode: mode) }
    var options = SessionOptions()
    options.patternSteps = limits.regexSteps
    return (database ?? .inMemory()).makeSession(options)
  }
}

extension Server {
  private func reply(to line: [UInt8]) throws -> [UInt8] {
    let request: ServeRequest
    do {
      request = try ServeRequest(line)
    } catch let problem as JSONProblem {
      return refusal("not a request: \(problem)", id: nil)
    } catch let problem as ServeRequest.Problem {
      return refusal("not a request: \(problem.message)", id: nil)
    }
    switch request.operation {
    case .query(let text, let parameters, let timeout):
      return answer(SourceText(text), parameters, timeout: timeout, id: request.id)
    case .reset:
      return try reset(id: request.id)
    case .cancel:
      return ServeReply(to: request.id).done()
    case .procedure(let signature, let rows):
      return register(signature, rows, id: request.id)
    case .other(let name):
      return ServeReply(to: request.id).error(
        Diagnostic(.error, DiagnosticCode("NotSupported"), "no operation '\(name)' here yet"))
    }
  }

  private func answer(_ source: SourceText, _ parameters: ValueMap, timeout: Double?, id: Value?)
    -> [UInt8]
  {
    var limits = limits.limits(seconds: 60)
    if let timeout { limits.timeoutSeconds = timeout }
    let budget = Budget(limits)
    var reply = ServeReply(to: id, budget: budget)
    do {
      try watch.watching(budget) {
        try session.run(source, parameters: parameters, budget: budget) { try reply.take($0) }
      }
      return reply.result(in: source)
    } catch let failure as QueryFailure {
      return reply.error(failure.error ?? Diagnostic(describing: failure), in: source)
    } catch {
      return reply.error(Diagnostic(describing: error), in: source)
    }
  }

  private func register(_ signature: String, _ rows: [[Value]], id: Value?) -> [UInt8] {
    do {
      try session.register(signature: signature, rows: rows)
      return ServeReply(to: id).done()
    } catch let error as SignatureError {
      return refusal("no signature of a procedure: \(error.reason)", id: id)
    } catch {
      return ServeReply(to: id).error(Diagnostic(describing: error))
    }
  }

  private func reset(id: Value?) throws -> [UInt8] {
    if path != nil { return refusal("a file is never reset: this graph is kept in one", id: id) }
    session = try Self.open(nil, mode, limits)
    return ServeReply(to: id).done()
  }

  private func refuse(_ message: String, id: Value?) throws {
    try StandardOutput.write(refusal(message, id: id))
  }

  private func refusal(_ message: String, id: Value?) -> [UInt8] {
    ServeReply(to: id).error(
      Diagnostic(.error, DiagnosticCode("RequestError", "InvalidRequest"), message))
  }
}
