import GraphModel
import TextAnalysis

/// Insights' texts with what comparing them needs; the first is the one that is asked about.
struct RelatedTexts {
  let nodes: [NodeID]
  let stems: [[String]]
  private let compared: [ComparedText]
  private let vectors: [TermVector]

  init(_ nodes: [NodeID], _ reader: any GraphReader) throws {
    let texts = try reader.property("text", of: nodes).values.map { value -> String in
      if case .text(let text) = value { text } else { "" }
    }
    let countries = try Self.countries(of: nodes, reader)
    let stems = texts.map { TextTerm.terms(of: $0).map(\.stem) }
    // What tells these texts from each other, not from all others.
    var counts: [String: Int] = [:]
    for stem in stems.flatMap({ Set($0) }) { counts[stem, default: 0] += 1 }
    let formula = BM25(documents: nodes.count, terms: 0)
    let weights = counts.mapValues(formula.inverseFrequency)
    self.nodes = nodes
    self.stems = stems
    compared = zip(texts, countries).map { ComparedText($0, countries: $1) }
    vectors = stems.map { stems in TermVector(stems) { weights[$0] ?? 0 } }
  }

  func cosine(_ left: Int, _ right: Int) -> Double { vectors[left].cosine(to: vectors[right]) }

  /// The places of those that repeat neither the first nor one before them.
  var withoutDuplicates: [Int] {
    var kept = [0]
    for place in nodes.indices.dropFirst()
    where !kept.contains(where: { NearDuplicates.areDuplicates(compared[$0], compared[place]) }) {
      kept.append(place)
    }
    return Array(kept.dropFirst())
  }

  /// The names of the countries that each node mentions.
  private static func countries(of nodes: [NodeID], _ reader: any GraphReader) throws -> [[String]]
  {
    let mentions = try reader.adjacency(of: nodes, .outgoing, types: ["MENTIONS"])
    let entities = Set(mentions.neighbours).sorted()
    let names = try reader.property("name", of: entities)
    var countries: [NodeID: String] = [:]
    for (row, set) in try reader.labelSets(of: entities).enumerated() {
      guard let set, reader.labels(in: set).contains("Country") else { continue }
      if case .text(let name) = names[row] { countries[entities[row]] = name }
    }
    return nodes.indices.map { row in
      mentions.neighbours[mentions.offsets[row]..<mentions.offsets[row + 1]]
        .compactMap { countries[$0] }
    }
  }
}
