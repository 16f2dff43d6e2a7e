import Diagnostics
import GraphModel
import QuerySyntax

/// The names by which people call the nodes with a label.
struct NodeNames {
  private let label: String
  private let session: QuerySession
  private let budget: Budget

  init(label: String, _ session: QuerySession, _ budget: Budget) {
    self.label = label
    self.session = session
    self.budget = budget
  }

  /// Finds whom a text means: by name, else by title, alias, code or key, in whatever case.
  func search(for text: String) throws -> NodeSearch {
    var search = NodeSearch(text: text, label: label)
    try rows("MATCH (n:\(quotedLabel) {name: $text}) RETURN n.name LIMIT 1", text) { row in
      search.best = (0, [row[0]])
      search.nodeCount += 1
    }
    if search.nodeCount > 0 { return search }
    let columns = NodeSearch.properties.map { "n.\($0)" }.joined(separator: ", ")
    try rows("MATCH (n:\(quotedLabel)) RETURN \(columns)", text) { search.visit($0) }
    return search
  }

  private var quotedLabel: String { Identifier(label, SourceSpan(0, 0)).quoted }

  /// Asks the graph; that it lacks a name which we look for is no matter to speak of.
  private func rows(_ query: String, _ text: String, _ take: ([Value]) -> Void) throws {
    let options = session.options
    defer { session.options = options }
    session.options.isStrict = false
    session.options.explains = false
    try session.run(SourceText(query), parameters: ["text": .text(text)], budget: budget) {
      if case .rows(let rows, _) = $0 { rows.forEach(take) }
    }
  }
}

/// What was found on the way through the nodes with a label.
struct NodeSearch {
  let text: String
  let label: String
  var nodeCount = 0

  /// How well the best candidates answer (0 is best), and how the language calls them.
  var best: (rank: Int, names: [Value])?
  private var spellings: [(spelling: String, name: String)] = []
  private var alike: [String] = []

  init(text: String, label: String) {
    self.text = text
    self.label = label
  }

  /// The properties that name a node, the most telling first.
  static let properties = ["name", "title", "iso", "key", "external_id", "aliases"]

  /// Spellings that are kept for suggestions.
  private static let maximumSpellings = 20_000

  mutating func visit(_ row: [Value]) {
    nodeCount += 1
    guard let name = row.first(where: { $0.text != nil }), let shown = name.text else { return }
    let folded = text.lowercased()
    for (rank, value) in row.enumerated() {
      for spelling in value.texts {
        if spelling.lowercased() == folded { note(name, rank: rank + 1) }
        if rank < 3 || rank == 5 { keep(spelling, of: shown) }
      }
    }
    if alike.count < 5, !text.isEmpty, shown.lowercased().contains(folded) { alike.append(shown) }
  }

  private mutating func note(_ name: Value, rank: Int) {
    if rank < best?.rank ?? .max { best = (rank, []) }
    guard rank == best?.rank, best?.names.contains(where: { $0.isEquivalent(to: name) }) == false
    else { return }
    best?.names.append(name)
  }

  private mutating func keep(_ spelling: String, of name: String) {
    if spellings.count < Self.maximumSpellings { spellings.append((spelling, name)) }
  }
}

extension NodeSearch {
  /// The one name that was meant, or why there is none.
  func answer(for parameter: String) -> Result<Value, ScriptCallFailure> {
    let names = best?.names ?? []
    if names.count == 1 { return .success(names[0]) }
    return .failure(ScriptCallFailure(problems: [problem(names, parameter)]))
  }

  private func problem(_ names: [Value], _ parameter: String) -> ScriptCallProblem {
    if !names.isEmpty {
      return .ambiguous(parameter, value: text, names: names.compactMap(\.text))
    }
    if nodeCount == 0 { return .noNodes(parameter, label: label) }
    let meant = Spelling.closest(to: text, among: spellings.lazy.map(\.spelling))
    let closest = meant.flatMap { meant in spellings.first { $0.spelling == meant }?.name }
    return .noSuchNode(parameter, value: text, label: label, closest: closest, alike: alike)
  }
}

extension Value {
  fileprivate var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The text, or the texts of a list.
  fileprivate var texts: [String] {
    if case .list(let values) = self { values.compactMap(\.text) } else { text.map { [$0] } ?? [] }
  }
}
