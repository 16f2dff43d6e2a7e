import ArgumentParser
import GraphEngine
import GraphModel

/// What a person is told when a conversation begins.
struct Banner {
  let shell: Shell

  func show() throws {
    let counts = try shell.graph.session.read(under: shell.options.budget) { reader in
      (try reader.nodeCount(label: nil), try reader.edgeCount(type: nil))
    }
    StandardError.write(
      "Pith \(Pith.configuration.version) — \(summary(counts))\n\(advice(counts))\n")
  }

  private var scripts: String {
    "\(Count.text(shell.options.library.names().count, "saved script")): `.queries`"
  }

  private func summary(_ counts: (nodes: Int, edges: Int)) -> String {
    if counts.nodes == 0 { return "\(shell.graph.path), a graph with nothing in it yet" }
    let nodes = Count.text(counts.nodes, "node")
    let edges = Count.text(counts.edges, "relationship")
    return "\(shell.graph.path): \(nodes), \(edges)"
  }

  private func advice(_ counts: (nodes: Int, edges: Int)) -> String {
    counts.nodes == 0
      ? """
      The graph is empty. `.import FILE` takes in insights: a page, JSON lines or CSV; outside,
      `pith add 'TEXT'` takes in one. `.help` tells the rest.
      """
      : """
      \(scripts); the graph's shape: `.schema`; the rest: `.help`.
      A ';' ends a statement, Tab completes.
      """
  }
}
