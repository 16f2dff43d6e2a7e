/// What a piece of the screen is, which decides how it looks.
package enum TextRole: Equatable, Sendable {
  case plain, keyword, name, text, number, parameter, comment

  /// A bracket without its other half, or a text that is still open.
  case unmatched

  /// The brackets that belong together at the cursor.
  case paired

  case prompt, note, selection
}

/// How roles look, as the codes of a terminal.
package enum Palette: Sendable {
  case dark, light

  /// Without colours; what matters is underlined.
  case plain

  package func code(of role: TextRole) -> String {
    switch self {
    case .dark: Self.colored(role, keyword: 75, name: 79, text: 150, number: 180, other: 183)
    case .light: Self.colored(role, keyword: 25, name: 30, text: 64, number: 130, other: 91)
    case .plain: Self.uncolored(role)
    }
  }

  private static func colored(
    _ role: TextRole, keyword: Int, name: Int, text: Int, number: Int, other: Int
  ) -> String {
    switch role {
    case .plain: ""
    case .keyword: "1;38;5;\(keyword)"
    case .name: "38;5;\(name)"
    case .text: "38;5;\(text)"
    case .number: "38;5;\(number)"
    case .parameter: "38;5;\(other)"
    case .comment, .note: "38;5;245"
    case .unmatched: "4;31"
    case .paired: "1;7"
    case .prompt: "1;38;5;\(keyword)"
    case .selection: "7"
    }
  }

  private static func uncolored(_ role: TextRole) -> String {
    switch role {
    case .plain, .keyword, .name, .text, .number, .parameter, .comment, .prompt, .note: ""
    case .unmatched: "4"
    case .paired: "1"
    case .selection: "7"
    }
  }

  /// A text in its role.
  package func paint(_ text: String, _ role: TextRole) -> String {
    let code = code(of: role)
    return code.isEmpty || text.isEmpty ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
