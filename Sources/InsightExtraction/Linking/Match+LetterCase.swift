import TextAnalysis

extension Match {
  /// Whether the letters' case is one that the alias allows.
  func hasRightCase(in text: SurfaceText) -> Bool {
    switch entry.alias.letterCase {
    case .fold:
      true
    case .exact:
      isSpelledExactly(in: text)
    case .smart:
      isSpelledExactly(in: text)
        && (!text.beginsSentence(span.lowerBound) || isCapitalElsewhere(in: text)
          || isFollowedAsAName(in: text))
    }
  }

  private func isSpelledExactly(in text: SurfaceText) -> Bool {
    let tokens = text.tokens[span].filter { !$0.isHyphen }
    guard tokens.count == entry.words.count else { return false }
    let last = tokens.count - 1
    let areEqual = tokens.indices.allSatisfy { index in
      Self.isSpelled(tokens[index], as: entry.words[index], mayBePlural: isPlural && index == last)
    }
    return areEqual && !(isShortAcronym && text.isShouted(span.lowerBound))
  }

  /// In a headline of capitals, `US` may be "us".
  private var isShortAcronym: Bool {
    entry.words.count == 1 && entry.words[0].text.count <= 4
      && !entry.words[0].text.contains(where: \.isLowercase)
  }

  /// A dotted initialism has the case it has; a name of four letters or more may be all capitals.
  private static func isSpelled(_ token: Token, as word: Token, mayBePlural: Bool) -> Bool {
    if token.isInitialism { return true }
    let text = token.text
    if text == word.text || (word.text.count >= 4 && text == word.text.uppercased()) { return true }
    guard mayBePlural else { return false }
    return text == word.text + "s" || text == word.text + "es"
      || text == word.text.dropLast() + "ies"
  }

  private func isCapitalElsewhere(in text: SurfaceText) -> Bool {
    let word = text.tokens[span.lowerBound].text
    return text.tokens.indices.contains { index in
      index != span.lowerBound && text.tokens[index].text == word && !text.beginsSentence(index)
    }
  }

  /// Whether a sentence goes on as it would after a name: `Cohere's`, `Cohere and Google`,
  /// `Cohere raised`.
  private func isFollowedAsAName(in text: SurfaceText) -> Bool {
    let following = text.tokens[span.upperBound...].prefix(2)
    guard let next = following.first else { return false }
    let isJoined = [",", "and", "or"].contains(next.folded)
    return next.isPossessive || Self.actsOfFirms.contains(next.folded)
      || isJoined && following.count > 1 && following.last?.startsWithCapital == true
  }

  /// What firms do, in forms that are no request to the reader.
  private static let actsOfFirms: Set<String> = [
    "acquired", "acquires", "admitted", "agreed", "announced", "announces", "argues", "bets",
    "bought", "builds", "built", "buys", "charges", "claims", "closed", "competes", "controls",
    "declined", "depends", "donated", "earns", "employs", "filed", "hired", "hires", "insisted",
    "insists", "invested", "invests", "launched", "launches", "leads", "licensed", "licenses",
    "lost", "makes", "negotiated", "offered", "offers", "opened", "owns", "paid", "partnered",
    "pays", "pitched", "plans", "poached", "promised", "promises", "proposed", "published",
    "raised", "raises", "recruited", "refused", "refuses", "released", "releases", "rents",
    "reported", "reports", "said", "says", "sells", "ships", "shut", "signed", "signs", "sold",
    "spends", "spent", "sued", "trained", "trains", "unveiled", "wants", "won",
  ]
}
