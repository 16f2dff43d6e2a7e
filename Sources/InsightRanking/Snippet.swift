import GraphModel
import TextAnalysis

/// A piece of a text around the first words that were searched for, these in `**`.
struct Snippet {
  let text: String
  let isMarked: Bool

  /// Nil where the value is no text.
  static func of(_ value: Value, marking wanted: [TextRanking.Term]) -> Snippet? {
    guard case .text(let text) = value else { return nil }
    let terms = TextTerm.terms(of: text)
    let isHit = terms.map { term in
      wanted.contains { $0.isPrefix ? term.stem.hasPrefix($0.stem) : term.stem == $0.stem }
    }
    let first = isHit.firstIndex(of: true)
    let start = max(0, min((first ?? 0) - before, terms.count - length))
    let end = min(terms.count, start + length)
    return Snippet(
      text: cut(text, terms, isHit, start..<end), isMarked: first != nil)
  }

  private static func cut(
    _ text: String, _ terms: [TextTerm], _ isHit: [Bool], _ window: Range<Int>
  ) -> String {
    let bytes = Array(text.utf8)
    let isWhole = window.upperBound == terms.count
    let end = isWhole ? bytes.count : terms[window.upperBound - 1].range.upperBound
    var place = window.lowerBound == 0 ? 0 : terms[window.lowerBound].range.lowerBound
    var result = window.lowerBound == 0 ? "" : "…"
    for index in window where isHit[index] {
      let range = terms[index].range
      result += String(decoding: bytes[place..<range.lowerBound], as: UTF8.self)
      result += "**\(String(decoding: bytes[range], as: UTF8.self))**"
      place = range.upperBound
    }
    return result + String(decoding: bytes[place..<end], as: UTF8.self) + (isWhole ? "" : "…")
  }

  private static let before = 8
  private static let length = 32
}
