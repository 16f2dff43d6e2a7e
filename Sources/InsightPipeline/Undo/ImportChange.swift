import GraphModel

/// Something that a run did to what was there before it, with all that taking it back needs.
enum ImportChange {
  case property(String, of: NodeName, before: Value, after: Value)
  case labelsAdded([String], to: NodeName)
  case edgeChanged(EdgeName, before: ValueMap, after: ValueMap)
  case edgeDeleted(EdgeName, ValueMap)
  case nodeDeleted(labels: [String], ValueMap)
}

/// A node by what no other has: a label with an index over `key`, and its key.
struct NodeName: Equatable {
  let label: String
  let key: String

  init?(_ node: Node) {
    guard let label = KeyIndexes.labels.first(where: node.labels.contains),
      let key = node.properties["key"]?.text
    else { return nil }
    self.label = label
    self.key = key
  }

  /// A name as ``text`` writes it.
  init?(_ value: Value?) {
    guard let parts = value?.text?.split(separator: " ", maxSplits: 1), parts.count == 2 else {
      return nil
    }
    label = String(parts[0])
    key = String(parts[1])
  }

  /// The name in one text: `Entity country:NO`.
  var text: String { "\(label) \(key)" }
}

/// An edge by its type and its ends, which others may share.
struct EdgeName: Equatable {
  let type: String
  let source: NodeName
  let target: NodeName
}

extension ImportChange {
  /// The change as a map, in which it is kept.
  var map: ValueMap {
    switch self {
    case .property(let name, let node, let before, let after):
      [
        "kind": .text("property"), "node": .text(node.text), "name": .text(name),
        "before": before, "after": after,
      ]
    case .labelsAdded(let labels, let node):
      [
        "kind": .text("labels added"), "node": .text(node.text),
        "labels": .list(labels.map(Value.text)),
      ]
    case .edgeChanged(let edge, let before, let after):
      ValueMap(
        edge.entries + [
          ("kind", .text("edge changed")), ("before", .map(before)), ("after", .map(after)),
        ])
    case .edgeDeleted(let edge, let before):
      ValueMap(edge.entries + [("kind", .text("edge deleted")), ("before", .map(before))])
    case .nodeDeleted(let labels, let before):
      [
        "kind": .text("node deleted"), "labels": .list(labels.map(Value.text)),
        "before": .map(before),
      ]
    }
  }

  /// A change from its map; nil where the map is none.
  init?(_ map: ValueMap) {
    let node = NodeName(map["node"])
    let edge = EdgeName(map)
    switch (map["kind"]?.text, node, edge) {
    case ("property", let node?, _):
      guard let name = map["name"]?.text else { return nil }
      self = .property(
        name, of: node, before: map["before"] ?? .null, after: map["after"] ?? .null)
    case ("labels added", let node?, _):
      self = .labelsAdded(map["labels"]?.texts ?? [], to: node)
    case ("edge changed", _, let edge?):
      self = .edgeChanged(edge, before: map["before"].map, after: map["after"].map)
    case ("edge deleted", _, let edge?):
      self = .edgeDeleted(edge, map["before"].map)
    case ("node deleted", _, _):
      self = .nodeDeleted(labels: map["labels"]?.texts ?? [], map["before"].map)
    case _: return nil
    }
  }
}

extension EdgeName {
  init?(_ map: ValueMap) {
    guard let type = map["type"]?.text, let source = NodeName(map["source"]),
      let target = NodeName(map["target"])
    else { return nil }
    self.init(type: type, source: source, target: target)
  }

  var entries: [ValueMap.Entry] {
    [("type", .text(type)), ("source", .text(source.text)), ("target", .text(target.text))]
  }
}

extension Value? {
  /// The map that this is, else an empty one.
  fileprivate var map: ValueMap {
    if case .map(let map) = self { map } else { [:] }
  }
}
