/// A word that means something somewhere, in any case of letters, and may be a name elsewhere.
package enum Keyword: String, CaseIterable, Sendable {
  // Clauses and their parts.
  case match, optional, `where`, with, `return`, distinct, order, by, asc, ascending, desc
  case descending, skip, offset, limit, unwind, `as`, union, all, create, insert, merge, on, set
  case remove, delete, detach, foreach, call, yield, filter, `let`, `for`, next, ordinality

  // Expressions.
  case and, or, xor, not, `in`, `is`, null, `true`, `false`, starts, ends, contains
  case `case`, when, then, `else`, end, exists, count, collect, any, none, single, reduce
  case shortestPath, allShortestPaths, both, leading, trailing, from, labeled

  // Administration.
  case explain, profile, index, indexes, unique, `if`, drop, show, require, constraint, constraints
  case procedures, functions, begin, commit, rollback, transaction

  // Read so that it can be refused by its name.
  case finish, load, use, using, shortest, trail, walk, acyclic, simple
  case repeatable, different, typed, normalized, transactions, concurrent
  case range, text, fulltext, point, vector, lookup
}

extension Keyword {
  /// The word in the case it is printed in.
  package var word: String { rawValue.uppercased() }

  /// The word with what always follows it.
  var phrase: String {
    switch self {
    case .order: "ORDER BY"
    case .optional: "OPTIONAL MATCH"
    case .detach: "DETACH DELETE"
    default: word
    }
  }

  /// The keyword that a word of these bytes may be.
  init?(_ word: ArraySlice<UInt8>) {
    guard let first = word.first.map(Self.lowercased), (97...122).contains(first) else {
      return nil
    }
    let found = Self.byInitial[Int(first - 97)].first {
      $0.folded.elementsEqual(word.lazy.map(Self.lowercased))
    }
    guard let found else { return nil }
    self = found.keyword
  }

  private static let byInitial: [[(folded: [UInt8], keyword: Keyword)]] = {
    var table = [[(folded: [UInt8], keyword: Keyword)]](repeating: [], count: 26)
    for keyword in allCases {
      let folded = Array(keyword.rawValue.lowercased().utf8)
      table[Int(folded[0] - 97)].append((folded, keyword))
    }
    return table
  }()

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (65...90).contains(byte) ? byte | 0x20 : byte
  }

  /// Words that openCypher reserves: as a variable they are told from keywords by what follows.
  package var isReserved: Bool { Self.reserved.contains(self) }

  private static let reserved: Set<Keyword> = [
    .match, .optional, .where, .with, .return, .distinct, .order, .by, .asc, .ascending, .desc,
    .descending, .skip, .limit, .unwind, .as, .union, .create, .merge, .on, .set, .remove, .delete,
    .detach, .foreach, .call, .yield, .and, .or, .xor, .not, .in, .is, .null, .true, .false,
    .starts, .ends, .contains, .case, .when, .then, .else, .end, .offset,
    .ordinality,
  ]
}
