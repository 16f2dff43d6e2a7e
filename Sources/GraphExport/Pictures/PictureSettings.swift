/// What a user may choose about a picture, and what its title says of where it comes from.
package struct PictureSettings: Sendable {
  package enum Direction: String, Sendable, CaseIterable {
    case leftToRight = "LR"
    case rightToLeft = "RL"
    case topToBottom = "TB"
    case bottomToTop = "BT"
  }

  package enum Theme: String, Sendable, CaseIterable {
    case light, dark
  }

  /// What nodes are put together by: their label, their episode, or a property.
  package enum Clustering: Equatable, Sendable {
    case label, episode
    case property(String)
  }

  /// Nodes at most; what is left out is told by stubs.
  ///
  /// Nil leaves the number to the format.
  package var maximumNodes: Int?

  /// Whether hubs show all their leaves, and nodes that look alike stand apart.
  package var isFull = false

  /// Where edges lead in a picture laid out in layers; nil leaves the layout to Pith.
  package var direction: Direction?

  /// Light or dark; nil leaves it to the format.
  package var theme: Theme?

  /// What frames are drawn around; nil for no frames.
  package var clustering: Clustering?

  /// Characters at most of a text in the picture; nil for no limit.
  package var labelLimit: Int? = 1024

  /// The query whose result it is.
  package var query: String?

  /// The name of the file that was asked.
  package var source: String?

  package init() {}
}
