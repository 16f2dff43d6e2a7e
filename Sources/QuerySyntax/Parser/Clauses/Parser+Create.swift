extension Parser {
  /// Parses the making of nodes and edges.
  ///
  ///     create → ("CREATE" | "INSERT") pattern
  mutating func parseCreate() -> Clause.Kind {
    advance()
    return .create(parsePattern())
  }

  /// Parses a match that creates what is not there.
  ///
  ///     merge → "MERGE" path ("ON" ("CREATE" | "MATCH") "SET" set-item ("," set-item)*)*
  mutating func parseMerge() -> Clause.Kind {
    expect(.merge)
    let path = parsePath()
    var onCreate: [SetItem] = []
    var onMatch: [SetItem] = []
    while eat(.on) {
      let isCreate = eat(.create)
      if !isCreate, !eat(.match) { fail(expected: .keyword(.create), .keyword(.match)) }
      expect(.set)
      let items = parseList { $0.parseSetItem() }
      if isCreate { onCreate += items } else { onMatch += items }
    }
    return .merge(path, onCreate: onCreate, onMatch: onMatch)
  }
}
