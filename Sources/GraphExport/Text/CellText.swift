import GraphModel

/// Values as a person reads them in a table.
///
/// A text stands bare; inside a list or a map it is quoted, as the language writes it. Nodes look
/// like patterns: `(:Person {name: 'Ada'})`.
struct CellText {
  let elements: ElementTable

  func text(_ value: Value) -> String {
    SafeText.of(top(value))
  }

  private func top(_ value: Value) -> String {
    switch value {
    case .null, .boolean, .integer, .float, .text, .date, .localTime, .time, .localDateTime,
      .dateTime, .duration:
      ValueText.plain(value)
    case .list, .map, .node, .edge, .path:
      nested(value)
    }
  }

  private func nested(_ value: Value) -> String {
    switch value {
    case .list(let values): "[\(values.map(nested).joined(separator: ", "))]"
    case .map(let map): properties(map)
    case .node(let id): node(id)
    case .edge(let edge): "[\(self.edge(edge))]"
    case .path(let path): self.path(path)
    case .null, .boolean, .integer, .float, .text: ValueText.literal(value)
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration: ValueText.plain(value)
    }
  }
}

extension CellText {
  private func node(_ id: NodeID) -> String {
    let node = elements.nodes[id]
    return "(\(Self.spaced(labels(node?.labels ?? []), properties(ifAny: node?.properties))))"
  }

  private func edge(_ reference: EdgeReference) -> String {
    let edge = elements.edges[reference.id]
    return Self.spaced(labels(edge.map { [$0.type] } ?? []), properties(ifAny: edge?.properties))
  }

  private func path(_ path: PathReference) -> String {
    var text = node(path.nodes[0])
    for (edge, (start, end)) in zip(path.edges, zip(path.nodes, path.nodes.dropFirst())) {
      let isForward = edge.source == start && edge.target == end
      text += isForward ? "-[\(self.edge(edge))]->" : "<-[\(self.edge(edge))]-"
      text += node(end)
    }
    return text
  }

  private func labels(_ labels: [String]) -> String {
    labels.map { ":" + ValueText.name($0) }.joined()
  }

  private func properties(ifAny map: ValueMap?) -> String {
    map.map { $0.isEmpty ? "" : properties($0) } ?? ""
  }

  private func properties(_ map: ValueMap) -> String {
    let members = map.entries.map { "\(ValueText.name($0.key)): \(nested($0.value))" }
    return "{\(members.joined(separator: ", "))}"
  }

  private static func spaced(_ left: String, _ right: String) -> String {
    left.isEmpty || right.isEmpty ? left + right : "\(left) \(right)"
  }
}
