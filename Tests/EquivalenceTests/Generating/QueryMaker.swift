import GraphModel
import QuerySyntax
import TestSupport

/// A random query over a ``RandomGraph``, with what a comparison must know of it.
struct GeneratedQuery {
  var query: Query
  var parameters: ValueMap

  /// The columns that hold collected lists, whose order is open.
  var bags: Set<Int> = []
}

/// What a name stands for, as far as the maker must know it to write sensible expressions.
struct Variable {
  enum Kind {
    case node, edge, path, integer, float, text, boolean, date

    /// The nodes, and the edges, of a repeated pattern.
    case nodes, edges

    /// A list of integers in an order that is defined, and in one that is not.
    case integers, bag

    /// Anything: of it only what does not tell 1 from 1.0 may be asked.
    case mixed

    /// A list or a map of a defined order, to be shown and compared as a whole.
    case whole
  }

  let name: String
  let kind: Kind

  /// Whether it is never null.
  var isCertain = false
}

/// Writes queries at random: well-typed, mostly without errors, and such that what they give is
/// defined but for the order of rows that sort alike.
struct QueryMaker {
  var generator: SeededGenerator
  var scope: [Variable] = []
  private var names = 0

  /// How much may still be made; it keeps queries readable and the reference fast.
  var fuel = 14

  /// Whether an unbounded repetition or a search was made; there is one in a query.
  var hasLongPath = false

  /// Whether elements were made: in which order depends on that of the rows, so that none may be
  /// sorted by them.
  var hasMade = false

  /// Whether expressions may look for paths: not where the paths are being changed.
  var readsPatterns = true

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  static let parameters: ValueMap = [
    "i": 1, "t": "a", "n": nil, "l": [1, 2, nil], "f": 1.25,
  ]

  mutating func name(_ prefix: String) -> String {
    names += 1
    return "\(prefix)\(names)"
  }

  mutating func chance(_ percent: Int) -> Bool { generator.number(0...99) < percent }

  func variables(_ kinds: Variable.Kind...) -> [Variable] {
    scope.filter { kinds.contains($0.kind) }
  }

  mutating func pick(_ kinds: Variable.Kind...) -> Variable? {
    let candidates = scope.filter { kinds.contains($0.kind) }
    return candidates.isEmpty ? nil : generator.pick(candidates)
  }

  mutating func declare(_ name: String, _ kind: Variable.Kind, isCertain: Bool = false) {
    guard !scope.contains(where: { $0.name == name }) else { return }
    scope.append(Variable(name: name, kind: kind, isCertain: isCertain))
  }
}

extension QueryMaker {
  static func make(seed: UInt64, writes: Bool) -> GeneratedQuery {
    var maker = QueryMaker(seed: seed)
    return writes ? maker.makeWriting() : maker.makeReading()
  }

  private mutating func makeReading() -> GeneratedQuery {
    if chance(8) { return makeUnion() }
    if chance(8) { return makeStages() }
    let clauses = reading(generator.number(1...3))
    let (last, bags) = makeReturn()
    return GeneratedQuery(
      query: Query([clauses + [last]], isAll: true), parameters: Self.parameters, bags: bags)
  }

  private mutating func makeUnion() -> GeneratedQuery {
    let parts = (0..<2).map { _ -> [Clause] in
      scope = []
      fuel = 6
      let clauses = reading(1)
      let items = [ProjectionItem(makeInteger(1), as: "a"), ProjectionItem(makeText(1), as: "b")]
      return clauses + [Clause(.return(Projection(items: items)))]
    }
    return GeneratedQuery(query: Query(parts, isAll: chance(50)), parameters: Self.parameters)
  }

  private mutating func makeWriting() -> GeneratedQuery {
    var clauses = chance(80) ? reading(generator.number(1...2)) : []
    for _ in 0..<generator.number(1...2) { clauses.append(makeWrite()) }
    let readsAgain = chance(30)
    if readsAgain { clauses += reading(1) }
    if chance(15), let deletion = makeDelete() {
      clauses += [deletion, Clause(.return(.counting))]
    } else if readsAgain || chance(50) {
      let (last, bags) = makeReturn()
      return GeneratedQuery(
        query: Query([clauses + [last]], isAll: true), parameters: Self.parameters, bags: bags)
    }
    return GeneratedQuery(query: Query([clauses], isAll: true), parameters: Self.parameters)
  }

  /// Some clauses that read.
  mutating func reading(_ count: Int) -> [Clause] {
    (0..<count).map { index in
      switch generator.number(0...11) {
      case 0 where index > 0: makeUnwind()
      case 1...3 where index > 0: makeWith()
      case 4 where !hasLongPath && variables(.node).count > 1: makeSearch()
      case 5...6 where index > 0: makeRowClause()
      case 7...8 where fuel > 5: makeChoice()
      default: makeMatch(isOptional: index > 0 ? chance(40) : chance(10))
      }
    }
  }
}

extension Projection {
  /// `count(*) AS n`.
  fileprivate static let counting = Projection(
    items: [ProjectionItem(Expression(.countAll), as: "n")])
}
