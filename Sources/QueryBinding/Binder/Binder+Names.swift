import Diagnostics
import GraphModel
import QuerySyntax

extension Binder {
  mutating func reportUndefined(_ name: Identifier) {
    let known = scope.named.map(\.name)
    let closest = Spelling.closest(to: name.text, among: known)
    report(.undefinedVariable(name.text, closest: closest), at: name.span)
  }

  /// Warns of a label that the graph has never seen.
  mutating func checkLabel(_ label: Identifier) {
    guard isUnknown(label, among: names.labels) else { return }
    let closest = Spelling.closest(to: label.text, among: names.labels)
    let similar = similar(to: label, among: names.labels)
    report(.unknownLabel(label.text, closest: closest, similar: similar), at: label.span)
  }

  /// Warns of an edge type that the graph has never seen.
  mutating func checkEdgeType(_ type: Identifier) {
    guard isUnknown(type, among: names.edgeTypes) else { return }
    let closest = Spelling.closest(to: type.text, among: names.edgeTypes)
    let similar = similar(to: type, among: names.edgeTypes)
    report(.unknownEdgeType(type.text, closest: closest, similar: similar), at: type.span)
  }

  /// Warns of a property key that the graph has never seen.
  mutating func checkPropertyKey(_ key: Identifier) {
    guard isUnknown(key, among: names.propertyKeys) else { return }
    let closest = Spelling.closest(to: key.text, among: names.propertyKeys)
    report(.unknownPropertyKey(key.text, closest: closest), at: key.span)
  }

  /// The names with the same first letter.
  private func similar(to name: Identifier, among known: [String]) -> [String] {
    let initial = name.text.first?.lowercased()
    return known.filter { $0.first?.lowercased() == initial }
  }

  /// Whether a name is new to the graph, to the query, and to the reader of its warnings.
  private mutating func isUnknown(_ name: Identifier, among known: [String]) -> Bool {
    !known.contains { UTF8Order.areEqual($0, name.text) }
      && familiarNames.insert(Name(name.text)).inserted
  }

  /// Remembers a name that the query brings into the graph.
  mutating func create(_ name: Identifier) {
    familiarNames.insert(Name(name.text))
  }

  /// Remembers the keys of properties that the query sets.
  mutating func createKeys(of properties: Expression) {
    guard case .map(let entries) = properties.kind else { return }
    for entry in entries { create(entry.key) }
  }
}
