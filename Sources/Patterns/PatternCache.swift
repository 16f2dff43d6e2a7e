import Synchronization

/// The patterns that were used last, compiled, by their text.
package final class PatternCache: Sendable {
  private struct Entry {
    let pattern: Pattern
    var lastUse: Int
  }

  private struct State {
    var entries: [Key: Entry] = [:]
    var uses = 0
  }

  private let capacity: Int
  private let options: Pattern.Options
  private let matchSteps: UInt32
  private let state = Mutex(State())

  package init(
    _ options: Pattern.Options = .wholeText, capacity: Int = 64,
    matchSteps: UInt32 = Pattern.Limits.matchSteps
  ) {
    precondition(capacity > 0)
    self.options = options
    self.capacity = capacity
    self.matchSteps = matchSteps
  }

  /// The compiled pattern of a text; it is made where it is not there, the least used one goes.
  package func pattern(_ text: String) throws(PatternError) -> Pattern {
    let key = Key(text: text)
    if let known = known(key) { return known }
    let pattern = try Pattern(text, options, matchSteps: matchSteps)
    remember(pattern, key)
    return pattern
  }

  private func known(_ key: Key) -> Pattern? {
    state.withLock { state in
      state.uses += 1
      state.entries[key]?.lastUse = state.uses
      return state.entries[key]?.pattern
    }
  }

  private func remember(_ pattern: Pattern, _ key: Key) {
    state.withLock { state in
      if state.entries.count >= capacity,
        let oldest = state.entries.min(by: { $0.value.lastUse < $1.value.lastUse })
      {
        state.entries[oldest.key] = nil
      }
      state.entries[key] = Entry(pattern: pattern, lastUse: state.uses)
    }
  }
}

extension PatternCache {
  /// A text by its bytes: NFC and NFD forms are two patterns.
  private struct Key: Hashable {
    let text: String

    static func == (left: Key, right: Key) -> Bool {
      left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }
}
