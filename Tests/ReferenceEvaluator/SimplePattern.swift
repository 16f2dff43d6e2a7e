/// A regular expression of letters, `.`, classes such as `[ab]`, `*`, `+`, `?` and `|`, tried in every
/// way there is.
struct SimplePattern {
  private struct Step {
    var letters: Set<Unicode.Scalar>?
    var range: ClosedRange<Int> = 1...1
  }

  private let alternatives: [[Step]]

  init(_ text: String) {
    alternatives = text.split(separator: "|", omittingEmptySubsequences: false).map { part in
      var steps: [Step] = []
      var scalars = Array(part.unicodeScalars)[...]
      while let scalar = scalars.popFirst() {
        switch scalar {
        case "*": steps[steps.count - 1].range = 0...Int.max
        case "+": steps[steps.count - 1].range = 1...Int.max
        case "?": steps[steps.count - 1].range = 0...1
        case ".": steps.append(Step(letters: nil))
        case "[":
          let letters = scalars.prefix { $0 != "]" }
          scalars = scalars.dropFirst(letters.count + 1)
          steps.append(Step(letters: Set(letters)))
        default: steps.append(Step(letters: [scalar]))
        }
      }
      return steps
    }
  }

  /// Whether it stands for all of a text.
  func matches(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return alternatives.contains { Self.matches($0[...], scalars[...]) }
  }

  private static func matches(_ steps: ArraySlice<Step>, _ text: ArraySlice<Unicode.Scalar>)
    -> Bool
  {
    guard let step = steps.first else { return text.isEmpty }
    var count = 0
    var rest = text
    while true {
      if count >= step.range.lowerBound, matches(steps.dropFirst(), rest) { return true }
      guard count < step.range.upperBound, let next = rest.popFirst(),
        step.letters?.contains(next) ?? (next != "\n")
      else { return false }
      count += 1
    }
  }
}
