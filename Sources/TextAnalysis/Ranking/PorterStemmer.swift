/// Porter's stemmer (Porter 1980, with his later `bli` and `logi`), as FTS5 has it: `constrained` and
/// `constraints` are both `constrain`.
package struct PorterStemmer {
  private var bytes: [UInt8]

  /// The stem of a word in lower case; of fewer than three bytes, or of 64 and more, the word itself.
  package static func stem(_ word: String) -> String {
    guard (3..<64).contains(word.utf8.count) else { return word }
    var stemmer = PorterStemmer(bytes: Array(word.utf8))
    stemmer.run()
    return String(decoding: stemmer.bytes, as: UTF8.self)
  }

  private mutating func run() {
    takePlural()
    takePastAndGerund()
    if ends(with: "y"), hasVowel(before: 1) { replace(1, by: "i") }
    replaceFirst(of: Self.doubleSuffixes) { $0 > 0 }
    replaceFirst(of: Self.suffixes) { $0 > 0 }
    takeLastSuffix()
    tidyUp()
  }
}

// MARK: - Steps

extension PorterStemmer {
  private mutating func takePlural() {
    if ends(with: "sses") || ends(with: "ies") {
      bytes.removeLast(2)
    } else if ends(with: "s"), !ends(with: "ss") {
      bytes.removeLast()
    }
  }

  private mutating func takePastAndGerund() {
    if ends(with: "eed") {
      if measure(before: 3) > 0 { bytes.removeLast() }
    } else if ends(with: "ed"), hasVowel(before: 2) {
      bytes.removeLast(2)
      restoreEnding()
    } else if ends(with: "ing"), hasVowel(before: 3) {
      bytes.removeLast(3)
      restoreEnding()
    }
  }

  /// `hop(ping)`, `fil(ing)`: what was left of a verb gets its plain form.
  private mutating func restoreEnding() {
    if ends(with: "at") || ends(with: "bl") || ends(with: "iz") {
      bytes += Array("e".utf8)
    } else if endsInDoubleConsonant, !["l", "s", "z"].contains(where: { ends(with: $0) }) {
      bytes.removeLast()
    } else if measure(before: 0) == 1, endsInShortSyllable(before: 0) {
      bytes += Array("e".utf8)
    }
  }

  private mutating func takeLastSuffix() {
    if ends(with: "ion"), ends(with: "sion") || ends(with: "tion") {
      if measure(before: 3) > 1 { bytes.removeLast(3) }
    } else {
      replaceFirst(of: Self.lastSuffixes.map { ($0, "") }) { $0 > 1 }
    }
  }

  private mutating func tidyUp() {
    if ends(with: "e") {
      let measure = measure(before: 1)
      if measure > 1 || measure == 1 && !endsInShortSyllable(before: 1) { bytes.removeLast() }
    }
    if ends(with: "ll"), measure(before: 1) > 1 { bytes.removeLast() }
  }

  private mutating func replaceFirst(of rules: [(String, String)], where holds: (Int) -> Bool) {
    guard let (suffix, new) = rules.first(where: { ends(with: $0.0) }) else { return }
    let count = suffix.utf8.count
    if bytes.count > count, holds(measure(before: count)) { replace(count, by: new) }
  }

  private static let doubleSuffixes = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("logi", "log"), ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"),
    ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
    ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"),
    ("biliti", "ble"),
  ]

  private static let suffixes = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
    ("ness", ""),
  ]

  private static let lastSuffixes = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ou", "ism",
    "ate", "iti", "ous", "ive", "ize",
  ]
}

// MARK: - Letters

extension PorterStemmer {
  private func ends(with suffix: String) -> Bool {
    bytes.count >= suffix.utf8.count && bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  private mutating func replace(_ count: Int, by new: String) {
    bytes.removeLast(count)
    bytes += Array(new.utf8)
  }

  /// Whether a vowel stands before the last `count` letters.
  private func hasVowel(before count: Int) -> Bool {
    vowels(before: count).contains(true)
  }

  /// How often a consonant follows a vowel before the last `count` letters.
  private func measure(before count: Int) -> Int {
    let vowels = vowels(before: count)
    return zip(vowels, vowels.dropFirst()).count { $0 && !$1 }
  }

  /// For each letter whether it is a vowel; `y` is one after a consonant.
  private func vowels(before count: Int) -> [Bool] {
    var vowels: [Bool] = []
    for byte in bytes.dropLast(count) {
      let isVowel = Self.vowelLetters.contains(byte) || byte == Self.y && vowels.last == false
      vowels.append(isVowel)
    }
    return vowels
  }

  private var endsInDoubleConsonant: Bool {
    bytes.count > 1 && bytes[bytes.count - 1] == bytes[bytes.count - 2]
      && vowels(before: 0).last == false
  }

  /// `hop`, not `snow`, `box`, `tray`: consonant, vowel, consonant other than w, x and y.
  private func endsInShortSyllable(before count: Int) -> Bool {
    let letters = bytes.dropLast(count)
    guard letters.count > 2, let last = letters.last else { return false }
    return vowels(before: count).suffix(3) == [false, true, false]
      && !Self.longLetters.contains(last)
  }

  private static let vowelLetters = Array("aeiou".utf8)
  private static let longLetters = Array("wxy".utf8)
  private static let y = UInt8(ascii: "y")
}
