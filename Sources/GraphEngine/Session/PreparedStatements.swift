import Diagnostics
import GraphModel
import QueryPlanning
import QuerySyntax

/// The texts that a session parsed lately, with the plans made of them.
final class PreparedStatements {
  private var texts: [Name: PreparedText] = [:]

  /// The statements of a text, parsed once.
  func text(_ text: String, limits: ParseLimits) -> PreparedText {
    if let known = texts[Name(text)], known.limits == limits { return known }
    let prepared = PreparedText(Parser.parse(text, limits: limits), limits)
    guard text.utf8.count <= Self.longestText else { return prepared }
    if texts.count >= Self.mostTexts { texts.removeAll() }
    texts[Name(text)] = prepared
    return prepared
  }

  func removeAll() {
    texts.removeAll()
  }

  private static let mostTexts = 256
  private static let longestText = 16_384
}

/// A text's statements, and what the parser found wrong with it.
final class PreparedText {
  let diagnostics: [Diagnostic]
  let statements: [PreparedStatement]

  /// What the text was allowed.
  let limits: ParseLimits

  init(_ parsed: ParseResult, _ limits: ParseLimits) {
    self.limits = limits
    diagnostics = parsed.diagnostics
    statements = parsed.statements.map { PreparedStatement($0) }
  }
}

/// A statement, and the plan that was last made of it.
final class PreparedStatement {
  /// A plan depends on the graph, on which parameters there are, and on whether rules are applied.
  struct Circumstances: Equatable {
    let basis: PlanBasis
    let parameters: [Name]
    let isOptimized: Bool
  }

  let statement: Statement
  private var made: (plan: QueryPlan, warnings: [Diagnostic], circumstances: Circumstances)?

  init(_ statement: Statement) {
    self.statement = statement
  }

  /// The plan made under the same circumstances, and what there was to warn of.
  func plan(under circumstances: Circumstances) -> (plan: QueryPlan, warnings: [Diagnostic])? {
    guard let made, made.circumstances == circumstances else { return nil }
    return (made.plan, made.warnings)
  }

  func keep(_ plan: QueryPlan, warnings: [Diagnostic], under circumstances: Circumstances) {
    made = (plan, warnings, circumstances)
  }
}
