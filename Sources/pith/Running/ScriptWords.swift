import ArgumentParser
import GraphEngine

/// What stands on the command line behind a script's name, in so far as Pith itself has no such option.
///
///     --country Japan    --country=Japan    --verbose
struct ScriptWords {
  private var words: ArraySlice<String>
  private let script: SavedScript

  init(_ words: some Sequence<String>, for script: SavedScript) {
    self.words = Array(words)[...]
    self.script = script
  }

  /// The arguments; throws where a word belongs to none.
  mutating func arguments() throws -> [ScriptArgument] {
    var arguments: [ScriptArgument] = []
    while let word = words.popFirst() {
      guard word.hasPrefix("--"), word.count > 2 else {
        throw ValidationError("'\(word)' belongs to no parameter")
      }
      let parts = word.dropFirst(2).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      let text = try parts.count > 1 ? String(parts[1]) : value(of: name)
      arguments.append(ScriptArgument(name, text))
    }
    return arguments
  }

  /// The word behind a parameter; a boolean may do without, and is true then.
  private mutating func value(of name: String) throws -> String {
    let parameter = script.parameter(named: name)
    if parameter?.isBoolean == true, words.first.map({ $0 != "true" && $0 != "false" }) ?? true {
      return "true"
    }
    guard parameter != nil else {
      if words.first?.hasPrefix("--") == false { return words.removeFirst() }
      return ""
    }
    guard let word = words.popFirst() else {
      throw ValidationError("the parameter '\(name)' has no value")
    }
    return word
  }
}
