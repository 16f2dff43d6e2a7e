import GraphModel
import InsightExtraction
import InsightImport

/// The edges that a source calls for.
struct EdgeDrafts {
  let run: ImportRun
  let source: String

  /// `after`: how many insights of the source stand before these.
  func fromSource(
    _ records: [InsightRecord], _ insights: [NodeID], _ source: NodeID, after: Int
  ) -> [EdgeDraft] {
    zip(records, insights).enumerated().map { position, pair in
      var properties: ValueMap = ["ordinal": .integer(Int64(after + position + 1))]
      properties["external_id"] = pair.0.origin.externalID.map(Value.text)
      return EdgeDraft(
        source: pair.1, target: source, properties: properties, initial: run.provenance)
    }
  }

  /// From the focal insight to the others, ranked as they stand on the page.
  func related(_ insights: [NodeID], focal: Int) -> [EdgeDraft] {
    let others = insights.indices.filter { $0 != focal }
    return others.enumerated().map { position, other in
      EdgeDraft(
        source: insights[focal], target: insights[other],
        identity: ["method": .text("source"), "source": .text(source)],
        properties: ["rank": .integer(Int64(position + 1))], initial: run.provenance)
    }
  }

  /// One for each occurrence.
  func mentions(
    _ text: LinkedText, _ insight: NodeID, _ entities: [String: NodeID], vocabulary: String
  ) -> [EdgeDraft] {
    text.mentions.compactMap { mention in
      entities[mention.entity.key].map { draft(mention, insight, $0, vocabulary) }
    }
  }

  private func draft(
    _ mention: Mention, _ insight: NodeID, _ entity: NodeID, _ vocabulary: String
  ) -> EdgeDraft {
    var initial = run.provenance
    initial["source"] = .text(source)
    initial["extractor"] = .text(InsightPipeline.extractor)
    initial["vocabulary"] = .text(vocabulary)
    return EdgeDraft(
      source: insight, target: entity,
      identity: [
        "start": .integer(Int64(mention.range.lowerBound)),
        "end": .integer(Int64(mention.range.upperBound)),
      ],
      properties: [
        "surface": .text(mention.surface), "role": .text(mention.role.rawValue),
        "rule": .text(mention.rule), "alias": .text(mention.alias),
      ],
      initial: initial)
  }
}
