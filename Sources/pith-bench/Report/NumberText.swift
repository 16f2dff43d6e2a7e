import Foundation

/// How times and ratios are written.
enum NumberText {
  /// A time, as `45.6 ms`.
  static func time(_ seconds: Double) -> String {
    switch seconds {
    case ..<1e-3: rounded(seconds * 1e6) + " µs"
    case ..<1: rounded(seconds * 1e3) + " ms"
    default: rounded(seconds) + " s"
    }
  }

  /// A ratio, as `0.034×`.
  static func ratio(_ ratio: Double) -> String {
    rounded(ratio) + "×"
  }

  /// A number of things, as `45.6 k`.
  static func count(_ count: Double) -> String {
    switch count {
    case ..<1e3: String(format: "%.0f", count)
    case ..<1e6: rounded(count / 1e3) + " k"
    default: rounded(count / 1e6) + " M"
    }
  }

  /// `1 µs`, `100 ms`: a power of ten.
  static func decade(_ seconds: Double) -> String {
    switch seconds {
    case ..<0.9e-6: String(format: "%.0f ns", seconds * 1e9)
    case ..<0.9e-3: String(format: "%.0f µs", seconds * 1e6)
    case ..<0.9: String(format: "%.0f ms", seconds * 1e3)
    default: String(format: "%.0f s", seconds)
    }
  }

  /// A scale, without digits that say nothing.
  static func short(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(format: "%.2f", number)
  }

  /// Three significant digits.
  private static func rounded(_ number: Double) -> String {
    let digits = number > 0 ? 2 - Int(log10(number).rounded(.down)) : 0
    return String(format: "%.\(min(max(digits, 0), 6))f", number)
  }
}
