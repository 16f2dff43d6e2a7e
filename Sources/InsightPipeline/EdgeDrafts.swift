import GraphModel
import InsightExtraction

/// The edges that one document calls for.
struct EdgeDrafts {
  let run: ImportRun
  let source: String
  let vocabulary: String

  func fromSource(_ insights: [NodeID], _ source: NodeID) -> [EdgeDraft] {
    insights.enumerated().map { position, insight in
      EdgeDraft(
        source: insight, target: source,
        properties: ["ordinal": .integer(Int64(position + 1))], provenance: run.provenance)
    }
  }

  /// From the focal insight to the others, ranked as they stand on the page.
  func related(_ insights: [NodeID], focal: Int?) -> [EdgeDraft] {
    guard let focal else { return [] }
    let others = insights.indices.filter { $0 != focal }
    return others.enumerated().map { position, other in
      EdgeDraft(
        source: insights[focal], target: insights[other],
        identity: ["method": .text("source"), "source": .text(source)],
        properties: ["rank": .integer(Int64(position + 1))], provenance: run.provenance)
    }
  }

  /// One for each occurrence.
  func mentions(_ linked: [LinkedText], _ insights: [NodeID], _ entities: [String: NodeID])
    -> [EdgeDraft]
  {
    zip(linked, insights).flatMap { text, insight in
      text.mentions.compactMap { mention in
        entities[mention.entity.key].map { draft(mention, insight, $0) }
      }
    }
  }

  private func draft(_ mention: Mention, _ insight: NodeID, _ entity: NodeID) -> EdgeDraft {
    var provenance = run.provenance
    provenance["source"] = .text(source)
    provenance["extractor"] = .text(InsightPipeline.extractor)
    provenance["vocabulary"] = .text(vocabulary)
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
      provenance: provenance)
  }
}
