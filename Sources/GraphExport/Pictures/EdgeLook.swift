import GraphModel

/// How an edge is drawn: evidence solid, what is negated or in tension red and dashed, what is
/// hedged dotted.
struct EdgeLook {
  enum Line: String {
    case solid, dashed, dotted
  }

  /// How much an edge stands out.
  enum Tone: Int {
    case plain, faint, alarming
  }

  let line: Line
  let tone: Tone

  /// Why the line is not the type's usual one.
  let remark: String?

  /// The look of an edge; a fainter one where an end is a text that merely speaks of the other.
  init(type: String, properties: ValueMap, isBetweenThings: Bool) {
    let isNegated = Self.isText(properties["polarity"], in: ["-", "−", "negative"])
    let isHedged = Self.isText(
      properties["modality"], in: ["hedged", "counterfactual", "conditional", "question"])
    line = isNegated || type == "IN_TENSION_WITH" ? .dashed : isHedged ? .dotted : .solid
    tone = line == .dashed ? .alarming : isBetweenThings ? .plain : .faint
    remark = isNegated ? "negated" : isHedged ? "hedged" : nil
  }

  private static func isText(_ value: Value?, in texts: [String]) -> Bool {
    guard case .text(let text)? = value else { return false }
    return texts.contains { UTF8Order.areEqual($0, text) }
  }
}
