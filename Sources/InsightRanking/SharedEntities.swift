import Foundation
import GraphModel

/// The entities that insights have in common with one of them, as Adamic and Adar (2003) weigh them.
struct SharedEntities {
  /// An entity of the insight that is asked about.
  struct Entity {
    let node: NodeID
    let name: String
    let insights: Set<NodeID>
  }

  /// In the order of their names; without those that half of all insights mention.
  let entities: [Entity]

  init(of insight: NodeID, insights total: Int, _ reader: any GraphReader) throws {
    let mentioned = try reader.adjacency(of: [insight], .outgoing, types: ["MENTIONS"])
    let nodes = Set(mentioned.neighbours).sorted()
    let back = try reader.adjacency(of: nodes, .incoming, types: ["MENTIONS"])
    let names = try reader.property("name", of: nodes)
    entities = nodes.enumerated().compactMap { row, node in
      let users = Set(back.neighbours[back.offsets[row]..<back.offsets[row + 1]])
      guard users.count > 1, users.count * 2 < total, case .text(let name) = names[row]
      else { return nil }
      return Entity(node: node, name: name, insights: users)
    }
    .sorted { UTF8Order.precedes($0.name, $1.name) }
  }

  /// Each insight's sum over what it shares; rare entities count more.
  var scores: [NodeID: Double] {
    var scores: [NodeID: Double] = [:]
    for entity in entities {
      for insight in entity.insights {
        scores[insight, default: 0] += 1 / log(Double(entity.insights.count) + 1)
      }
    }
    return scores
  }

  func shared(with insight: NodeID) -> [Entity] {
    entities.filter { $0.insights.contains(insight) }
  }
}
