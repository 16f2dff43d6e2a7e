package import GraphModel
package import InsightExtraction

/// A form that may mean more than one entity, with all places where it waits for a decision.
package struct AmbiguousForm: Equatable, Sendable {
  package struct Candidate: Equatable, Sendable {
    package let key: String
    package let name: String
    package let kind: String
  }

  /// As the first place has it.
  package let surface: String
  package var places: Int

  /// In the order of their keys.
  package let candidates: [Candidate]

  /// The first insight that has it.
  package let example: String
}

extension InsightPipeline {
  /// The forms that wait for a decision, the most frequent first.
  package func openForms(in session: any GraphSession) throws -> [AmbiguousForm] {
    var forms: [String: AmbiguousForm] = [:]
    for place in try places(in: session) where place.decision == nil {
      let form = LinkDecisions.form(of: place.surface)
      if forms[form] == nil { forms[form] = try self.form(of: place, in: session) }
      forms[form]?.places += 1
    }
    return forms.sorted { left, right in
      left.value.places == right.value.places
        ? UTF8Order.precedes(left.key, right.key) : left.value.places > right.value.places
    }.map(\.value)
  }

  /// Keeps what a form means, for what is in the graph and for all that comes; says how many
  /// insights have it.
  package func decide(
    _ surface: String, means meaning: LinkDecisions.Meaning, in run: ImportRun,
    to session: any GraphSession
  ) throws -> Int {
    try KeyIndexes.ensure(reader: session.reader, writer: session.writer)
    let decisions = DecisionNodes(session)
    try decisions.store(meaning, for: surface, in: run)
    let form = LinkDecisions.form(of: surface)
    let insights = Set(
      try places(in: session).filter { LinkDecisions.form(of: $0.surface) == form }
        .compactMap { try owner(of: $0.node, in: session) }
    ).sorted()
    var summary = ImportSummary(format: "review")
    try LinkedInsights(
      run: run, linker: linker, decisions: try decisions.all(), session: session
    ).write(insights, sources: try sources(of: insights, in: session), &summary)
    return insights.count
  }
}

extension InsightPipeline {
  private typealias Place = (node: NodeID, surface: String, decision: String?)

  private func places(in session: any GraphSession) throws -> [Place] {
    let scan = try session.reader.scanNodes(
      label: AmbiguityNodes.label, properties: ["surface", "decision"])
    var places: [Place] = []
    while let batch = try scan.next(maximum: 2_048) {
      for (row, node) in batch.nodes.enumerated() {
        guard let surface = batch.properties[0][row].text else { continue }
        places.append((node, surface, batch.properties[1][row].text))
      }
    }
    return places
  }

  private func form(of place: Place, in session: any GraphSession) throws -> AmbiguousForm {
    let reader = session.reader
    let entities = try reader.adjacency(of: [place.node], .outgoing, types: ["MAY_MEAN"]).neighbours
    let candidates = try entities.compactMap(reader.node).compactMap { node in
      node.properties["key"]?.text.map { key in
        AmbiguousForm.Candidate(
          key: key, name: node.properties["name"]?.text ?? key,
          kind: node.labels.first { $0 != "Entity" } ?? "")
      }
    }
    let owner = try owner(of: place.node, in: session)
    let text = try owner.flatMap(reader.node)?.properties["text"]?.text
    return AmbiguousForm(
      surface: place.surface, places: 0,
      candidates: candidates.sorted { UTF8Order.precedes($0.key, $1.key) }, example: text ?? "")
  }

  private func owner(of place: NodeID, in session: any GraphSession) throws -> NodeID? {
    try session.reader.adjacency(of: [place], .incoming, types: ["HAS_AMBIGUOUS"]).neighbours.first
  }

  /// The key of the first source of each insight.
  private func sources(of insights: [NodeID], in session: any GraphSession) throws -> [String] {
    let sources = try session.reader.adjacency(of: insights, .outgoing, types: ["FROM_SOURCE"])
    let keys = try session.reader.property("key", of: sources.neighbours)
    return insights.indices.map { row in
      let first = sources.offsets[row]
      return first < sources.offsets[row + 1] ? keys[first].text ?? "" : ""
    }
  }
}
