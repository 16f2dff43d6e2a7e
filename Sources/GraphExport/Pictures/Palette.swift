import GraphModel

/// Colours that people with any kind of colour vision tell apart, a stable one for each label.
struct Palette: Equatable {
  let light: Shade
  let dark: Shade

  /// What a shape is filled with, and the line around it.
  struct Shade: Equatable {
    let fill: String
    let line: String
  }

  private init(_ fill: String, _ line: String, dark darkFill: String, _ darkLine: String) {
    light = Shade(fill: fill, line: line)
    dark = Shade(fill: darkFill, line: darkLine)
  }

  func shade(in theme: PictureSettings.Theme) -> Shade {
    switch theme {
    case .light: light
    case .dark: dark
    }
  }
}

extension Palette {
  /// The colour of a label: chosen for those of the domain, computed from its bytes for others.
  static func color(of label: String) -> Palette {
    if let index = chosen[label] { return swatches[index] }
    let hash = label.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return swatches[Int((hash ^ hash >> 16) % UInt32(swatches.count))]
  }

  /// Of a node without labels, and of what is not in the result itself.
  static let unlabelled = Palette("#F1F1F1", "#9A9A9A", dark: "#2A2F36", "#8B95A1")

  /// Of a sheet of paper: what is said, beside the things it is about.
  static let paper = Palette("#FFFBEF", "#A89B7C", dark: "#2B2A25", "#B5A98A")

  private static let swatches = [
    Palette("#CFE3F6", "#1F6FB5", dark: "#17364F", "#6FB1EA"),
    Palette("#FBDDBE", "#C9690C", dark: "#4A2C10", "#F0A25A"),
    Palette("#CBEBDD", "#0A8761", dark: "#12402F", "#4CC79B"),
    Palette("#F6D5E6", "#B0488A", dark: "#472039", "#E58BC2"),
    Palette("#FAF0B5", "#A68A00", dark: "#40380A", "#DDC63B"),
    Palette("#DCD7F3", "#5A4AAE", dark: "#2C2650", "#A598F0"),
    Palette("#F7CFC8", "#B33A26", dark: "#4B1D15", "#F0826E"),
    Palette("#D3EFF5", "#1C8FA8", dark: "#113C46", "#5CC6DD"),
    Palette("#E4E9C4", "#6E7B1E", dark: "#313812", "#B4C257"),
    Palette("#E6DCD2", "#7C5B3E", dark: "#3B2C1F", "#C9A27F"),
  ]

  private static let chosen = [
    "Country": 0, "Organization": 1, "Policy": 2, "Person": 3, "Energy": 4, "Model": 5,
    "Compute": 6, "Concept": 7, "Capital": 8, "Talent": 9, "Data": 5, "Show": 7, "Episode": 8,
  ]
}
