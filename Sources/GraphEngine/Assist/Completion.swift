import GraphModel
import QueryFunctions
import QuerySyntax

/// What could stand at a place of a statement, and from which byte on.
package struct Completion: Equatable, Sendable {
  package struct Candidate: Equatable, Sendable {
    package let text: String

    /// What is known of it.
    package let note: String

    package init(_ text: String, note: String = "") {
      self.text = text
      self.note = note
    }
  }

  package let start: Int
  package let candidates: [Candidate]
}

extension QuerySession {
  /// What could stand at a byte of a text, by what is before it and by what the graph holds.
  package func complete(_ text: String, at place: Int, parameters: [String]) -> Completion {
    let tokens = StatementTokens(text, at: place)
    let budget = Budget(Budget.Limits(timeoutSeconds: 0.3))
    let source = CandidateSource(session: self, budget: budget, tokens: tokens)
    let candidates = source.candidates(for: CompletionPlace(tokens), parameters: parameters)
    let folded = tokens.typed.lowercased()
    return Completion(
      start: tokens.start, candidates: candidates.filter { $0.text.lowercased().hasPrefix(folded) })
  }
}

extension CompletionPlace {
  /// What may stand at a byte of a text.
  package static func at(_ place: Int, in text: String) -> CompletionPlace {
    CompletionPlace(StatementTokens(text, at: place))
  }
}

/// Finds the candidates for a kind of place.
private struct CandidateSource {
  typealias Candidate = Completion.Candidate

  let session: QuerySession
  let budget: Budget
  let tokens: StatementTokens

  func candidates(for place: CompletionPlace, parameters: [String]) -> [Candidate] {
    switch place {
    case .label:
      look { try $0.labels().map { Candidate(Self.name($0.name), note: "\($0.count)") } }
    case .edgeType(let labels, let isIncoming):
      edgeTypes(labels, isIncoming ? .incoming : .outgoing)
    case .property(let names, let isEdge): properties(names, isEdge: isEdge)
    case .value(let property, let labels): values(property, labels)
    case .parameter: parameters.map { Candidate("$" + Self.name($0)) }
    case .procedure:
      session.procedures.procedures.map { Candidate("\($0.name)(", note: $0.summary) }
    case .words(let words): words.map { Candidate(cased($0)) }
    case .expression(let variables): variables.map { Candidate($0) } + functions
    case .nothing: []
    }
  }

  /// Runs `body` over the graph; nothing is offered where that fails or takes long.
  private func look(_ body: (GraphWords) throws -> [Candidate]) -> [Candidate] {
    (try? session.read(under: budget) { try body(GraphWords(reader: $0)) }) ?? []
  }

  private func edgeTypes(_ labels: [String], _ direction: EdgeDirection) -> [Candidate] {
    look { words in
      let legal = try words.edgeTypes(at: labels, direction)
      let rest = try words.reader.names().edgeTypes.filter { !legal.contains($0) }
      let way = direction == .incoming ? "to" : "from"
      return legal.map {
        Candidate(Self.name($0), note: "\(way) \(labels.joined(separator: ", "))")
      }
        + rest.map { Candidate(Self.name($0)) }
    }
  }

  private func properties(_ names: [String], isEdge: Bool) -> [Candidate] {
    look { words in
      let known =
        try isEdge ? words.properties(ofEdges: names) : words.properties(ofNodes: names)
      return (names.isEmpty ? try words.reader.names().propertyKeys : known)
        .map { Candidate(Self.name($0)) }
    }
  }

  /// Values with the quotes that are not there yet.
  private func values(_ property: String, _ labels: [String]) -> [Candidate] {
    if tokens.quote == "`" { return [] }
    return look { words in
      let values = try words.values(of: property, labels: labels, beginningWith: tokens.typed)
      return values.map { value in
        let quote = tokens.quote ?? "'"
        let text = value.replacing("\\", with: "\\\\")
          .replacing("\(quote)", with: "\\\(quote)")
        return Candidate(tokens.quote == nil ? "'\(text)'" : "\(text)\(quote)")
      }
    }
  }

  /// Functions, once there is a letter to choose by.
  private var functions: [Candidate] {
    guard !tokens.typed.isEmpty else { return [] }
    return FunctionCatalog.scalars.map { Candidate("\($0.name)(", note: $0.summary) }
      + FunctionCatalog.aggregates.map { Candidate("\($0.name)(", note: $0.summary) }
  }

  /// Words in the case in which they are being typed.
  private func cased(_ words: String) -> String {
    let isLower = tokens.typed.contains(where: \.isLowercase)
    return isLower ? words.lowercased() : words
  }

  private static func name(_ name: String) -> String { ValueText.name(name) }
}
