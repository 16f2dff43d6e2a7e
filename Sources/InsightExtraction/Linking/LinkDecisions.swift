import TextAnalysis

/// What a user said that ambiguous forms mean.
package struct LinkDecisions: Equatable, Sendable {
  package enum Meaning: Equatable, Sendable {
    /// By the entity's key.
    case entity(String)

    /// None of the entities that could be meant.
    case nothing
  }

  private var meanings: [String: Meaning] = [:]

  package init() {}

  /// A form is the same in whatever case and spelling a text has it.
  package subscript(surface: String) -> Meaning? {
    get { meanings[Self.form(of: surface)] }
    set { meanings[Self.form(of: surface)] = newValue }
  }

  func entityKey(for surface: String) -> String? {
    if case .entity(let key)? = self[surface] { key } else { nil }
  }

  /// The form under which a decision on a surface is kept.
  package static func form(of surface: String) -> String {
    Tokenizer.tokens(of: NormalForm(of: surface).text).filter { !$0.isHyphen }.map(\.folded)
      .joined(separator: " ")
  }
}
