/// The colours of a picture apart from those of its nodes.
struct PictureColors {
  let background: String
  let text: String
  let title: String
  let quiet: String
  let frame: String
  let frameFill: String
  let clusterFill: String
  private let edge: String
  private let faintEdge: String
  private let alarmingEdge: String

  static func of(_ theme: PictureSettings.Theme) -> PictureColors {
    switch theme {
    case .light: light
    case .dark: dark
    }
  }

  func color(of tone: EdgeLook.Tone) -> String {
    switch tone {
    case .plain: edge
    case .faint: faintEdge
    case .alarming: alarmingEdge
    }
  }
}

extension PictureColors {
  private static let light = PictureColors(
    background: "#FFFFFF", text: "#1F2933", title: "#39424E", quiet: "#5F6B7A", frame: "#D5DAE0",
    frameFill: "#FAFBFC", clusterFill: "#F6F8FA", edge: "#47525F", faintEdge: "#9AA5B1",
    alarmingEdge: "#C1272D")

  private static let dark = PictureColors(
    background: "#14181D", text: "#E8ECF1", title: "#C9D1DA", quiet: "#96A2B0", frame: "#3A434E",
    frameFill: "#1B2027", clusterFill: "#1A1F26", edge: "#B4BECA", faintEdge: "#66717E",
    alarmingEdge: "#FF7A70")
}
