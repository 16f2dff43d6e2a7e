import Foundation

/// Growth as an SVG picture: a small log–log plot for each piece of work, all over the same scales.
struct GrowthPlot {
  let growths: [Growth]

  private static let columns = 4
  private static let width = 220.0
  private static let height = 170.0

  var svg: String {
    let rows = (growths.count + Self.columns - 1) / Self.columns
    let (width, height) = (Self.width * Double(Self.columns), Self.height * Double(rows) + 30)
    let panels = growths.enumerated().map { index, growth in
      let x = Self.width * Double(index % Self.columns)
      let y = Self.height * Double(index / Self.columns) + 30
      return "<g transform=\"translate(\(Int(x)) \(Int(y)))\">\n\(Panel(growth).svg)</g>\n"
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(width)) \(Int(height))" \
      font-family="sans-serif" font-size="10">
      <title>Time against the size of the graph, both on logarithmic scales</title>
      <rect width="100%" height="100%" fill="#ffffff"/>
      \(Self.legend)\(panels.joined())</svg>

      """
  }

  private static var legend: String {
    let kinds: [Contender.Kind] = [.pith, .sql, .kernel]
    return kinds.enumerated().map { index, kind in
      let x = 12 + 130 * index
      return """
        <rect x="\(x)" y="10" width="14" height="4" fill="\(kind.colour)"/>\
        <text x="\(x + 20)" y="16">\(kind.words)</text>

        """
    }.joined()
  }
}

extension Contender.Kind {
  var words: String {
    switch self {
    case .pith: "Pith"
    case .sql: "hand-written SQL"
    case .kernel: "bare kernel"
    }
  }

  fileprivate var colour: String {
    switch self {
    case .pith: "#0b6e4f"
    case .sql: "#b3541e"
    case .kernel: "#6b7280"
    }
  }
}

/// One small plot, its lines in a frame under its name.
private struct Panel {
  private let growth: Growth
  private let scales: ClosedRange<Double>
  private let times: ClosedRange<Double>

  private static let left = 48.0
  private static let top = 24.0
  private static let width = 150.0
  private static let height = 110.0

  init(_ growth: Growth) {
    self.growth = growth
    let points = growth.lines.flatMap(\.points)
    scales = Self.range(points.map(\.scale))
    times = Self.range(points.map(\.seconds)).wholeDecades
  }

  private static func range(_ numbers: [Double]) -> ClosedRange<Double> {
    (numbers.min() ?? 1)...(numbers.max() ?? 1)
  }

  var svg: String {
    let slope = growth[.pith].map { ", slope \(String(format: "%.2f", $0.slope))" } ?? ""
    return """
      <text x="8" y="12" font-weight="bold">\(growth.family)\(slope)</text>
      <text x="8" y="22" font-size="8">\(growth.name)</text>
      <rect x="\(Self.left)" y="\(Self.top + 4)" width="\(Self.width)" height="\(Self.height)" \
      fill="none" stroke="#d1d5db"/>
      \(timeLabels)\(scaleLabels)\(growth.lines.map(line).joined())
      """
  }

  private var timeLabels: String {
    [times.lowerBound, times.upperBound].map { time in
      """
      <text x="\(Self.left - 4)" y="\(text: y(time) + 3)" text-anchor="end" font-size="8">\
      \(NumberText.decade(time))</text>

      """
    }.joined()
  }

  private var scaleLabels: String {
    Set(growth.lines.flatMap(\.points).map(\.scale)).sorted().map { scale in
      """
      <text x="\(text: x(scale))" y="\(Self.top + Self.height + 14)" text-anchor="middle" \
      font-size="8">\(NumberText.short(scale))</text>

      """
    }.joined()
  }

  private func line(_ line: Growth.Line) -> String {
    let points = line.points.sorted { $0.scale < $1.scale }
    let path = points.map { "\(text: x($0.scale)),\(text: y($0.seconds))" }
    return """
      <polyline points="\(path.joined(separator: " "))" fill="none" \
      stroke="\(line.kind.colour)" stroke-width="\(line.kind == .pith ? 2 : 1)"/>

      """
  }

  private func x(_ scale: Double) -> Double {
    Self.left + Self.width * scales.logarithmicPart(scale)
  }

  private func y(_ seconds: Double) -> Double {
    Self.top + 4 + Self.height * (1 - times.logarithmicPart(seconds))
  }
}

extension ClosedRange<Double> {
  /// Widened to whole powers of ten.
  fileprivate var wholeDecades: Self {
    let lower = log10(lowerBound).rounded(.down)
    let upper = log10(upperBound).rounded(.up)
    return pow(10, lower)...pow(10, Swift.max(upper, lower + 1))
  }

  /// Where a number lies, from 0 at the lower bound to 1 at the upper one.
  fileprivate func logarithmicPart(_ number: Double) -> Double {
    log(number / lowerBound) / log(upperBound / lowerBound)
  }
}

extension DefaultStringInterpolation {
  /// A coordinate, to a tenth.
  fileprivate mutating func appendInterpolation(text coordinate: Double) {
    appendLiteral(String(format: "%.1f", coordinate))
  }
}
