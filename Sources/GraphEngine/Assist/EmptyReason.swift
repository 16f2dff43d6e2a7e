import Diagnostics
package import GraphModel
import QuerySyntax

extension QuerySession {
  /// Which part of a query leaves no row, in words; nil where that cannot be said.
  ///
  /// The query's beginnings are run, each a little longer than the one before. A query that changes
  /// the graph is never run again.
  package func reasonForNoRows(of text: String, parameters: ValueMap, under budget: Budget) throws
    -> String?
  {
    let parsed = Parser.parse(text)
    guard parsed.statements.count == 1, case .query(let query) = parsed.statements[0].kind,
      query.unions.isEmpty, query.followers.isEmpty, !query.mayWrite
    else { return nil }
    let trial = Trial(session: self, parameters: parameters, budget: budget)
    return try EmptyReason(trial).reason(for: query.first.clauses)
  }
}

extension QuerySession {
  /// Which part of a script leaves no row, called with the arguments that left none.
  package func reasonForNoRows(
    of saved: SavedScript, arguments: [ScriptArgument], under budget: Budget
  ) throws -> String? {
    let values = try parameters(of: saved.script, arguments, under: budget)
    return try reasonForNoRows(of: saved.source.text, parameters: values, under: budget)
  }
}

/// Runs the beginning of a query to see whether rows come out of it.
struct Trial {
  let session: QuerySession
  let parameters: ValueMap
  let budget: Budget

  func hasRows(_ text: String) throws -> Bool {
    try number("\(text) WITH 1 AS one LIMIT 1 RETURN count(*)") > 0
  }

  /// The number that a query gives.
  func number(_ text: String) throws -> Int64 {
    var number: Int64 = 0
    try session.run(SourceText(text), parameters: parameters, budget: budget) { event in
      if case .rows(let rows, _) = event, case .integer(let found)? = rows.first?.first {
        number = found
      }
    }
    return number
  }

  func read<Result>(_ body: (GraphWords) throws -> Result) throws -> Result {
    try session.read(under: budget) { try body(GraphWords(reader: $0)) }
  }
}

/// Goes through a query part by part, up to the one that leaves no row.
private struct EmptyReason {
  private let trial: Trial

  init(_ trial: Trial) {
    self.trial = trial
  }

  func reason(for clauses: [Clause]) throws -> String? {
    var done = ""
    for clause in clauses {
      if let reason = try reason(for: clause, after: done) { return reason }
      done += clause.alone + "\n"
    }
    return nil
  }

  private func reason(for clause: Clause, after done: String) throws -> String? {
    switch clause.kind {
    case .match(let pattern, let condition, isOptional: false):
      return try match(pattern, condition, after: done)
    case .unwind(let list, _), .for(_, let list, _):
      let text = clause.alone
      return try trial.hasRows(done + text) ? nil : "`\(list.printed)` holds no elements"
    case .filter(let condition): return try filter(condition, after: done)
    case .order(_, nil, nil), .let: return nil
    case .order: return "`SKIP` and `LIMIT` leave no row"
    case .with(let projection, let condition?):
      let free = Clause(.with(projection, where: nil), clause.span).alone
      return try filter(condition, after: done + free)
    case .with(let projection, where: nil), .return(let projection):
      let isBounded = projection.skip != nil || projection.limit != nil
      return isBounded ? "`SKIP` and `LIMIT` leave no row" : nil
    case .match, .call, .subquery, .create, .merge, .set, .remove, .delete, .foreach:
      return nil
    }
  }

  private func match(_ pattern: Pattern, _ condition: Expression?, after done: String) throws
    -> String?
  {
    var before: [PathPattern] = []
    for path in pattern.paths {
      for part in path.beginnings {
        let text = Pattern(before + [part]).printed
        if try !trial.hasRows("\(done) MATCH \(text)") {
          return try PartReason(trial, part).text(isFirst: before.isEmpty && done.isEmpty)
        }
      }
      before.append(path)
    }
    guard let condition else { return nil }
    return try filter(condition, after: "\(done) MATCH \(pattern.printed)")
  }

  /// Which of the conditions joined by `AND` leaves no row.
  private func filter(_ condition: Expression, after text: String) throws -> String? {
    var joined = ""
    for part in condition.conjuncts {
      let longer = joined.isEmpty ? part.printed : "\(joined) AND \(part.printed)"
      // `WHERE` behind a `WITH *` sees what is there.
      if try !trial.hasRows("\(text) WITH * WHERE \(longer)") {
        let rest = joined.isEmpty ? "" : " WITH * WHERE \(joined)"
        let count = try trial.number("\(text)\(rest) RETURN count(*)")
        let rows = count == 1 ? "the only row" : "all \(count) rows"
        return "`WHERE \(part.printed)` removes \(rows) that were found before"
      }
      joined = longer
    }
    return nil
  }
}

/// Says of a part of a pattern that nothing matches it what it could have met.
private struct PartReason {
  private let trial: Trial
  private let path: PathPattern

  init(_ trial: Trial, _ path: PathPattern) {
    self.trial = trial
    self.path = path
  }

  /// The reason, for a path before which something was matched or, if it is the first, nothing.
  func text(isFirst: Bool) throws -> String {
    guard let step = path.steps.last else { return try node(path.start, isAlone: isFirst) }
    let source = path.steps.dropLast().last?.node ?? path.start
    return try edge(step, from: source)
  }

  private func node(_ node: NodePattern, isAlone: Bool) throws -> String {
    let part = "no node matches `\(node.printed)`"
    guard isAlone, let labels = node.labels else { return part }
    let count = try trial.number("MATCH (n:\(labels.printed)) RETURN count(*)")
    if count == 0 { return "no node has the label `\(labels.printed)`" }
    let nearest = try nearestValue(of: node).map { "; did you mean \($0)?" } ?? ""
    return "\(part), of \(count) with the label `\(labels.printed)`\(nearest)"
  }

  /// A value in the graph that is spelled nearly like one in the pattern.
  private func nearestValue(of node: NodePattern) throws -> String? {
    guard case .map(let entries)? = node.properties?.kind else { return nil }
    for entry in entries {
      guard case .literal(.text(let text)) = entry.value.kind else { continue }
      let labels = node.labels?.names.map(\.text) ?? []
      let values = try trial.read {
        try $0.values(of: entry.key.text, labels: labels, beginningWith: "")
      }
      if values.contains(where: { UTF8Order.areEqual($0, text) }) { continue }
      if let closest = Spelling.closest(to: text, among: values) {
        return ValueText.quoted(closest)
      }
    }
    return nil
  }

  private func edge(_ step: PatternStep, from source: NodePattern) throws -> String {
    let alone = PathPattern(start: source.bare, steps: [step], path.span)
    let part = "`\(alone.printed)`"
    guard let edge = step.edge, let types = edge.types else { return "nothing matches \(part)" }
    let type = "`[:\(types.printed)]`"
    let all = try trial.number("MATCH ()-[r:\(types.printed)]->() RETURN count(r)")
    if all == 0 { return "there is no \(type)" }
    let exists = "\(type) exists \(all) \(all == 1 ? "time" : "times")"
    let (start, end) = (source.onlyLabels, step.node.onlyLabels)
    let bare = EdgePattern(types: types, direction: edge.direction, edge.span)
    let isLeft = edge.direction == .left
    if try !trial.hasRows("MATCH \(start.printed)\(bare.printed)()") {
      return "\(exists), never \(isLeft ? "to" : "from") `\(start.labelText)`"
    }
    if try !trial.hasRows("MATCH ()\(bare.printed)\(end.printed)") {
      return "\(exists), never \(isLeft ? "from" : "to") `\(end.labelText)`"
    }
    if try !trial.hasRows("MATCH \(start.printed)\(bare.printed)\(end.printed)") {
      let ends = isLeft ? (end, start) : (start, end)
      return "\(exists), never from `\(ends.0.labelText)` to `\(ends.1.labelText)`"
    }
    return "\(exists), but nothing matches \(part) behind what is found before it"
  }
}

extension Clause {
  /// As it is written, with nothing before or behind it.
  fileprivate var alone: String { Query(SingleQuery([self])).printed }
}

extension PathPattern {
  /// The path up to its first node, to its second, and so on; a search for a path stays whole.
  fileprivate var beginnings: [PathPattern] {
    guard search == .all, mode == nil else { return [self] }
    return (0...steps.count).map { count in
      PathPattern(variable: variable, start: start, steps: Array(steps.prefix(count)), span)
    }
  }
}

extension NodePattern {
  /// The node with its name and its labels alone.
  fileprivate var bare: NodePattern { NodePattern(variable: variable, labels: labels, span) }
  fileprivate var onlyLabels: NodePattern { NodePattern(labels: labels, span) }
  fileprivate var labelText: String { labels?.printed ?? "any node" }
}

extension Expression {
  /// The conditions that `AND` joins.
  fileprivate var conjuncts: [Expression] {
    guard case .binary(let left, .and, let right) = kind else { return [self] }
    return left.conjuncts + right.conjuncts
  }
}
