/// A form of the language, as the reference explains it.
package struct LanguageEntry: Sendable {
  package let name: String

  /// How it is written; `[ ]` may be left out, `|` parts alternatives.
  package let syntax: String
  package let summary: String

  /// A statement that runs over the graph `data/small-social.jsonl`.
  package let example: String

  package init(_ name: String, _ syntax: String, summary: String, example: String) {
    self.name = name
    self.syntax = syntax
    self.summary = summary
    self.example = example
  }
}

/// The forms of the language, by chapter; to add one: its chapter's file.
package enum LanguageCatalog {
  package static let chapters: [(title: String, entries: [LanguageEntry])] = [
    ("Patterns", PatternForms.all), ("Reading", ReadingClauses.all),
    ("Writing", WritingClauses.all), ("Expressions", ExpressionForms.all),
    ("Statements", StatementForms.all),
  ]
}
