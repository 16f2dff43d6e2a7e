import Diagnostics

extension Parser {
  /// Parses one clause, or fails on a word that begins none.
  ///
  ///     clause → match | unwind | with | return | create | merge | set | remove | delete
  ///            | foreach | call
  mutating func parseClause(after previous: Clause?) -> Clause? {
    let start = start
    guard let keyword = keyword(ahead: 0), atClauseStart else {
      failAtClause(after: previous)
      return nil
    }
    guard let kind = parseClauseKind(keyword) else {
      failNotSupported(unsupported(keyword))
      return nil
    }
    return Clause(kind, span(from: start))
  }

  private mutating func parseClauseKind(_ keyword: Keyword) -> Clause.Kind? {
    switch keyword {
    case .match, .optional: parseMatch()
    case .unwind: parseUnwind()
    case .with: parseWith()
    case .return: parseReturn()
    case .create, .insert: parseCreate()
    case .merge: parseMerge()
    case .set: parseSet()
    case .remove: parseRemove()
    case .delete, .detach: parseDelete()
    case .foreach: parseForeach()
    case .call: parseCall()
    default: nil
    }
  }

  /// Whether a clause begins here, be it one that is refused.
  var atClauseStart: Bool {
    guard let word = keyword(ahead: 0) else { return false }
    if Self.clauses.contains(word) { return true }
    switch word {
    case .insert, .filter, .let, .finish, .use, .next: return symbol(ahead: 1) != .equal
    case .for: return keyword(ahead: 2) == .in
    case .load: return isName(ahead: 1)
    default: return false
    }
  }

  static let clauses: [Keyword] = [
    .match, .optional, .unwind, .with, .return, .create, .merge, .set, .remove, .delete, .detach,
    .foreach, .call,
  ]

  private func unsupported(_ keyword: Keyword) -> UnsupportedFeature {
    .clause(keyword == .load ? "LOAD CSV" : keyword.word)
  }

  private mutating func failAtClause(after previous: Clause?) {
    if let keyword = keyword(ahead: 0), let problem = problem(ofPart: keyword, after: previous) {
      return fail(problem)
    }
    let isLast = previous?.kind.isReturn ?? false
    let candidates = Self.continuations + (isLast ? [] : Self.clauses)
    let isWord = if case .word = current.kind { true } else { false }
    let closest =
      isWord
      ? Spelling.closest(to: written(current), among: candidates.map(\.word)) : nil
    fail(.unknownClause(found: found, closest: closest, legal: isLast ? [.union] : Self.clauses))
  }

  /// Words that go on with the clause before.
  private static let continuations: [Keyword] = [
    .where, .order, .skip, .offset, .limit, .union, .as, .and, .or, .xor, .in, .is, .starts,
    .ends, .contains, .desc, .asc, .yield, .on,
  ]
}

extension Parser {
  /// What is wrong with `WHERE`, `ORDER BY`, `SKIP` or `LIMIT` where a clause should begin.
  private func problem(ofPart part: Keyword, after previous: Clause?) -> SyntaxProblem? {
    let isBound = part == .order || part == .skip || part == .offset || part == .limit
    switch previous?.kind {
    case .return(let projection):
      if part == .where { return .misplacedPart(.where, before: .return) }
      return isBound ? Self.misplaced(part, after: projection) : nil
    case .with(let projection, let condition):
      if isBound, condition != nil { return .misplacedPart(part, before: .where) }
      return isBound ? Self.misplaced(part, after: projection) : nil
    default:
      return isBound && previous != nil ? .notSupported(.partAsClause(part)) : nil
    }
  }

  /// `ORDER BY`, `SKIP` and `LIMIT` come in this order.
  private static func misplaced(_ part: Keyword, after projection: Projection) -> SyntaxProblem? {
    if projection.limit != nil, part != .limit { return .misplacedPart(part, before: .limit) }
    if projection.skip != nil, part == .order { return .misplacedPart(part, before: .skip) }
    return nil
  }
}
