import Diagnostics

extension Parser {
  /// Parses which of the paths are asked for, and what they may repeat.
  ///
  ///     prefix → search? mode? ("PATH" | "PATHS")? ("GROUP" | "GROUPS")?
  ///     search → "ALL" "SHORTEST"? | "ANY" ("SHORTEST" | count)? | "SHORTEST" count?
  mutating func parsePathPrefix() -> (PathSearch, PathMode?) {
    if eat(.all) { return (eat(.shortest) ? .allShortest : .all, parseModeAndPaths()) }
    if eat(.any) {
      let search = eat(.shortest) ? .anyShortest : PathSearch.any(count: parseCount())
      return (search, parseModeAndPaths())
    }
    if at(.shortest) { return parseShortest() }
    let mode = parseModeAndPaths()
    if let mode, at(.any) || at(.all) || at(.shortest) {
      fail(.modeBeforeSearch(mode, written(current).uppercased()))
    }
    return (.all, mode)
  }

  var atPathPrefix: Bool {
    at(.any) || at(.all) || at(.shortest) || at(.trail) || at(.walk) || at(.simple) || at(.acyclic)
  }

  private mutating func parseShortest() -> (PathSearch, PathMode?) {
    advance()
    let count = parseCount()
    let mode = parseModeAndPaths()
    if eatWord("GROUPS") || eatWord("GROUP") { return (.shortestGroups(count: count), mode) }
    guard let count else {
      fail(.shortestWithoutCount)
      return (.anyShortest, mode)
    }
    return (.shortest(count: count), mode)
  }

  private mutating func parseModeAndPaths() -> PathMode? {
    let mode: PathMode? =
      if eat(.walk) {
        .walk
      } else if eat(.trail) {
        .trail
      } else if eat(.simple) {
        .simple
      } else if eat(.acyclic) {
        .acyclic
      } else {
        nil
      }
    _ = eatWord("PATHS") || eatWord("PATH")
    return mode
  }

  /// Parses how many are asked for, if it is said.
  ///
  ///     count → INTEGER | PARAMETER
  private mutating func parseCount() -> Expression? {
    switch current.kind {
    case .integer, .parameter: parseAtom()
    case .word, .quotedName, .text, .float, .symbol, .invalid, .end: nil
    }
  }

  /// Consumes a word that means something here alone.
  private mutating func eatWord(_ word: String) -> Bool {
    guard case .word = current.kind, written(current).uppercased() == word else { return false }
    advance()
    return true
  }

  /// Fails at a word that may be a misspelt one of a prefix, or a name that should stand before it.
  mutating func failMisspeltPrefix() {
    guard case .word(nil) = current.kind else { return }
    if symbol(ahead: 1) == .equal { return fail(.nameBehindPrefix(written(current))) }
    let words = [Keyword.any, .all, .shortest, .trail, .walk, .simple, .acyclic].map(\.word)
    let closest = Spelling.closest(to: written(current), among: words)
    fail(.unexpected(found: found, expected: [.node], closest: closest))
  }
}
