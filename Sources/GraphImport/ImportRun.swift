import GraphModel

/// An import under way: what was taken in, and which edges wait for their ends.
struct ImportRun {
  private struct Waiting {
    let line: Int
    let bytes: [UInt8]
  }

  private let loader: any GraphLoader
  private let options: GraphJSONLinesImport.Options
  private(set) var counts = ImportCounts()
  private var waiting: [Waiting] = []
  private var waitingBytes = 0

  init(loader: any GraphLoader, options: GraphJSONLinesImport.Options) {
    self.loader = loader
    self.options = options
  }

  /// Takes in a line; gives it back where it is bad.
  mutating func take(_ line: LineReader.Line) throws -> RejectedRecord? {
    do {
      if line.isCut { throw RecordProblem.lineTooLong(limit: options.lineLimit) }
      let bytes = line.number == 1 ? line.bytes.withoutByteOrderMark : line.bytes
      if !bytes.isBlank { try load(bytes) }
      return nil
    } catch RecordProblem.unknownEnd(let id) {
      return try putOff(line, waitingFor: id)
    } catch let problem as RecordProblem {
      return try rejection(of: line.bytes, line.number, problem)
    }
  }

  /// Tries the edges that wait for their ends once more.
  mutating func takeWaiting(_ reject: (RejectedRecord) throws -> Void) throws {
    for record in waiting {
      do {
        try record.bytes.withUnsafeBufferPointer { try load($0) }
      } catch let problem as RecordProblem {
        try reject(try rejection(of: record.bytes, record.line, problem))
      }
    }
    waiting = []
  }
}

extension ImportRun {
  private mutating func load(_ line: UnsafeBufferPointer<UInt8>) throws {
    let record = try GraphRecord(line)
    do {
      switch record {
      case .node(let id, let labels, let properties):
        counts.countNode(try loader.loadNode(id: id, labels: labels, properties: properties))
      case .edge(let id, let type, let source, let target, let properties):
        counts.countEdge(
          try loader.loadEdge(
            id: id, type: type, from: source, to: target, properties: properties))
      }
    } catch let error as GraphError {
      throw RecordProblem(error) ?? error
    }
  }

  private mutating func putOff(_ line: LineReader.Line, waitingFor id: String) throws
    -> RejectedRecord?
  {
    waitingBytes += line.bytes.count
    guard waitingBytes <= options.waitingLimit else {
      return try rejection(of: line.bytes, line.number, .tooManyWaiting(id))
    }
    waiting.append(Waiting(line: line.number, bytes: Array(line.bytes)))
    return nil
  }

  private mutating func rejection(
    of bytes: some Sequence<UInt8>, _ line: Int, _ problem: RecordProblem
  ) throws -> RejectedRecord {
    let rejected = RejectedRecord(line: line, problem: problem, bytes: Array(bytes))
    if options.isStrict { throw rejected }
    counts.rejected += 1
    return rejected
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var withoutByteOrderMark: Self {
    starts(with: [0xEF, 0xBB, 0xBF]) ? Self(rebasing: self[3...]) : self
  }

  fileprivate var isBlank: Bool {
    allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
  }
}
