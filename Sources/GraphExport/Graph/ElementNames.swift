import GraphModel

/// The ids under which an export writes elements: those they were imported under, else their own.
///
/// An own id is `n7` or `e7`, with as many `_` after the letter as no imported id of this form has.
struct ElementNames {
  private let reader: any GraphReader
  private var nodePrefix = "n"
  private var edgePrefix = "e"

  init(_ reader: any GraphReader, batchSize: Int) throws {
    self.reader = reader
    var underscores = -1
    let nodes = try reader.scanNodes(label: nil, properties: [])
    while let batch = try nodes.next(maximum: batchSize)?.nodes {
      underscores = max(underscores, Self.underscores(in: try reader.importedIDs(of: batch), "n"))
    }
    nodePrefix += String(repeating: "_", count: underscores + 1)
    underscores = -1
    let edges = try reader.scanEdges(type: nil)
    while let batch = try edges.next(maximum: batchSize)?.map(\.reference) {
      underscores = max(underscores, Self.underscores(in: try reader.importedIDs(of: batch), "e"))
    }
    edgePrefix += String(repeating: "_", count: underscores + 1)
  }

  func ofNodes(_ nodes: [NodeID]) throws -> [String] {
    zip(nodes, try reader.importedIDs(of: nodes)).map { $1 ?? "\(nodePrefix)\($0.rawValue)" }
  }

  func ofEdges(_ edges: [EdgeReference]) throws -> [String] {
    zip(edges, try reader.importedIDs(of: edges)).map { $1 ?? "\(edgePrefix)\($0.id.rawValue)" }
  }

  /// The most `_` in ids that look like own ones: `n7` has none, `n__7` has two; -1 without any.
  private static func underscores(in ids: [String?], _ letter: Character) -> Int {
    ids.compactMap { $0 }.reduce(-1) { most, id in
      guard id.first == letter else { return most }
      let rest = id.dropFirst()
      let digits = rest.drop { $0 == "_" }
      let isOwnForm = !digits.isEmpty && digits.utf8.allSatisfy { 0x30...0x39 ~= $0 }
      return isOwnForm ? max(most, rest.count - digits.count) : most
    }
  }
}
