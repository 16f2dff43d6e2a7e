package import Diagnostics

/// What can be wrong with a query's spelling and grammar.
///
/// Cases carry facts; the wording is in ``message``, ``hint`` and ``notes`` alone.
package enum SyntaxProblem: Equatable, Sendable {
  /// `RETURN )`; `found` is nil at the end of the text
  case unexpected(found: String?, expected: [Expectation], closest: String? = nil)

  /// `(a {x: 1` is open since the place of its bracket
  case unclosedBracket(found: String?, expected: [Expectation], opening: Symbol)

  /// `MATCH (n) RETRUN n`
  case unknownClause(found: String?, closest: String?, legal: [Keyword])

  /// `a == b`
  case foreignOperator(String, use: String)

  /// `(n:"Person")`
  case textAsName(String, NameRole)

  /// `sum(*)`
  case starAsArgument(function: String)

  /// `a = NOT b`
  case bareNot

  /// `RETURN (a)-->(b)`
  case patternAsValue

  /// `-[:KNOWS*-2]->`
  case negativeBound

  /// `((a)-->(b)){}`
  case emptyQuantifier

  /// `MATCH (a)(b)`
  case adjacentNodes

  /// `SHORTEST (a)-->(b)`
  case shortestWithoutCount

  /// `TRAIL SHORTEST 2 (a)-->(b)`
  case modeBeforeSearch(PathMode, String)

  /// `TRAIL p = ...`
  case nameBehindPrefix(String)

  /// `all(x IN list)`
  case missingCondition(Quantifier)

  case unclosedText(quote: Unicode.Scalar)
  case unclosedName
  case unclosedComment
  case emptyName

  /// `'\q'`
  case unknownEscape(String)

  /// `'\uZZZZ'`, `'\uD800'`
  case invalidCodePoint(String)

  /// `0x1G`, `12abc`
  case invalidNumber(String)

  /// `010`, which elsewhere is 8
  case leadingZero(String)

  /// `9223372036854775808`
  case integerOverflow(String)

  /// `1e999`
  case floatOverflow(String)

  /// `42 — 41`
  case invalidCharacter(Unicode.Scalar)

  /// `RETURN 1 MATCH (n)`
  case clauseAfterReturn(String)

  /// `MATCH (n)` and no more
  case unfinishedQuery(last: String)

  /// `COLLECT { MATCH (n) }`
  case collectWithoutReturn

  /// `CREATE (n) NEXT MATCH (m) RETURN m`
  case nextWithoutReturn

  /// `RETURN 1 AS x UNION RETURN 2 AS x UNION ALL RETURN 3 AS x`
  case mixedUnions

  /// `RETURN a LIMIT 1 ORDER BY a`
  case misplacedPart(Keyword, before: Keyword)

  case tooDeep(limit: Int)
  case tooLong(bytes: Int, limit: Int)
  case notSupported(UnsupportedFeature)
}

extension SyntaxProblem {
  package var code: DiagnosticCode {
    switch self {
    case .unexpected, .unclosedBracket, .unknownClause, .foreignOperator, .textAsName,
      .starAsArgument, .bareNot,
      .patternAsValue, .missingCondition, .unclosedText, .unclosedName, .unclosedComment,
      .emptyName, .unknownEscape, .misplacedPart, .emptyQuantifier, .adjacentNodes,
      .shortestWithoutCount,
      .modeBeforeSearch, .nameBehindPrefix:
      DiagnosticCode("SyntaxError", "UnexpectedSyntax")
    case .clauseAfterReturn, .unfinishedQuery, .collectWithoutReturn, .nextWithoutReturn,
      .mixedUnions:
      DiagnosticCode("SyntaxError", "InvalidClauseComposition")
    case .negativeBound: DiagnosticCode("SyntaxError", "InvalidRelationshipPattern")
    case .invalidCodePoint: DiagnosticCode("SyntaxError", "InvalidUnicodeLiteral")
    case .invalidCharacter: DiagnosticCode("SyntaxError", "InvalidUnicodeCharacter")
    case .invalidNumber, .leadingZero: DiagnosticCode("SyntaxError", "InvalidNumberLiteral")
    case .integerOverflow: DiagnosticCode("SyntaxError", "IntegerOverflow")
    case .floatOverflow: DiagnosticCode("SyntaxError", "FloatingPointOverflow")
    case .tooDeep: DiagnosticCode("SyntaxError", "NestingTooDeep")
    case .tooLong: DiagnosticCode("SyntaxError", "QueryTooLong")
    case .notSupported: DiagnosticCode("NotSupported")
    }
  }

  package func at(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(.error, code, message, at: span, hint: hint, notes: notes)
  }
}
