/// An entity while the lines below its heading are being read.
struct EntityDraft {
  let line: Int
  var groups: [AliasGroup] = []

  private let name: String
  private var facts: [String: String] = [:]

  /// Reads `NAME = iso TR, wikidata Q43`.
  init(_ heading: Substring, line: Int) throws(Flaw) {
    self.line = line
    let parts = heading.split(separator: " = ", maxSplits: 1)
    name = String(parts[0].trimmed)
    for fact in parts.dropFirst().joined().split(separator: ",") {
      let words = fact.split(separator: " ")
      guard words.count == 2, ["iso", "key", "wikidata"].contains(words[0]) else {
        throw Flaw(.unknownWord(String(fact.trimmed)))
      }
      facts[String(words[0])] = String(words[1])
    }
  }

  /// The entity; its name is an alias as well, unless a line gives it with rules of its own.
  func entity(
    of kind: EntityKind, _ letterCase: Alias.LetterCase, _ rules: [Alias.Kind: [ContextRule]]
  ) throws(Flaw) -> VocabularyEntity {
    var groups = groups
    if !groups.contains(where: listsName) {
      groups.insert(AliasGroup(letterCase: letterCase, forms: [name]), at: 0)
    }
    return VocabularyEntity(
      key: try key(of: kind), name: name, kind: kind, iso: facts["iso"],
      wikidata: facts["wikidata"],
      aliases: groups.flatMap { $0.aliases(rules, isGeneric: kind.isGeneric) })
  }

  /// Whether a line has the name itself, or that of which it is the plural, and so gives its rules.
  private func listsName(_ group: AliasGroup) -> Bool {
    guard group.letterCase == .fold else { return group.forms.contains(name) }
    let folded = name.lowercased()
    let singulars = group.plural == false ? [] : Plural.singulars(of: folded)
    return group.forms.contains { ([folded] + singulars).contains($0.lowercased()) }
  }

  private func key(of kind: EntityKind) throws(Flaw) -> String {
    if let key = facts["key"] { return key }
    guard kind == .country else { return "\(kind.keyPrefix):\(EntityKey.slug(name))" }
    guard let code = facts["iso"] else { throw Flaw(.countryWithoutCode(name)) }
    return "\(kind.keyPrefix):\(code)"
  }
}

/// Aliases of one line: alike in all but their form.
struct AliasGroup {
  var kind = Alias.Kind.name
  var letterCase: Alias.LetterCase
  var plural: Bool?
  var priority = 0
  var forms: [String] = []
  var rules: [ContextRule] = []

  init(letterCase: Alias.LetterCase, forms: [String] = []) {
    self.letterCase = letterCase
    self.forms = forms
  }

  /// Reads `name fold plural priority 2`.
  mutating func readOptions(_ words: [Substring]) throws(Flaw) {
    guard let first = words.first else { throw Flaw(.unknownWord("")) }
    kind = try Flaw.known(Alias.Kind.init(rawValue:), String(first))
    var words = words.dropFirst()
    while let word = words.popFirst() {
      switch word {
      case "plural": plural = true
      case "singular": plural = false
      case "priority":
        priority = try Flaw.known({ Int($0) }, String(words.popFirst() ?? ""))
      case _:
        letterCase = try Flaw.known(Alias.LetterCase.init(rawValue:), String(word))
      }
    }
  }

  func aliases(_ defaults: [Alias.Kind: [ContextRule]], isGeneric: Bool) -> [Alias] {
    forms.map { form in
      Alias(
        text: form, kind: kind, letterCase: letterCase,
        hasPlural: plural ?? (kind == .demonym || isGeneric || form.isCountableAcronym),
        priority: priority, rules: rules + (defaults[kind] ?? []))
    }
  }
}

extension String {
  /// `LLM`, `H100`: capitals and digits, three or more, whose plural adds a small `s`.
  fileprivate var isCountableAcronym: Bool {
    count >= 3 && contains(where: \.isUppercase)
      && allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) }
  }
}
