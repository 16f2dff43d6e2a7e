import TextAnalysis

/// The last names of the persons whom a text has named in full.
///
/// Beside "Jensen Huang", a "Huang" alone is he; two persons of one last name leave it unlinked.
struct BareNames {
  private var persons: [String: VocabularyEntity?] = [:]
  private var taken: Set<Int> = []

  init(of readings: [Reading]) {
    for reading in readings {
      taken.formUnion(reading.span)
      guard reading.matches.count == 1, let entity = reading.matches[0].entry.entity,
        entity.kind == .person, let name = reading.matches[0].entry.words.last,
        reading.span.count > 1
      else { continue }
      let known = persons[name.text] ?? entity
      persons[name.text] = .some(known?.key == entity.key ? entity : nil)
    }
  }

  func mentions(in text: SurfaceText) -> [Mention] {
    guard !persons.isEmpty else { return [] }
    return text.tokens.indices.compactMap { mention(at: $0, in: text) }
  }
}

extension BareNames {
  private func mention(at index: Int, in text: SurfaceText) -> Mention? {
    let token = text.tokens[index]
    guard let entity = persons[token.text] ?? nil, !taken.contains(index),
      standsAlone(index, in: text)
    else { return nil }
    let span = index..<index + 1
    let range = text.range(of: span)
    return Mention(
      entity: entity, surface: text.surface(of: range), range: range,
      role: Reading.role(of: span, .name, in: text), rule: "bare name", alias: token.text)
  }

  /// Whether no other capitalised word belongs to the name: not the Huang of "Renee Huang".
  private func standsAlone(_ index: Int, in text: SurfaceText) -> Bool {
    let neighbours = [index - 1, index + 1].filter(text.tokens.indices.contains)
    return neighbours.allSatisfy { neighbour in
      text.sentence[neighbour] != text.sentence[index] || text.beginsSentence(neighbour)
        || !text.tokens[neighbour].startsWithCapital
    }
  }
}
