import Diagnostics
import QuerySyntax

/// Makes random syntax trees, of every kind that a text can say.
struct SyntaxGenerator {
  private var random: SplitMix

  /// How many levels the tree may still grow.
  private var room = 4

  static let nowhere = SourceSpan(0, 0)

  init(seed: UInt64) {
    random = SplitMix(seed: seed)
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &random)]
  }

  mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  mutating func integer() -> Int64 {
    chance(20) ? pick([.min, .max, -1, 0]) : Int64.random(in: -99...99, using: &random)
  }

  mutating func float() -> Double {
    let number = Double(bitPattern: UInt64.random(in: .min ... .max, using: &random))
    return number.isFinite && chance(30) ? number : pick([0.5, -2.25, 1e300, 1e-300, -0.0, 1e5])
  }

  mutating func maybe<Content>(
    _ percent: Int = 40, _ make: (inout SyntaxGenerator) -> Content
  ) -> Content? {
    chance(percent) ? make(&self) : nil
  }

  mutating func some<Content>(
    _ counts: ClosedRange<Int> = 1...3, _ make: (inout SyntaxGenerator) -> Content
  ) -> [Content] {
    (0..<Int.random(in: counts, using: &random)).map { _ in make(&self) }
  }

  /// Makes something a level deeper, or nil where there is no room.
  mutating func inside<Content>(_ make: (inout SyntaxGenerator) -> Content) -> Content? {
    guard room > 0 else { return nil }
    room -= 1
    defer { room += 1 }
    return make(&self)
  }

  mutating func name() -> Identifier {
    let plain = ["a", "b", "Person", "_x1", "größe", "名前", "n€"]
    let strange = ["a b", "`", "1st", "a.b", "\n", "😀", "e\u{301}", "it's", "--"]
    let keywords = [
      "match", "WHERE", "is", "In", "not", "null", "case", "count", "exists", "all", "reduce",
      "filter", "index", "shortestPath", "with", "distinct", "desc", "if", "for", "end", "limit",
      "let", "next", "ordinality", "offset", "both", "from",
    ]
    let text = chance(60) ? pick(plain) : pick(chance(50) ? keywords : strange)
    return Identifier(text, Self.nowhere)
  }

  /// A name of parts, none of which holds a dot.
  mutating func qualifiedName() -> Identifier {
    let parts = some(1...2) { generator in
      generator.name().text.split(separator: ".").joined()
    }
    return Identifier(parts.joined(separator: "."), Self.nowhere)
  }

  mutating func labels() -> LabelExpression {
    let deeper = inside { generator -> LabelExpression in
      switch generator.pick(0...5) {
      case 0: .and(generator.labels(), generator.labels())
      case 1: .or(generator.labels(), generator.labels())
      case 2: .not(generator.labels())
      case 3: .any(Place(Self.nowhere))
      default: .name(generator.name())
      }
    }
    return deeper ?? .name(name())
  }

  mutating func pick(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }
}
