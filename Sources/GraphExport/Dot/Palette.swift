import GraphModel

/// Colours that people with any kind of colour vision tell apart, a stable one for each label.
struct Palette: Equatable {
  let fill: String
  let line: String
}

extension Palette {
  /// The colour of a label: chosen for those of the domain, computed from its bytes for others.
  static func color(of label: String) -> Palette {
    if let index = chosen[label] { return swatches[index] }
    let hash = label.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return swatches[Int((hash ^ hash >> 16) % UInt32(swatches.count))]
  }

  /// Of a node without labels, and of what is not in the result itself.
  static let unlabelled = Palette(fill: "#F1F1F1", line: "#9A9A9A")

  /// Of a sheet of paper: what is said, beside the things it is about.
  static let paper = Palette(fill: "#FFFBEF", line: "#A89B7C")

  private static let swatches = [
    Palette(fill: "#CFE3F6", line: "#1F6FB5"), Palette(fill: "#FBDDBE", line: "#C9690C"),
    Palette(fill: "#CBEBDD", line: "#0A8761"), Palette(fill: "#F6D5E6", line: "#B0488A"),
    Palette(fill: "#FAF0B5", line: "#A68A00"), Palette(fill: "#DCD7F3", line: "#5A4AAE"),
    Palette(fill: "#F7CFC8", line: "#B33A26"), Palette(fill: "#D3EFF5", line: "#1C8FA8"),
    Palette(fill: "#E4E9C4", line: "#6E7B1E"), Palette(fill: "#E6DCD2", line: "#7C5B3E"),
  ]

  private static let chosen = [
    "Country": 0, "Organization": 1, "Policy": 2, "Person": 3, "Energy": 4, "Model": 5,
    "Compute": 6, "Concept": 7, "Capital": 8, "Talent": 9, "Data": 5, "Show": 7, "Episode": 8,
  ]
}
