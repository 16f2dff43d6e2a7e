package import GraphModel
package import Patterns

/// `STARTS WITH`, `ENDS WITH`, `CONTAINS`, `=~`: by bytes; null where an operand is no text.
extension Operators {
  package static func startsWith(_ left: Value, _ right: Value) -> Bool? {
    guard case (.text(let text), .text(let part)) = (left, right) else { return nil }
    return text.utf8.starts(with: part.utf8)
  }

  package static func endsWith(_ left: Value, _ right: Value) -> Bool? {
    guard case (.text(let text), .text(let part)) = (left, right) else { return nil }
    return text.utf8.count >= part.utf8.count
      && text.utf8.suffix(part.utf8.count).elementsEqual(part.utf8)
  }

  package static func contains(_ left: Value, _ right: Value) -> Bool? {
    guard case (.text(let text), .text(let part)) = (left, right) else { return nil }
    return ByteSearch.contains(text, part)
  }

  /// Whether the pattern on the right stands for the whole text on the left.
  package static func matches(_ left: Value, _ right: Value, in context: EvaluationContext)
    throws(EvaluationError) -> Bool?
  {
    guard case (.text(let text), .text(let pattern)) = (left, right) else { return nil }
    do {
      return try context.patterns.pattern(pattern).matches(text)
    } catch {
      throw EvaluationError(error, in: pattern)
    }
  }

  /// Whether texts match a pattern, which is looked up once.
  package static func matcher(of pattern: String, in patterns: PatternCache) throws -> (String)
    throws -> Bool
  {
    do throws(PatternError) {
      let compiled = try patterns.pattern(pattern)
      return { text in
        do throws(PatternError) {
          return try compiled.matches(text)
        } catch {
          throw EvaluationError(error, in: pattern)
        }
      }
    } catch {
      throw EvaluationError(error, in: pattern)
    }
  }
}

extension EvaluationError {
  /// What a pattern's error is called in a query.
  package init(_ error: PatternError, in pattern: String) {
    let shown = pattern.unicodeScalars.count <= 80 ? pattern : "\(pattern.prefix(80))…"
    self =
      switch error {
      case .syntax(let message, let offset):
        .invalidPattern(shown, reason: "\(message), at byte \(offset)")
      case .tooLong(_, let limit):
        .invalidPattern(shown, reason: "it is longer than \(limit) bytes")
      case .limit(let limit): .patternLimit(limit.rawValue)
      case .failed(let code): .patternLimit("end with error \(code)")
      }
  }
}
