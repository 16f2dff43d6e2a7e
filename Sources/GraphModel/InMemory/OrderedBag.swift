/// Elements in ascending order, which is made when they are read: a change costs no search.
///
/// What was removed stays among the elements until then, so reading takes a test of who is there.
struct OrderedBag<Element: Comparable> {
  private var elements: [Element] = []
  private var removed = 0
  private var isOrdered = true

  var count: Int { elements.count - removed }

  mutating func insert(_ element: Element) {
    if let last = elements.last, element <= last { isOrdered = false }
    elements.append(element)
  }

  /// Takes away an element, which must be in the bag.
  mutating func remove(_ element: Element) {
    if elements.last == element { elements.removeLast() } else { removed += 1 }
  }

  /// The elements, each once.
  mutating func ordered(where isThere: (Element) -> Bool) -> [Element] {
    if removed > 0 { elements.removeAll { !isThere($0) } }
    if !isOrdered { elements.sort() }
    if removed > 0 || !isOrdered { removeRepetitions() }
    removed = 0
    isOrdered = true
    return elements
  }

  private mutating func removeRepetitions() {
    var previous: Element?
    elements.removeAll { element in
      defer { previous = element }
      return element == previous
    }
  }
}
