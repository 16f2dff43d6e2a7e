package import GraphModel
import InsightExtraction
import InsightPipeline

/// A form that may mean more than one entity, and waits for a decision.
package struct OpenForm: Equatable, Sendable {
  package struct Candidate: Equatable, Sendable {
    package let key: String
    package let name: String
    package let kind: String
  }

  package let surface: String

  /// How often it stands in insights.
  package let places: Int
  package let candidates: [Candidate]

  /// An insight that has it.
  package let example: String
}

/// What becomes of a place of a text where the vocabulary has something.
package struct LinkedPlace: Equatable, Sendable {
  package let surface: String

  /// In UTF-8 bytes of the text.
  package let range: Range<Int>
  package let entity: String
  package let key: String
  package let kind: String
  package let isLinked: Bool

  /// `name exact context`, `the words around: notBefore 1: pie`
  package let reason: String
}

/// A key under which no vocabulary has an entity.
package struct UnknownEntity: Error, Equatable, Sendable {
  package let key: String
}

extension GraphDatabase {
  /// The forms that wait for a decision, the most frequent first.
  package func openForms(under budget: Budget) throws -> [OpenForm] {
    try store.access(under: budget) { session in
      try session.begin(.read)
      defer { try? session.rollback() }
      return try InsightPipeline().openForms(in: session).map(OpenForm.init)
    }
  }

  /// Keeps what a form means, by the entity's key; nil: none of its candidates.
  ///
  /// Says how many insights have it.
  package func decide(
    _ surface: String, means key: String?, _ options: ImportOptions, under budget: Budget
  ) throws -> Int {
    let linker = try EntityLinker(beside: options.vocabulary)
    if let key, !linker.vocabulary.entities.contains(where: { $0.key == key }) {
      throw UnknownEntity(key: key)
    }
    let moment = options.recordedAt ?? Clock.now()
    return try writing(under: budget, keeping: !options.isDryRun) { session in
      try InsightPipeline(linker).decide(
        surface, means: key.map(LinkDecisions.Meaning.entity) ?? .nothing,
        in: ImportRun(name: "review \(moment.iso)", recordedAt: moment), to: session)
    }
  }

  /// What a text would be linked to and by which rule, and what not and why.
  package static func linkExplanation(
    _ text: String, vocabulary: [(name: String, text: String)] = []
  ) throws -> [LinkedPlace] {
    try EntityLinker(beside: vocabulary).explanation(of: text).map(LinkedPlace.init)
  }
}

extension OpenForm {
  fileprivate init(_ form: AmbiguousForm) {
    self.init(
      surface: form.surface, places: form.places,
      candidates: form.candidates.map { Candidate(key: $0.key, name: $0.name, kind: $0.kind) },
      example: form.example)
  }
}

extension LinkedPlace {
  fileprivate init(_ explanation: LinkExplanation) {
    self.init(
      surface: explanation.surface, range: explanation.range, entity: explanation.entity.name,
      key: explanation.entity.key, kind: explanation.entity.kind.label,
      isLinked: explanation.outcome.isLinked, reason: explanation.outcome.reason)
  }
}

extension LinkExplanation.Outcome {
  fileprivate var isLinked: Bool {
    if case .linked = self { true } else { false }
  }

  fileprivate var reason: String {
    switch self {
    case .linked(let rule, let alias): "\(rule) '\(alias)'"
    case .ambiguous(let others): "may mean \(others.joined(separator: " or ")) too"
    case .wrongCase(.smart, let alias): "begins a sentence, or is not written '\(alias)'"
    case .wrongCase(_, let alias): "is not written '\(alias)'"
    case .wrongContext(let rule, _): "the words around, \(rule)"
    case .covered(let cover): "belongs to \(cover)"
    }
  }
}
