/// One file of a vocabulary, read; `data/vocabulary/README.md` describes the form.
///
///     kind Country
///     case exact
///
///     Turkey = iso TR, wikidata Q43
///       name: Turkey; Türkiye
///         notBefore 1: sandwich, dinner
///       demonym: Turkish
struct VocabularyFile {
  private(set) var entities: [(entity: VocabularyEntity, line: Int)] = []
  private(set) var otherMeanings: [Alias] = []
  private(set) var givenNames: Set<String> = []
  private(set) var problems: [VocabularyProblem] = []

  private let name: String
  private var number = 0
  private var kind: FileKind?
  private var letterCase = Alias.LetterCase.exact
  private var defaultRules: [Alias.Kind: [ContextRule]] = [:]
  private var place = Place.top
  private var draft: EntityDraft?

  init(named name: String, _ text: String) {
    self.name = name
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      read(line)
    }
    finishEntity()
  }
}

extension VocabularyFile {
  private enum FileKind {
    case entities(EntityKind)
    case otherMeanings
    case givenNames
  }

  /// What an indented line belongs to.
  private enum Place {
    case top
    case rules(Alias.Kind)
    case entity
  }

  private mutating func read(_ line: Substring) {
    let content = line.trimmed
    guard !content.isEmpty, !content.hasPrefix("#") else { return }
    let indent = line.prefix { $0 == " " }.count
    do throws(Flaw) {
      switch (indent, place) {
      case (0, _): try readHeading(content)
      case (_, .rules(let kind)): defaultRules[kind, default: []].append(try rule(content))
      case (..<4, _): try readAliases(content)
      case (_, _): try readRule(content)
      }
    } catch {
      problems.append(VocabularyProblem(file: name, line: number, reason: error.reason))
    }
  }

  /// Reads `kind Country`, `case fold`, `rules demonym`, or an entity.
  private mutating func readHeading(_ content: Substring) throws(Flaw) {
    finishEntity()
    let words = content.split(separator: " ", maxSplits: 1)
    switch (words[0], words.dropFirst().first.map(String.init)) {
    case ("kind", "None"?):
      kind = .otherMeanings
    case ("kind", "GivenName"?):
      kind = .givenNames
    case ("kind", let name?):
      guard let known = EntityKind(rawValue: name) else { throw Flaw(.unknownKind(name)) }
      kind = .entities(known)
    case ("case", let name?):
      letterCase = try Flaw.known(Alias.LetterCase.init(rawValue:), name)
    case ("rules", let name?):
      place = .rules(try Flaw.known(Alias.Kind.init(rawValue:), name))
    case (_, _):
      try readEntry(content)
    }
  }

  /// Reads the line on which an entity begins, or `Ada; Ben; Carl`.
  private mutating func readEntry(_ content: Substring) throws(Flaw) {
    switch kind {
    case nil:
      throw Flaw(.noKind)
    case .givenNames:
      givenNames.formUnion(content.split(separator: ";").map { String($0.trimmed) })
    case .entities, .otherMeanings:
      place = .entity
      draft = try EntityDraft(content, line: number)
    }
  }

  /// Reads `name fold plural priority 2: one form; another`.
  private mutating func readAliases(_ content: Substring) throws(Flaw) {
    guard draft != nil else { throw Flaw(.aliasWithoutEntity) }
    let parts = content.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { throw Flaw(.unknownWord(String(content))) }
    var group = AliasGroup(letterCase: letterCase)
    try group.readOptions(parts[0].split(separator: " "))
    group.forms = parts[1].split(separator: ";").map { String($0.trimmed) }
    guard group.forms.allSatisfy({ !$0.isEmpty }) else { throw Flaw(.emptyAlias) }
    draft?.groups.append(group)
  }

  private mutating func readRule(_ content: Substring) throws(Flaw) {
    guard let last = draft?.groups.indices.last else { throw Flaw(.ruleWithoutAlias) }
    let rule = try rule(content)
    draft?.groups[last].rules.append(rule)
  }

  /// Reads `notBefore 2: pie, juice`.
  private func rule(_ content: Substring) throws(Flaw) -> ContextRule {
    let parts = content.split(separator: ":", maxSplits: 1)
    let head = parts[0].split(separator: " ")
    guard parts.count == 2, head.count == 2, let within = Int(head[1]), within > 0 else {
      throw Flaw(.unknownWord(String(content)))
    }
    let relation = try Flaw.known(ContextRule.Relation.init(rawValue:), String(head[0]))
    let words = parts[1].split(separator: ",").map { String($0.trimmed) }
    return ContextRule(relation, within: within, words: WordSet(words))
  }

  private mutating func finishEntity() {
    guard let draft, let kind else { return }
    self.draft = nil
    place = .top
    switch kind {
    case .otherMeanings:
      otherMeanings += draft.groups.flatMap { $0.aliases(defaultRules, isGeneric: true) }
    case .entities(let kind):
      do throws(Flaw) {
        let entity = try draft.entity(of: kind, letterCase, defaultRules)
        entities.append((entity, draft.line))
      } catch {
        problems.append(VocabularyProblem(file: name, line: draft.line, reason: error.reason))
      }
    case .givenNames:
      preconditionFailure("a line of given names begins no entity")
    }
  }
}

/// What is wrong with the line that is being read.
struct Flaw: Error {
  let reason: VocabularyProblem.Reason

  init(_ reason: VocabularyProblem.Reason) {
    self.reason = reason
  }

  /// A value for a word, where there is one.
  static func known<Value>(_ make: (String) -> Value?, _ word: String) throws(Flaw) -> Value {
    guard let value = make(word) else { throw Flaw(.unknownWord(word)) }
    return value
  }
}

extension Substring {
  /// Without white space at the ends.
  var trimmed: Substring {
    let start = drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { start[...$0] } ?? ""
  }
}
