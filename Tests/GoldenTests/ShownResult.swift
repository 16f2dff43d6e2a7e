import GraphExport
import GraphModel

/// A result as golden files show it: columns, then a row a line, values as the language writes them.
struct ShownResult {
  private(set) var columns: [String] = []
  private var rows: [[Value]] = []
  private var elements = ElementTable()

  init(columns: [String] = []) {
    self.columns = columns
  }

  mutating func add(_ rows: [[Value]], _ elements: ElementTable) {
    self.rows += rows
    self.elements.nodes.merge(elements.nodes) { first, _ in first }
    self.elements.edges.merge(elements.edges) { first, _ in first }
  }

  /// The same without a column whose values differ from run to run.
  func dropping(column name: String) -> ShownResult {
    guard let index = columns.firstIndex(of: name) else { return self }
    var result = self
    result.columns.remove(at: index)
    for row in rows.indices { result.rows[row].remove(at: index) }
    return result
  }

  func rowText(isOrdered: Bool) -> String {
    let lines = rows.map { row in row.map(text).joined(separator: " | ") }
    let head = columns.joined(separator: " | ")
    return ([head] + (isOrdered ? lines : lines.sorted())).joined(separator: "\n")
  }

  /// The result as a picture.
  var dot: String {
    var output: [UInt8] = []
    guard let writer = ResultFormat.named("dot")?.makeWriter() else { return "" }
    writer.begin(columns, to: &output)
    writer.append(rows, elements, to: &output)
    writer.finish(to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}

extension ShownResult {
  private func text(_ value: Value) -> String {
    switch value {
    case .list(let values): "[\(values.map(text).joined(separator: ", "))]"
    case .map(let map): text(map)
    case .node(let id): node(id)
    case .edge(let edge): "[\(self.edge(edge))]"
    case .path(let path): self.path(path)
    case .null, .boolean, .integer, .float, .text, .date, .localTime, .time, .localDateTime,
      .dateTime, .duration:
      ValueText.literal(value)
    }
  }

  private func text(_ map: ValueMap) -> String {
    "{\(map.entries.map { "\($0.key): \(text($0.value))" }.joined(separator: ", "))}"
  }

  private func node(_ id: NodeID) -> String {
    let node = elements.nodes[id]
    let labels = (node?.labels ?? []).map { ":\($0)" }.joined()
    let name =
      node?.properties["name"].map { " \(text($0))" } ?? node.map { " \(text($0.properties))" }
    return "(\(labels)\(name ?? ""))"
  }

  private func edge(_ reference: EdgeReference) -> String {
    guard let edge = elements.edges[reference.id] else { return "" }
    return ":\(edge.type)" + (edge.properties.isEmpty ? "" : " \(text(edge.properties))")
  }

  private func path(_ path: PathReference) -> String {
    zip(path.edges, zip(path.nodes, path.nodes.dropFirst())).reduce(node(path.nodes[0])) {
      let (edge, (start, end)) = $1
      let isForward = edge.source == start && edge.target == end
      return $0 + (isForward ? "-[\(self.edge(edge))]->" : "<-[\(self.edge(edge))]-") + node(end)
    }
  }
}
