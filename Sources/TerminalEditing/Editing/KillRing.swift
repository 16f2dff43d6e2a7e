/// The text that was cut last; what is cut without another key between is one.
package struct KillRing: Sendable {
  package private(set) var text = ""
  private var isGoingOn = false

  package init() {}

  /// Keeps a cut text, behind or before the one that is being put together.
  package mutating func keep(_ cut: String, before isBefore: Bool) {
    guard !cut.isEmpty else { return }
    text = !isGoingOn ? cut : isBefore ? cut + text : text + cut
    isGoingOn = true
  }

  /// Another key came: the next cut is a new one.
  package mutating func end() {
    isGoingOn = false
  }
}
