import Diagnostics
import GraphEngine
import TerminalEditing

/// How a statement, or a command of the prompt, looks while it is typed.
enum StatementLook {
  static func marks(of text: String, cursor: Int) -> [(range: Range<Int>, role: TextRole)] {
    if text.hasPrefix(".") {
      let name = text.utf8.prefix { $0 != UInt8(ascii: " ") }.count
      return [(0..<name, .keyword)]
    }
    return SyntaxHighlight.marks(in: text, cursor: cursor < 0 ? nil : cursor).map { mark in
      (mark.span.start..<mark.span.end, role(of: mark.kind))
    }
  }

  private static func role(of kind: SyntaxMark.Kind) -> TextRole {
    switch kind {
    case .keyword: .keyword
    case .label: .name
    case .function: .parameter
    case .text: .text
    case .number: .number
    case .parameter: .parameter
    case .comment: .comment
    case .unmatched: .unmatched
    case .paired: .paired
    }
  }

  /// The colours that fit the terminal.
  static func palette(_ color: ColorChoice) -> Palette {
    guard color.style.color else { return .plain }
    if let theme = System.environment("PITH_THEME") { return theme == "light" ? .light : .dark }
    let background = System.environment("COLORFGBG")?.split(separator: ";").last
    return background == "7" || background == "15" ? .light : .dark
  }
}
