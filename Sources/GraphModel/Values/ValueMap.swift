/// A map from texts to values, in the order of its keys' UTF-8 bytes, whatever order they came in.
package struct ValueMap: Sendable {
  package typealias Entry = (key: String, value: Value)

  package private(set) var entries: [Entry]

  package init() {
    entries = []
  }

  /// A map of pairs; where a key comes twice, the later value stays.
  package init(_ pairs: [Entry]) {
    let ordered = pairs.enumerated().sorted { left, right in
      let order = UTF8Order.compare(left.element.key, right.element.key)
      return order == 0 ? left.offset < right.offset : order < 0
    }
    entries = []
    entries.reserveCapacity(pairs.count)
    for (_, pair) in ordered {
      if let last = entries.last, UTF8Order.areEqual(last.key, pair.key) { entries.removeLast() }
      entries.append(pair)
    }
  }

  package var count: Int { entries.count }
  package var isEmpty: Bool { entries.isEmpty }
  package var keys: [String] { entries.map(\.key) }

  /// The value of a key: nil where there is none; setting nil takes the key away.
  package subscript(key: String) -> Value? {
    get {
      let index = position(of: key)
      return holds(key, at: index) ? entries[index].value : nil
    }
    set {
      let index = position(of: key)
      switch (holds(key, at: index), newValue) {
      case (true, let value?): entries[index].value = value
      case (false, let value?): entries.insert((key, value), at: index)
      case (true, nil): entries.remove(at: index)
      case (false, nil): break
      }
    }
  }

  /// The first position whose key does not precede the given one.
  private func position(of key: String) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if UTF8Order.precedes(entries[middle].key, key) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func holds(_ key: String, at index: Int) -> Bool {
    index < entries.count && UTF8Order.areEqual(entries[index].key, key)
  }
}

extension ValueMap: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, Value)...) {
    self.init(elements.map { (key: $0.0, value: $0.1) })
  }
}
