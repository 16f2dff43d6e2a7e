import TextAnalysis

extension Match {
  /// The first rule that the words around break.
  func brokenRule(in text: SurfaceText) -> ContextRule? {
    if span.count == 1, entry.entity?.kind != .person, text.isLastName(span.lowerBound) {
      return .notAfterGivenName
    }
    return entry.alias.rules.first { rule in
      switch rule.relation {
      case .require:
        !finds(rule, before: true, after: true, in: text, acrossSentences: true)
      case .forbid:
        finds(rule, before: true, after: true, in: text, acrossSentences: true)
      case .notBefore:
        finds(rule, before: false, after: true, in: text, acrossSentences: false)
      case .notAfter:
        finds(rule, before: true, after: false, in: text, acrossSentences: false)
      }
    }
  }

  private func finds(
    _ rule: ContextRule, before: Bool, after: Bool, in text: SurfaceText, acrossSentences: Bool
  ) -> Bool {
    let preceding = (0..<span.lowerBound).reversed()
    let following = span.upperBound..<text.tokens.count
    let isNear: (Int) -> Bool = { index in
      acrossSentences || text.sentence[index] == text.sentence[span.lowerBound]
    }
    return before && has(rule, preceding.lazy.prefix(while: isNear), in: text)
      || after && has(rule, following.lazy.prefix(while: isNear), in: text)
  }

  /// Whether one of the first tokens that count is one of the rule's words; beyond a possessive no
  /// word belongs to the same name (`Israel's Parliament`).
  private func has(_ rule: ContextRule, _ places: some Sequence<Int>, in text: SurfaceText) -> Bool
  {
    var left = rule.within
    var isOwned = false
    for index in places {
      let token = text.tokens[index]
      isOwned = isOwned || token.isPossessive
      if token.isLight { continue }
      if rule.words.contains(token, asName: !isOwned) { return true }
      left -= 1
      if left == 0 { return false }
    }
    return false
  }
}

extension Token {
  /// Whether it does not count where distances between words are counted.
  fileprivate var isLight: Bool {
    kind == .mark && ["-", "\"", "'", "(", ")", "*"].contains(text) || isPossessive
  }
}
