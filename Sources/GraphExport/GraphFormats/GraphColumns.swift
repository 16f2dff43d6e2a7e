import GraphModel

/// The properties of a graph's elements as columns, for formats that declare them first.
struct GraphColumns {
  let nodes: PropertyColumns
  let edges: PropertyColumns

  /// Names that the format itself uses are reserved.
  init(of graph: ResultGraph, nodesReserve: [String], edgesReserve: [String]) {
    nodes = PropertyColumns(
      graph.nodes.compactMap { graph.elements.nodes[$0]?.properties }, prefix: "n",
      reserved: nodesReserve)
    edges = PropertyColumns(
      graph.edges.compactMap { graph.elements.edges[$0.id]?.properties }, prefix: "e",
      reserved: edgesReserve)
  }

  var notices: [String] { nodes.notices + edges.notices }
}
