/// The name of a diagnostic: a type and a detail word, openCypher's own where it has them.
///
///     SyntaxError.UndefinedVariable      UnknownLabel
package struct DiagnosticCode: Hashable, Sendable, CustomStringConvertible {
  package let type: String
  package let detail: String?

  package init(_ type: String, _ detail: String? = nil) {
    self.type = type
    self.detail = detail
  }

  package var description: String {
    detail.map { "\(type).\($0)" } ?? type
  }
}
