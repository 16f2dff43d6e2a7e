/// What the value of a script's parameter must be.
package enum ParameterType: Hashable, Sendable {
  case string, integer, float, boolean, date, list

  /// `Country`: the value names a node with this label
  case node(label: String)
}

extension ParameterType {
  /// The types that are no labels, by their words.
  package static let plain: [(word: String, type: ParameterType)] = [
    ("STRING", .string), ("INTEGER", .integer), ("FLOAT", .float), ("BOOLEAN", .boolean),
    ("DATE", .date), ("LIST", .list),
  ]

  /// The type as a header writes it.
  package var word: String {
    switch self {
    case .string: "STRING"
    case .integer: "INTEGER"
    case .float: "FLOAT"
    case .boolean: "BOOLEAN"
    case .date: "DATE"
    case .list: "LIST"
    case .node(let label): label
    }
  }

  /// The type of a word; any word that is none of ours is a label.
  init(word: String) {
    self = Self.plain.first { $0.word == word }?.type ?? .node(label: word)
  }
}
