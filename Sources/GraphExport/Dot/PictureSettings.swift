/// What a user may choose about a picture, and what its title says of where it comes from.
package struct PictureSettings: Sendable {
  package enum Direction: String, Sendable, CaseIterable {
    case leftToRight = "LR"
    case rightToLeft = "RL"
    case topToBottom = "TB"
    case bottomToTop = "BT"
  }

  /// Nodes at most; what is left out is told by stubs.
  package var maximumNodes = 150

  /// Whether hubs show all their leaves, and not only the first.
  package var isFull = false

  /// Where edges lead in a picture laid out in layers; nil leaves the layout to Pith.
  package var direction: Direction?

  /// Characters at most of a text in the picture; nil for no limit.
  package var labelLimit: Int? = 1024

  /// The query whose result it is.
  package var query: String?

  /// The name of the file that was asked.
  package var source: String?

  package init() {}
}
