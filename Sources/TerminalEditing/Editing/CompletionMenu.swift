/// Something that could stand at the cursor.
package struct Candidate: Equatable, Sendable {
  package let text: String

  /// What is known of it, beside it in the menu.
  package let note: String

  package init(_ text: String, note: String = "") {
    self.text = text
    self.note = note
  }
}

/// What could stand at the cursor, and the part of the text that it would take the place of.
package struct Completions: Equatable, Sendable {
  /// The first byte of the part; it ends at the cursor.
  package let startByte: Int
  package let candidates: [Candidate]

  package init(startByte: Int, _ candidates: [Candidate]) {
    self.startByte = startByte
    self.candidates = candidates
  }

  package static let none = Completions(startByte: 0, [])
}

/// The list of candidates below the text, one of them perhaps chosen.
package struct CompletionMenu: Equatable, Sendable {
  package let candidates: [Candidate]

  /// Where the part begins that the choice takes the place of.
  package let start: Int

  /// The part as it was typed.
  package let typed: String
  package private(set) var selected: Int?

  package init(_ candidates: [Candidate], start: Int, typed: String) {
    self.candidates = candidates
    self.start = start
    self.typed = typed
  }

  package mutating func select(next step: Int) {
    let count = candidates.count
    guard let selected else {
      self.selected = step > 0 ? 0 : count - 1
      return
    }
    self.selected = (selected + step + count) % count
  }

  /// What stands in the text now.
  package var choice: String { selected.map { candidates[$0].text } ?? typed }

  /// The longest text that all candidates begin with, whatever the case of what was typed.
  package static func commonStart(of candidates: [Candidate]) -> String {
    guard var common = candidates.first?.text else { return "" }
    for candidate in candidates.dropFirst() {
      common = String(zip(common, candidate.text).prefix { $0 == $1 }.map(\.0))
    }
    return common
  }
}
