/// Cuts tokens into sentences by rule.
///
/// A full stop ends one unless it belongs to an abbreviation, an initial or a number; where it may
/// do both (`U.S.`, `Inc.`), the next word decides: "U.S. Government" stays whole, "U.S. How about
/// you?" does not.
package enum SentenceSplitter {
  /// The sentences, as ranges of token positions that cover all tokens.
  package static func sentences(of tokens: [Token]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in tokens.indices where endsSentence(index, tokens) {
      let end = closing(after: index, tokens)
      if end > start, beginsSentence(end, after: index, tokens) {
        sentences.append(start..<end)
        start = end
      }
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }
}

extension SentenceSplitter {
  private static func endsSentence(_ index: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    return [".", "!", "?", "…"].contains(token.text)
      || (token.isInitialism && token.text.hasSuffix("."))
  }

  /// The position behind the stops, quotes and brackets that close a sentence.
  private static func closing(after index: Int, _ tokens: [Token]) -> Int {
    var end = index + 1
    while end < tokens.count, closers.contains(tokens[end].text),
      tokens[end].range.lowerBound == tokens[end - 1].range.upperBound
    { end += 1 }
    return end
  }

  private static func beginsSentence(_ next: Int, after stop: Int, _ tokens: [Token]) -> Bool {
    guard next < tokens.count else { return true }
    let hasSpace = tokens[next].range.lowerBound > tokens[next - 1].range.upperBound
    guard hasSpace, let word = tokens[next...].first(where: { $0.kind != .mark }) else {
      return false
    }
    guard word.startsWithCapital || word.kind == .number else { return false }
    switch abbreviation(at: stop, tokens) {
    case .none: return true
    case .always: return false
    case .perhaps: return starters.contains(word.text)
    }
  }

  private enum Abbreviation { case none, perhaps, always }

  /// Whether the stop belongs to a shortened word.
  private static func abbreviation(at stop: Int, _ tokens: [Token]) -> Abbreviation {
    if tokens[stop].isInitialism {
      return ["eg", "ie"].contains(tokens[stop].folded) ? .always : .perhaps
    }
    guard tokens[stop].text == ".", stop > 0,
      tokens[stop - 1].range.upperBound == tokens[stop].range.lowerBound
    else { return .none }
    let word = tokens[stop - 1]
    if titles.contains(word.folded) && word.text != "no" { return .always }
    let isInitial = word.text.count == 1 && word.startsWithCapital
    return isInitial || shortened.contains(word.folded) ? .perhaps : .none
  }

  private static let closers: Set<String> = ["\"", "'", ")", "]", ".", "!", "?", "…"]

  /// What stands before a name or a number, so never last.
  private static let titles: Set<String> = [
    "approx", "capt", "cf", "col", "dr", "eg", "fig", "gen", "gov", "hon", "ie", "lt", "mr", "mrs",
    "ms", "no", "nos", "prof", "rep", "rev", "sen", "sgt", "st", "vs",
  ]

  /// What may be the last word of a sentence as well.
  private static let shortened: Set<String> = [
    "al", "apr", "aug", "ave", "co", "corp", "dec", "dept", "est", "etc", "feb", "inc", "jan", "jr",
    "jul", "jun", "llc", "ltd", "mar", "nov", "oct", "plc", "sep", "sept", "sr", "univ",
  ]

  /// Words whose capital says that a sentence begins.
  private static let starters: Set<String> = [
    "A", "After", "All", "Although", "An", "And", "Another", "Are", "As", "At", "Because", "Before",
    "Beyond", "Both", "But", "By", "Can", "Despite", "Did", "Do", "Does", "Each", "Even", "Every",
    "Few", "For", "From", "Given", "Has", "Have", "He", "Her", "Here", "His", "How", "However", "I",
    "If", "In", "Instead", "Is", "It", "Its", "Many", "Meanwhile", "More", "Most", "My", "No",
    "Not",
    "Now", "On", "Once", "One", "Only", "Or", "Our", "Since", "She", "So", "Some", "Still", "Such",
    "That", "The", "Their", "Then", "There", "These", "They", "This", "Those", "Through", "Thus",
    "To", "Today", "Under", "Unless", "Unlike", "Until", "We", "Were", "What", "When", "Where",
    "Whether", "Which", "While", "Who", "Why", "Will", "With", "Without", "Yet", "You", "Your",
  ]
}
