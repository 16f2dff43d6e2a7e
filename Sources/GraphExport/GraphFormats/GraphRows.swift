import GraphModel

/// Gathers the graph of a whole result, then has it written at once.
final class GraphRows: ResultWriter {
  /// What became of a graph.
  struct Outcome {
    var text: String
    var notices: [String] = []

    /// Why there is no text.
    var refusal: String?

    static func refused(_ refusal: String) -> Outcome { Outcome(text: "", refusal: refusal) }
  }

  private let write: (ResultGraph) -> Outcome
  private var graph = ResultGraph()
  private(set) var notices: [String] = []
  private(set) var refusal: String?

  init(_ write: @escaping (ResultGraph) -> Outcome) {
    self.write = write
  }

  func begin(_ columns: [String], to output: inout [UInt8]) {}

  func append(_ rows: [[Value]], _ elements: ElementTable, to output: inout [UInt8]) {
    graph.add(rows, elements)
  }

  func finish(to output: inout [UInt8]) {
    let outcome = write(graph)
    (notices, refusal) = (outcome.notices, outcome.refusal)
    output += Array(outcome.text.utf8)
  }
}
