/// The plurals of English that a rule can tell.
enum Plural {
  /// What a word may be the plural of: `policies` → `policy`, `boxes` → `box`, `boxe`.
  static func singulars(of word: String) -> [String] {
    guard word.count > 2, word.hasSuffix("s"), !word.hasSuffix("ss") else { return [] }
    var singulars = [String(word.dropLast())]
    if word.hasSuffix("ies"), word.count > 4 { singulars.append(word.dropLast(3) + "y") }
    if ["ses", "xes", "zes", "ches", "shes"].contains(where: word.hasSuffix) {
      singulars.append(String(word.dropLast(2)))
    }
    return singulars
  }
}
