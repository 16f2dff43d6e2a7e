import ArgumentParser
import Diagnostics

/// When messages are coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// How diagnostics look on the standard error.
  var style: DiagnosticStyle {
    switch self {
    case .always: DiagnosticStyle(color: true)
    case .never: DiagnosticStyle(color: false)
    case .auto: DiagnosticStyle(color: Self.isWelcome)
    }
  }

  private static var isWelcome: Bool {
    System.Stream.error.isTerminal && System.environment("NO_COLOR") == nil
      && System.environment("TERM") != "dumb"
  }
}
