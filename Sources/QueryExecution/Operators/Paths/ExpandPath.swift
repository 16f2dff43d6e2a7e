import GraphModel
import QueryFunctions

/// Each row with each path of a pattern from one of its nodes, or with the chosen ones of these.
final class ExpandPath: Operator {
  /// What a path gives to a column: a new one, or one that is there and must hold the same.
  struct Output {
    let part: PathPart

    /// The column to be compared with; nil where the output is a new one.
    let slot: Int?
  }

  /// What is chosen of the paths from one node to another.
  struct Selection {
    let count: any ColumnExpression
    let isOfLengths: Bool
  }

  private let input: any Operator
  private let program: PathProgram

  /// The pattern in the order of writing, for searches.
  private let forward: PathProgram
  private let slots: StepSlots
  private let selection: Selection?
  private let outputs: [Output]
  private let columns: PathColumns

  /// What a path must fulfil, over the row and all outputs.
  private let conditions: [any ColumnExpression]
  private let context: ExecutionContext

  private enum Source {
    case all(PathEnumeration)
    case chosen(PathSearch, without: Set<EdgeID>)

    /// The only one there is.
    case one(PathMatch?)

    /// All shortest ones from a node.
    case met(MetPaths, from: NodeID)
  }

  /// Where shortest paths are asked for, along a step that repeats and of which nothing else is asked.
  private let twoSided: TwoSidedSearch?

  private var rows: Batch?
  private var row = 0
  private var source: Source?
  private var left: [PathMatch] = []

  init(
    _ input: any Operator, _ program: PathProgram, forward: PathProgram, _ slots: StepSlots,
    _ selection: Selection?, _ twoSided: TwoSidedSearch?,
    outputs: [Output], conditions: [any ColumnExpression], _ columns: PathColumns,
    _ context: ExecutionContext
  ) {
    self.input = input
    self.program = program
    self.forward = forward
    self.slots = slots
    self.selection = selection
    self.twoSided = twoSided
    self.outputs = outputs
    self.conditions = conditions
    self.columns = columns
    self.context = context
  }

  func next() throws -> Batch? {
    while let rows = try rows ?? input.next() {
      self.rows = rows
      let found = try find(in: rows)
      if !found.paths.isEmpty {
        let extended = extended(rows, found.rows, found.paths)
        let kept = selection == nil ? try extended.gathered(judge(extended)) : extended
        if kept.count > 0 { return kept }
      } else {
        self.rows = nil
        row = 0
      }
    }
    return nil
  }

  /// At most a batch of paths, and not many more edges, from the rows that are left of the batch.
  private func find(in batch: Batch) throws -> (rows: [Int], paths: [PathMatch]) {
    var found: (rows: [Int], paths: [PathMatch]) = ([], [])
    var edges = 0
    while row < batch.count {
      try context.check()
      if source == nil { source = try begin(batch) }
      while found.rows.count < Batch.size, edges < Self.mostEdges, let path = try nextPath() {
        found.rows.append(row)
        found.paths.append(path)
        edges += path.edges.count
      }
      if found.rows.count >= Batch.size || edges >= Self.mostEdges { return found }
      source = nil
      row += 1
    }
    return found
  }

  static let mostEdges = 131_072

  private func nextPath() throws -> PathMatch? {
    switch source {
    case .all(var paths):
      source = nil
      defer { source = .all(paths) }
      return try paths.next()
    case .chosen(let search, let used):
      while left.isEmpty {
        guard let more = try search.next() else { return nil }
        left = more.reversed().filter { path in !path.edges.contains { used.contains($0.id) } }
      }
      return left.popLast()
    case .one(let path):
      source = .one(nil)
      return path
    case .met(let paths, let start): return try paths.next().map { PathMatch($0, from: start) }
    case nil: return nil
    }
  }

  private func begin(_ batch: Batch) throws -> Source? {
    let outer = batch.gathered([row])
    guard case .node(let start) = batch.columns[slots.from][row] else { return nil }
    let end = try slots.end(in: batch, at: row)
    if case .some(.none) = end { return nil }
    guard try program.begin(at: outer) else { return nil }
    if forward !== program { _ = try forward.begin(at: outer) }
    let used = try slots.usedEdges(in: batch, at: row)
    guard let selection else {
      return .all(PathEnumeration(program, from: start, to: end ?? nil, without: used))
    }
    if used.isEmpty, case .some(.some(let end)) = end, end != start,
      let path = try twoSidedPath(from: start, to: end, selection, outer)
    {
      return path
    }
    let judge = hasJudgement ? { [unowned self] in try self.judge($0, over: outer) } : nil
    let search = try PathSearch(
      program, forward, from: start, to: end ?? nil,
      .init(count: try count(selection, outer), isOfLengths: selection.isOfLengths), judge: judge)
    return .chosen(search, without: Set(used.map(\.id)))
  }

  /// The shortest paths by a search from both ends; nil where that does not serve.
  private func twoSidedPath(
    from start: NodeID, to end: NodeID, _ selection: Selection, _ row: Batch
  ) throws -> Source? {
    guard let twoSided, !hasJudgement, program.shape.minimums[0] <= 1,
      try count(selection, row) == 1
    else { return nil }
    let (first, last) = program.isReversed ? (end, start) : (start, end)
    let paths = try twoSided.paths(from: first, to: last, maximum: program.shape.maximums[0])
    guard let paths else { return .one(nil) }
    if selection.isOfLengths { return .met(paths, from: first) }
    return .one(try paths.next().map { PathMatch($0, from: first) })
  }

  private func count(_ selection: Selection, _ row: Batch) throws -> Int {
    switch try selection.count.evaluate(row)[0] {
    case .integer(let count) where count > 0: return Int(count)
    case .integer(let count): throw ExecutionError.noPaths(count)
    case let other:
      throw ExecutionError.notAnInteger("the number of paths", actual: other.kind.name)
    }
  }

  func rewind() {
    input.rewind()
    program.forget()
    forward.forget()
    (rows, row, source, left) = (nil, 0, nil, [])
  }
}

extension ExpandPath {
  private var hasJudgement: Bool {
    !conditions.isEmpty || outputs.contains { $0.slot != nil }
  }

  /// Rows of a batch, each with a path.
  private func extended(_ batch: Batch, _ rows: [Int], _ paths: [PathMatch]) -> Batch {
    batch.gathered(rows).appending(outputs.map { columns.column(of: $0.part, paths) })
  }

  private func judge(_ paths: [PathMatch], over row: Batch) throws -> [Bool] {
    var answers = [Bool](repeating: false, count: paths.count)
    let rows = extended(row, Array(repeating: 0, count: paths.count), paths)
    for index in try judge(rows) { answers[index] = true }
    return answers
  }

  /// The rows whose path fulfils the conditions and has what is bound already where it is.
  private func judge(_ batch: Batch) throws -> [Int] {
    var kept = Array(0..<batch.count)
    let firstOutput = batch.columns.count - outputs.count
    for (index, output) in outputs.enumerated() {
      guard let slot = output.slot else { continue }
      let column = batch.columns[firstOutput + index]
      kept = kept.filter { column[$0].isEqual(to: batch.columns[slot][$0]) == true }
    }
    for condition in conditions where !kept.isEmpty {
      let rows = kept.count == batch.count ? batch : batch.gathered(kept)
      kept = try condition.evaluate(rows).trueRows().map { kept[$0] }
    }
    return kept
  }
}

extension PathMatch {
  /// A path of one segment.
  fileprivate init(_ edges: [EdgeReference], from start: NodeID) {
    self.init(start: start, edges: edges, labels: edges.map { _ in 0 })
  }
}
