import TextAnalysis

/// The entities by their names, for lists where a name stands alone: speakers, tags.
struct EntityNames: Sendable {
  private var entities: [String: [VocabularyEntity]] = [:]

  init(_ entities: [VocabularyEntity]) {
    for entity in entities {
      for form in Set(entity.aliases.map { LinkDecisions.form(of: $0.text) }) {
        self.entities[form, default: []].append(entity)
      }
    }
  }

  /// The one that is meant, be it by the plural of a common noun; an entity whose very name it is goes
  /// before those of which it is an alias, and nil is given where more than one is left.
  func entity(named name: String, among kinds: Set<EntityKind>) -> VocabularyEntity? {
    let form = LinkDecisions.form(of: name)
    guard entities[form] == nil else { return entity(of: form, among: kinds) }
    return Plural.singulars(of: form).lazy
      .compactMap { entity(of: $0, among: kinds.filter(\.isGeneric)) }.first
  }

  private func entity(of form: String, among kinds: Set<EntityKind>) -> VocabularyEntity? {
    let found = (entities[form] ?? []).filter { kinds.contains($0.kind) }
    let named = found.filter { LinkDecisions.form(of: $0.name) == form }
    if named.count == 1 { return named[0] }
    return found.count == 1 ? found[0] : nil
  }
}
