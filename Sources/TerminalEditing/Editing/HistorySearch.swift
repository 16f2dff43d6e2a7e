/// A search back through the history that goes on with each letter.
package struct HistorySearch: Sendable {
  package private(set) var query = ""

  /// The index of the entry found.
  package private(set) var found: Int?

  /// Whether nothing older fits.
  package private(set) var hasFailed = false
  private let entries: [String]

  package init(in history: History) {
    entries = history.entries
  }

  package var match: String? { found.map { entries[$0] } }

  /// Where in the match the query stands, in characters.
  package var offset: Int {
    guard let match, let range = match.range(ofFolded: query) else { return 0 }
    return match.distance(from: match.startIndex, to: range.lowerBound)
  }

  package mutating func type(_ text: String) {
    query += text
    look(from: found ?? entries.count - 1)
  }

  package mutating func deleteLast() {
    guard !query.isEmpty else { return }
    query.removeLast()
    found = nil
    hasFailed = false
    if !query.isEmpty { look(from: entries.count - 1) }
  }

  /// Looks on, past what was found.
  package mutating func goOn() {
    guard !query.isEmpty else { return }
    look(from: (found ?? entries.count) - 1, past: match)
  }

  private mutating func look(from start: Int, past seen: String? = nil) {
    let index = (0..<max(0, start + 1)).last {
      entries[$0] != seen && entries[$0].range(ofFolded: query) != nil
    }
    hasFailed = index == nil
    if let index { found = index }
  }
}

extension String {
  /// Where another text stands in it, in any case of its letters.
  fileprivate func range(ofFolded text: String) -> Range<Index>? {
    let wanted = text.map { $0.lowercased() }
    guard let first = wanted.first else { return startIndex..<startIndex }
    var start = startIndex
    while start < endIndex {
      if self[start].lowercased() == first {
        let rest = self[start...].prefix(wanted.count)
        if rest.count == wanted.count, zip(rest, wanted).allSatisfy({ $0.lowercased() == $1 }) {
          return start..<rest.endIndex
        }
      }
      start = index(after: start)
    }
    return nil
  }
}
