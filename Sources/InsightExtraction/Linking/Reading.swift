import TextAnalysis

/// What the tokens of one span may mean.
struct Reading {
  let span: Range<Int>

  /// One match an entity; more than one where the span is ambiguous, none where it means
  /// something that is no entity.
  let matches: [Match]

  /// Readings that do not overlap, in the order of the text.
  static func disjoint(from matches: [Match]) -> [Reading] {
    let readings = Dictionary(grouping: matches, by: \.span).map(Reading.init)
    let ordered = readings.sorted { left, right in
      (right.span.count, left.span.lowerBound) < (left.span.count, right.span.lowerBound)
    }
    var taken: Set<Int> = []
    var chosen: [Reading] = []
    for reading in ordered where taken.isDisjoint(with: reading.span) {
      taken.formUnion(reading.span)
      chosen.append(reading)
    }
    return chosen.sorted { $0.span.lowerBound < $1.span.lowerBound }
  }

  /// The matches of highest priority, each entity by the first of its aliases.
  private init(span: Range<Int>, matches: [Match]) {
    self.span = span
    let priority = matches.map(\.entry.alias.priority).max()
    let preferred = matches.filter { $0.entry.alias.priority == priority }
    let isOther = preferred.contains { $0.entry.entity == nil }
    var first: [String: Match] = [:]
    for match in preferred where !isOther {
      let key = match.entry.entity?.key ?? ""
      first[key] = first[key] ?? match
    }
    self.matches = first.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
  }
}

extension Reading {
  func mention(in text: SurfaceText) -> Mention? {
    matches.count == 1 ? mention(matches[0], in: text) : nil
  }

  private func mention(_ match: Match, in text: SurfaceText) -> Mention? {
    guard let entity = match.entry.entity else { return nil }
    let alias = match.entry.alias
    let range = text.range(of: span)
    return Mention(
      entity: entity, surface: text.surface(of: range), range: range,
      role: Self.role(of: span, alias.kind, in: text), rule: match.rule, alias: alias.text)
  }

  func ambiguity(in text: SurfaceText) -> AmbiguousMention? {
    guard matches.count > 1 else { return nil }
    let range = text.range(of: span)
    return AmbiguousMention(
      surface: text.surface(of: range), range: range,
      readings: matches.compactMap { mention($0, in: text) })
  }

  static func role(of span: Range<Int>, _ kind: Alias.Kind, in text: SurfaceText) -> Mention.Role {
    let next = span.upperBound
    guard kind != .demonym, next < text.tokens.count else {
      return kind == .demonym ? .modifier : .head
    }
    let isPossessor = text.tokens[next].isPossessive && text.touches(next - 1)
    return isPossessor || text.isInnerHyphen(next) ? .modifier : .head
  }
}

extension Match {
  /// `name fold plural`: the kind and case of the alias, and what else had to be so.
  fileprivate var rule: String {
    let alias = entry.alias
    let parts = [
      alias.kind.rawValue, alias.letterCase.rawValue, isPlural ? "plural" : nil,
      alias.rules.isEmpty ? nil : "context",
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }
}
