/// The states that a text has been in; typing on is one step.
package struct UndoStack: Sendable {
  private var states: [EditBuffer] = []
  private var wasTyping = false

  private static let limit = 500

  package init() {}

  /// Remembers a state before it is changed.
  package mutating func remember(_ buffer: EditBuffer, typing: Bool = false) {
    defer { wasTyping = typing }
    if typing, wasTyping { return }
    guard states.last != buffer else { return }
    states.append(buffer)
    if states.count > Self.limit { states.removeFirst() }
  }

  /// The state before the last change.
  package mutating func pop() -> EditBuffer? {
    wasTyping = false
    return states.popLast()
  }
}
