extension LabelExpression {
  /// In house style, without the colon before it: `A&B`, `A|B`, `!A`, `(A|B)&C`.
  package var printed: String { printed(atLeast: .or) }

  /// As it stands after an expression, where a bar could end the expression: `(A|B)`.
  var printedAsTest: String { printed(atLeast: .and) }

  private enum Level: Int {
    case or, and, factor
  }

  private var level: Level {
    switch self {
    case .or: .or
    case .and: .and
    case .name, .not, .any: .factor
    }
  }

  private func printed(atLeast minimum: Level) -> String {
    level.rawValue < minimum.rawValue ? "(\(unwrapped))" : unwrapped
  }

  private var unwrapped: String {
    switch self {
    case .name(let name): name.printed
    case .and(let left, let right):
      left.printed(atLeast: .and) + "&" + right.printed(atLeast: .factor)
    case .or(let left, let right): left.printed(atLeast: .or) + "|" + right.printed(atLeast: .and)
    case .not(let operand): "!" + operand.printed(atLeast: .factor)
    case .any: "%"
    }
  }
}
