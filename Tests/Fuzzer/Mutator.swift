import TestSupport

/// Changes texts at random: bytes, pieces, parts of other texts, and many of the same.
struct Mutator {
  private let corpus: Corpus
  private var generator: SeededGenerator

  init(_ corpus: Corpus, seed: UInt64) {
    self.corpus = corpus
    generator = SeededGenerator(seed: seed)
  }

  /// A query, nearly.
  mutating func query() -> String {
    var bytes = Array(generator.pick(corpus.queries).utf8)
    for _ in 0..<generator.number(1...4) { mutate(&bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A line for `pith serve`, nearly.
  mutating func request() -> [UInt8] {
    let query = generator.number(0...2) == 0 ? generator.pick(corpus.queries) : query()
    var bytes = Array(
      "{\"query\": \(Self.quoted(query)), \"parameters\": {\"x\": [1, null, \"a\"]}, ".utf8)
    bytes += Array("\"timeout_ms\": \(generator.number(1...300)), \"id\": 7}".utf8)
    if generator.number(0...2) == 0 { for _ in 0..<2 { mutate(&bytes) } }
    return bytes.filter { $0 != 10 }
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let place = generator.number(0...bytes.count - 1)
    let end = min(bytes.count, place + generator.number(1...30))
    switch generator.number(0...7) {
    case 0: bytes.remove(at: place)
    case 1: bytes[place] = UInt8(generator.number(0...255))
    case 2, 3: bytes.insert(contentsOf: Array(generator.pick(Corpus.pieces).utf8), at: place)
    case 4: bytes.removeSubrange(place..<end)
    case 5: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 6:
      let other = Array(generator.pick(corpus.queries).utf8)
      let start = other.isEmpty ? 0 : generator.number(0...other.count - 1)
      bytes.replaceSubrange(place..., with: other[start...])
    default:
      let piece = Array(generator.pick(Corpus.pieces).utf8)
      let count = generator.pick([3, 40, 1_100])
      bytes.insert(contentsOf: (0..<count).flatMap { _ in piece }, at: place)
    }
  }

  /// A text as JSON.
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\u{0}"..<" ":
        "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
