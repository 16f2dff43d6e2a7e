import InsightExtraction
import Testing

@Suite struct LinkExplanationTests {
  private let linker = EntityLinker(
    EntityVocabulary(files: [
      (
        "f.txt",
        "kind Organization\ncase exact\nApple\n  name: Apple\n    notBefore 1: pie, tart\n"
          + "A\n  name: mercury\nB\n  name: mercury\nSteel\n  name: US Steel\nUS\n"
      )
    ]))

  @Test(arguments: [
    ("Apple waits", ["Apple:Apple linked name exact context"]),
    ("an apple", ["Apple:apple wrong case exact"]),
    ("Apple pie", ["Apple:Apple wrong context notBefore 1: pie, tart"]),
    ("US Steel", ["Steel:US Steel linked name exact", "US:US covered by US Steel"]),
    ("mercury", ["A:mercury one of A, B", "B:mercury one of B, A"]),
    ("nothing", []),
  ])
  func whatBecomesOfAPlaceIsExplained(text: String, outcomes: [String]) {
    #expect(linker.explanation(of: text).map(shown) == outcomes)
  }

  private func shown(_ explanation: LinkExplanation) -> String {
    let outcome =
      switch explanation.outcome {
      case .linked(let rule, _): "linked \(rule)"
      case .ambiguous(let others):
        "one of \(([explanation.entity.name] + others).joined(separator: ", "))"
      case .wrongCase(let letterCase, _): "wrong case \(letterCase)"
      case .wrongContext(let rule, _): "wrong context \(rule)"
      case .covered(let cover): "covered by \(cover)"
      }
    return "\(explanation.entity.name):\(explanation.surface) \(outcome)"
  }
}
