import Diagnostics

extension Parser {
  /// Parses one clause, or fails on a word that begins none.
  ///
  ///     clause → match | unwind | for | with | let | filter | order-clause | return
  ///            | create | merge | set | remove | delete | foreach | call
  mutating func parseClause(after previous: Clause?) -> Clause? {
    let start = start
    guard let keyword = keyword(ahead: 0), atClauseStart(after: previous) else {
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
    case .for: parseFor()
    case .filter: parseFilter()
    case .let: parseLet()
    case .order, .skip, .offset, .limit: parseOrderClause()
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
  private func atClauseStart(after previous: Clause?) -> Bool {
    guard let word = keyword(ahead: 0) else { return false }
    if Self.clauses.contains(word) { return true }
    switch word {
    case .order, .skip, .offset, .limit: return previous?.kind.isReturn != true
    case .insert, .filter, .let, .for, .finish, .use: return symbol(ahead: 1) != .equal
    case .load: return isName(ahead: 1)
    default: return false
    }
  }

  /// Words that begin a clause wherever they stand.
  static let clauses: [Keyword] = [
    .match, .optional, .unwind, .with, .return, .create, .merge, .set, .remove, .delete, .detach,
    .foreach, .call,
  ]

  /// Those, and the words that begin one only where a clause is expected.
  private static let allClauses = clauses + [.filter, .let, .for, .insert]

  private func unsupported(_ keyword: Keyword) -> UnsupportedFeature {
    .clause(keyword == .load ? "LOAD CSV" : keyword.word)
  }

  private mutating func failAtClause(after previous: Clause?) {
    if let keyword = keyword(ahead: 0), let problem = problem(ofPart: keyword, after: previous) {
      return fail(problem)
    }
    let isLast = previous?.kind.isReturn ?? false
    let candidates = Self.continuations + (isLast ? [] : Self.allClauses)
    let others = candidates.filter { $0 != keyword(ahead: 0) }
    let isWord = if case .word = current.kind { true } else { false }
    let closest =
      isWord
      ? Spelling.closest(to: written(current), among: others.map(\.word)) : nil
    fail(
      .unknownClause(
        found: found, closest: closest, legal: isLast ? [.union, .next] : Self.allClauses))
  }

  /// Words that go on with the clause before.
  private static let continuations: [Keyword] = [
    .where, .order, .skip, .offset, .limit, .union, .next, .as, .and, .or, .xor, .in, .is, .starts,
    .ends, .contains, .desc, .asc, .yield, .on,
  ]
}

extension Parser {
  /// What is wrong with `WHERE`, `ORDER BY`, `SKIP` or `LIMIT` behind a `RETURN`.
  private func problem(ofPart part: Keyword, after previous: Clause?) -> SyntaxProblem? {
    guard case .return(let projection)? = previous?.kind else { return nil }
    if part == .where { return .misplacedPart(.where, before: .return) }
    let isBound = part == .order || part == .skip || part == .offset || part == .limit
    return isBound ? Self.misplaced(part, after: projection) : nil
  }

  /// `ORDER BY`, `SKIP` and `LIMIT` come in this order.
  private static func misplaced(_ part: Keyword, after projection: Projection) -> SyntaxProblem? {
    if projection.limit != nil, part != .limit { return .misplacedPart(part, before: .limit) }
    if projection.skip != nil, part == .order { return .misplacedPart(part, before: .skip) }
    return nil
  }
}
