import GraphModel
import InsightExtraction

/// What a user said that ambiguous forms mean, kept in the graph.
///
///     (:LinkDecision {form: 'congo', entity: 'country:CD', decided_at})
struct DecisionNodes {
  static let label = "LinkDecision"

  private let session: any GraphSession

  init(_ session: any GraphSession) {
    self.session = session
  }

  func all() throws -> LinkDecisions {
    var decisions = LinkDecisions()
    let scan = try session.reader.scanNodes(label: Self.label, properties: ["form", "entity"])
    while let batch = try scan.next(maximum: 1_024) {
      for row in batch.nodes.indices {
        guard let form = batch.properties[0][row].text else { continue }
        decisions[form] = batch.properties[1][row].text.map(Self.meaning)
      }
    }
    return decisions
  }

  func store(_ meaning: LinkDecisions.Meaning, for surface: String, in run: ImportRun) throws {
    let form = LinkDecisions.form(of: surface)
    let draft = NodeDraft(
      labels: [Self.label], key: "decision:\(form)",
      properties: [
        "form": .text(form), "entity": Self.value(meaning), "decided_at": .dateTime(run.recordedAt),
      ])
    var counts = ImportSummary.Counts()
    _ = try KeyedNodes(reader: session.reader, writer: session.writer).upsert([draft], &counts)
  }

  /// How a property names a decision.
  static func value(_ meaning: LinkDecisions.Meaning) -> Value {
    switch meaning {
    case .entity(let key): .text(key)
    case .nothing: .text(none)
    }
  }

  private static func meaning(_ text: String) -> LinkDecisions.Meaning {
    text == none ? .nothing : .entity(text)
  }

  private static let none = "none"
}
